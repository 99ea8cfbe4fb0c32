import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import type { OrderFilter, OrderState } from "./order-filter";

export type OrderRow = {
  number: string;
  state: OrderState;
  /** The customer's name once there is one, else as the order says. */
  customer: string | null;
  contactEmail: string;
  startsOn: string;
  receivedAt: string;
  mailedAt: string | null;
  mailedTo: string | null;
};

export type OrderPage = KeysetPage<OrderRow & { key: KeyValue[] }> & {
  total: number;
  /** Of all states: how many the search found. */
  byState: Record<string, number>;
  all: number;
};

/** One page of the partner's orders: those without a customer yet, and those of customers that the person sees. */
export async function listOrders(ctx: Ctx, filter: OrderFilter): Promise<OrderPage> {
  return inPartner(ctx, "orders:view", async (tx) => {
    const found = sql`partner_id = ${tx.partnerId} AND ${matching(filter.q)}`;
    const byState = await countByState(tx, found);
    const chosen = filter.chosen.state;
    const states = chosen.length > 0 ? sql`state = ANY (${`{${chosen.join(",")}}`}::text[])` : sql`true`;
    const { rows } = await tx.db.execute<OrderRow & { key: KeyValue[] }>(
      keysetQuery(filter, { select: columns, from: sql`core.orders`, where: sql`${found} AND ${states}` }),
    );
    const counted = chosen.length > 0 ? chosen : Object.keys(byState);
    const total = counted.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
    const all = Object.values(byState).reduce((sum, n) => sum + n, 0);
    return { ...keysetPage(rows, filter), total, byState, all };
  });
}

const customerName = sql`coalesce((SELECT o.name FROM core.customer_overview o
  WHERE o.partner_id = orders.partner_id AND o.organization_id = orders.organization_id), customer_name)`;

/** Beside the columns that the order of the list needs. Times as ISO text. */
const columns = sql`*, ${customerName} AS customer, contact_email AS "contactEmail", starts_on AS "startsOn",
  to_json(created_at) #>> '{}' AS "receivedAt", to_json(mailed_at) #>> '{}' AS "mailedAt", mailed_to AS "mailedTo"`;

/** Any part of the number, the contact's address or the customer's name. */
function matching(q: string): SQL {
  if (!q) return sql`true`;
  const holds = (value: SQL) => sql`strpos(core.search_key(${value}), core.search_key(${q})) > 0`;
  return sql`(${holds(sql`number`)} OR ${holds(sql`contact_email`)} OR ${holds(sql`coalesce(${customerName}, '')`)})`;
}

async function countByState(tx: PartnerTx, found: SQL): Promise<Record<string, number>> {
  const { rows } = await tx.db.execute<{ state: string; n: number }>(
    sql`SELECT state, count(*)::integer AS n FROM core.orders WHERE ${found} GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
