import { sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { nobodysBy, nobodysSince } from "./nobodys";
import type { OrderFilter } from "./order-filter";
import type { Which } from "./which-orders";

export type OrderCounts = {
  total: number;
  /** Of all states: how many the search found. */
  byState: Record<string, number>;
  /** Those of them that nobody took up. */
  unclaimed: number;
  all: number;
};

type Counted = { state: string; n: number; nobodys: number };

/** Exact; each filter's figures say what choosing it would show beside the others. */
export async function countOrders(
  tx: PartnerTx,
  which: Which,
  { chosen: { state: states, taken } }: Pick<OrderFilter, "chosen">,
): Promise<OrderCounts> {
  const { rows } = await tx.db.execute<Counted>(
    which.narrowed
      ? sql`SELECT state, count(*)::integer AS n, (count(*) FILTER (WHERE ${nobodysSince(tx)}))::integer AS nobodys
          FROM (${which.rows}) AS seen GROUP BY state`
      : // All of a partner's orders are never read for it: what is counted of them is kept as they change.
        sql`SELECT state, sum(amount)::integer AS n, CASE WHEN state = 'mailed'
            THEN core.mailed_orders(${nobodysBy(tx)}) ELSE 0 END AS nobodys
          FROM core.order_counts WHERE partner_id = ${tx.partnerId} GROUP BY state HAVING sum(amount) > 0`,
  );
  const chosen = rows.filter(({ state }) => states.length === 0 || states.some((each) => each === state));
  const counted = (row: Counted) => (taken.length > 0 ? row.nobodys : row.n);
  const sum = (some: Counted[], of: (row: Counted) => number) =>
    some.reduce((total, row) => total + of(row), 0);
  return {
    byState: Object.fromEntries(rows.map((row) => [row.state, counted(row)])),
    unclaimed: sum(chosen, ({ nobodys }) => nobodys),
    total: sum(chosen, counted),
    all: sum(rows, ({ n }) => n),
  };
}
