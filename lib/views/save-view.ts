import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden, ruleBroken } from "@/lib/core/errors";
import type { ViewList } from "./fields";
import { refuseSharing, refuseTakenName } from "./own-views";

const MOST = 50;

export type SaveView = { list: ViewList; name: string; query: string; shared: boolean };

/** Keeps a list's filters and order under a name, for oneself or for everybody at the partner. */
export async function saveView(ctx: Ctx, { list, name, query, shared }: SaveView) {
  return inPartner(ctx, "views:edit", async (tx) => {
    const userId = tx.actor.id;
    if (!userId) throw forbidden();
    if (shared) refuseSharing(tx);
    await holdViews(tx, userId);
    await refuseMore(tx, userId);
    await refuseTakenName(tx, { userId, list, name });
    const { rows } = await tx.db.execute<{ id: string }>(sql`
      INSERT INTO core.saved_views (partner_id, user_id, list, name, query, shared)
      VALUES (${tx.partnerId}, ${userId}, ${list}, ${name}, ${query}, ${shared}) RETURNING id`);
    const id = rows[0]?.id ?? "";
    await record(tx, "view.saved", { target: { kind: "view", id, name }, after: { query, shared } });
    return { id, name, query };
  });
}

/** The same person in two tabs: one after the other. */
export const holdViews = (tx: PartnerTx, userId: string) =>
  tx.db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('views ' || ${userId}, 0))`);

async function refuseMore(tx: PartnerTx, userId: string) {
  const { rows } = await tx.db.execute<{ n: number }>(sql`
    SELECT count(*)::integer AS n FROM core.saved_views WHERE partner_id = ${tx.partnerId} AND user_id = ${userId}`);
  if ((rows[0]?.n ?? 0) >= MOST) throw ruleBroken("views.tooMany", { max: MOST });
}
