import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner, partnerMay } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import type { ViewList } from "./fields";
import { visibleViews } from "./own-views";

export type View = {
  id: string;
  name: string;
  /** The list's address after the question mark; parsed anew when it is opened. */
  query: string;
  shared: boolean;
  own: boolean;
  owner: string;
  /** Whether the person may rename, update, share and delete it. */
  mayChange: boolean;
};

/** One's own views of a list and those that others at the partner share, by name. */
export async function listViews(ctx: Ctx, list: ViewList): Promise<View[]> {
  return inOwnPartner(ctx, "customers:view", async (tx) => {
    const { rows } = await tx.db.execute<Omit<View, "mayChange">>(sql`
      SELECT v.id, v.name, v.query, v.shared, v.own, coalesce(nullif(u.display_name, ''), u.email, '') AS owner
      FROM (SELECT *, user_id = ${tx.actor.id} AS own FROM core.saved_views
        WHERE list = ${list} AND ${visibleViews(tx)}) AS v
      LEFT JOIN core.users u ON (u.organization_id, u.id) = (v.partner_id, v.user_id)
      ORDER BY NOT v.own, lower(v.name), v.id LIMIT 500`);
    const { roles } = tx.actor;
    const share = partnerMay(roles, "views:share");
    const others = roles.includes("partner_full_admin");
    return rows.map((view) => ({ ...view, mayChange: (view.own || others) && (!view.shared || share) }));
  });
}

export async function findView(ctx: Ctx, list: ViewList, viewId: string): Promise<View> {
  const view = (await listViews(ctx, list)).find(({ id }) => id === viewId);
  if (!view?.mayChange) throw notFound("view");
  return view;
}
