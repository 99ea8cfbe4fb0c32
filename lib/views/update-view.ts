import { sql } from "drizzle-orm";
import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { viewToChange } from "./own-views";

export type UpdateView = { viewId: string; query: string };

/** Lets a view stand for other filters from now on. */
export async function updateView(ctx: Ctx, { viewId, query }: UpdateView) {
  return inPartner(ctx, "views:edit", async (tx) => {
    const view = await viewToChange(tx, viewId);
    await tx.db.execute(sql`
      UPDATE core.saved_views SET query = ${query} WHERE partner_id = ${tx.partnerId} AND id = ${viewId}`);
    await record(tx, "view.edited", {
      target: { kind: "view", id: viewId, name: view.name },
      before: { query: view.query },
      after: { query },
    });
    return { name: view.name, query };
  });
}
