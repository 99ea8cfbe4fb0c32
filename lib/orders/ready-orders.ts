import { sql } from "drizzle-orm";
import { type Ctx, inPartner } from "@/lib/access";
import { dueAt } from "./nobodys";

export type ReadyOrders = { count: number; oldest: string | null };

/** How many of the partner's orders wait to be set up, and since when the oldest does. */
export async function readyOrders(ctx: Ctx): Promise<ReadyOrders> {
  return inPartner(ctx, "orders:view", async (tx) => {
    const { rows } = await tx.db.execute<ReadyOrders>(sql`
      SELECT count(*)::integer AS count, to_json(min(${dueAt})) #>> '{}' AS oldest
      FROM core.orders WHERE partner_id = ${tx.partnerId} AND state IN ('mailed', 'in_progress')`);
    return rows[0] ?? { count: 0, oldest: null };
  });
}
