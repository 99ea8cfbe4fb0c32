import { sql } from "drizzle-orm";
import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { viewToChange } from "./own-views";

/** A shared one goes for everybody. */
export async function deleteView(ctx: Ctx, { viewId }: { viewId: string }) {
  return inPartner(ctx, "views:edit", async (tx) => {
    const { name, query, shared } = await viewToChange(tx, viewId);
    await tx.db.execute(
      sql`DELETE FROM core.saved_views WHERE partner_id = ${tx.partnerId} AND id = ${viewId}`,
    );
    await record(tx, "view.deleted", {
      target: { kind: "view", id: viewId, name },
      before: { query, shared },
    });
    return { name };
  });
}
