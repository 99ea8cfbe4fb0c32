import { sql } from "drizzle-orm";
import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { refuseSharing, refuseTakenName, viewToChange } from "./own-views";
import { holdViews } from "./save-view";

export type EditView = { viewId: string; name: string; shared: boolean; seen?: Seen };

const asText = ({ name, shared }: { name: string; shared: boolean }): Seen => ({
  name,
  shared: shared ? "on" : "",
});

/** Renames a view, shares it with everybody at the partner or takes it back. */
export async function editView(ctx: Ctx, { viewId, name, shared, seen }: EditView) {
  return inPartner(ctx, "views:edit", async (tx) => {
    const view = await viewToChange(tx, viewId);
    if (shared) refuseSharing(tx);
    await holdViews(tx, view.userId);
    if (seen) await refuseStale({ seen, saved: asText(view), wanted: asText({ name, shared }) });
    await refuseTakenName(tx, { userId: view.userId, list: view.list, name, but: viewId });
    await tx.db.execute(sql`
      UPDATE core.saved_views SET name = ${name}, shared = ${shared}
      WHERE partner_id = ${tx.partnerId} AND id = ${viewId}`);
    await record(tx, "view.edited", {
      target: { kind: "view", id: viewId, name },
      before: { name: view.name, shared: view.shared },
      after: { name, shared },
    });
    return { name, query: view.query };
  });
}
