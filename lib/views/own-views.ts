import { sql } from "drizzle-orm";
import { type PartnerTx, partnerMay } from "@/lib/access";
import { forbidden, invalid, notFound } from "@/lib/core/errors";

export type SavedView = {
  id: string;
  userId: string;
  list: string;
  name: string;
  query: string;
  shared: boolean;
};

/** Whose they are, or everybody's; somebody else's private ones do not exist for the person who asks. */
export const visibleViews = (tx: PartnerTx) =>
  sql`partner_id = ${tx.partnerId} AND (shared OR user_id = ${tx.actor.id})`;

/** The view, locked, if the person may change it: their own, or as a full administrator any shared one. */
export async function viewToChange(tx: PartnerTx, viewId: string): Promise<SavedView> {
  const { rows } = await tx.db.execute<SavedView>(sql`
    SELECT id, user_id AS "userId", list, name, query, shared FROM core.saved_views
    WHERE id = ${viewId} AND ${visibleViews(tx)} FOR UPDATE`);
  const [view] = rows;
  if (!view) throw notFound("view");
  if (view.shared) refuseSharing(tx);
  if (view.userId !== tx.actor.id && !tx.actor.roles.includes("partner_full_admin"))
    throw forbidden("views.ofSomebodyElse");
  return view;
}

/** What everybody sees is for those who may share. */
export function refuseSharing(tx: PartnerTx) {
  if (!partnerMay(tx.actor.roles, "views:share")) throw forbidden("views.sharing");
}

/** A person tells their views apart by name. */
export async function refuseTakenName(
  tx: PartnerTx,
  { userId, list, name, but }: { userId: string; list: string; name: string; but?: string },
) {
  const { rowCount } = await tx.db.execute(sql`
    SELECT FROM core.saved_views WHERE partner_id = ${tx.partnerId} AND user_id = ${userId} AND list = ${list}
      AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${but ?? null}`);
  if (rowCount) throw invalid({ name: { key: "views.nameTaken", values: { name } } });
}
