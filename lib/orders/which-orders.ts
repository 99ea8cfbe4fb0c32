import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import type { OrderFilter } from "./order-filter";

export type Which = {
  /** Narrower than all of the partner's orders; then rows are counted, not looked up. */
  narrowed: boolean;
  /** A query for the rows that the person sees and the search found, before filters. */
  rows: SQL;
  /** The search stopped at this many: there are more. */
  capped?: number;
};

const CAP = 300;

const columns = sql`number, state, partner_id, organization_id, customer_name, contact_email, starts_on, created_at,
  mailed_at, mailed_to`;

/** Which orders are asked about: the partner's, those of customers assigned to the person, those that the search found. */
export async function whichOrders(tx: PartnerTx, { q }: Pick<OrderFilter, "q">): Promise<Which> {
  const own = sql`SELECT ${columns} FROM core.orders WHERE partner_id = ${tx.partnerId}`;
  // Each through its index: nothing here lets the planner read all of the partner's orders instead.
  const these = (wanted: SQL, by: SQL) => sql`SELECT seen.* FROM (${wanted}) AS wanted (id),
    LATERAL (${own} AND ${by} = wanted.id OFFSET 0) AS seen`;
  if (q) {
    const { numbers, capped } = await search(tx, q);
    const wanted = sql`SELECT jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb)`;
    return { narrowed: true, rows: these(wanted, sql`number`), capped };
  }
  if (tx.actor.allCustomers) return { narrowed: false, rows: own };
  // Row-level security narrows to these anyway; saying so lets the index find them.
  const assigned = sql`SELECT organization_id FROM core.assignments
    WHERE partner_id = ${tx.partnerId} AND user_id = ${tx.actor.id}`;
  const rows = sql`${own} AND organization_id IS NULL UNION ALL ${these(assigned, sql`organization_id`)}`;
  return { narrowed: true, rows };
}

async function search(tx: PartnerTx, q: string) {
  const { rows } = await tx.db.execute<{ number: string; capped: boolean }>(
    sql`SELECT number, capped FROM core.search_orders(${q}, ${CAP})`,
  );
  const capped = rows.some((row) => row.capped) ? CAP : undefined;
  return { numbers: rows.map(({ number }) => number), capped };
}
