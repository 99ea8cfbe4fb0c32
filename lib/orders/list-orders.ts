import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { type Cursor, type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
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
  /** Due for a day, and nobody has begun. */
  unclaimed: boolean;
};

type KeyedRow = OrderRow & { key: KeyValue[] };

export type OrderPage = KeysetPage<KeyedRow> & {
  total: number;
  /** Of all states: how many the search found. */
  byState: Record<string, number>;
  /** Those of them that nobody took up. */
  unclaimed: number;
  all: number;
};

/** One page of the partner's orders: those without a customer yet, and those of customers that the person sees. */
export async function listOrders(ctx: Ctx, filter: OrderFilter): Promise<OrderPage> {
  return inPartner(ctx, "orders:view", async (tx) => {
    const counts = await countOrders(tx, filter);
    return { ...(await pageOf(tx, filter)), ...counts };
  });
}

const CHUNK = 2_000;

/** Every order of the list, some at a time: for its CSV. */
export async function everyOrder(
  ctx: Ctx,
  filter: OrderFilter,
  each: (rows: OrderRow[]) => Promise<void>,
): Promise<void> {
  await inPartner(ctx, "orders:view", async (tx) => {
    let cursor: Cursor | undefined;
    do {
      const page = await pageOf(tx, { ...filter, cursor, size: CHUNK });
      await each(page.rows);
      cursor = page.next;
    } while (cursor);
  });
}

async function pageOf(tx: PartnerTx, filter: OrderFilter): Promise<KeysetPage<KeyedRow>> {
  const { state, taken } = filter.chosen;
  const states = state.length > 0 ? sql`state = ANY (${`{${state.join(",")}}`}::text[])` : sql`true`;
  const { rows } = await tx.db.execute<KeyedRow>(
    keysetQuery(filter, {
      select: sql`${columns}, (${nobodysSince(tx)}) AS unclaimed`,
      from: sql`core.orders`,
      where: sql`${found(tx, filter)} AND ${states} AND ${taken.length > 0 ? nobodysSince(tx) : sql`true`}`,
    }),
  );
  return keysetPage(rows, filter);
}

const found = (tx: PartnerTx, { q }: OrderFilter) => sql`partner_id = ${tx.partnerId} AND ${matching(q)}`;

const DAY = 86_400_000;

/** When an order became somebody's to set up. */
export const dueAt = sql`greatest(created_at, starts_on::timestamp AT TIME ZONE 'UTC')`;

/** Its day came 24 hours ago, the contact was mailed, and no step of its set-up was saved. */
export const nobodysSince = ({ now }: PartnerTx) =>
  sql`state = 'mailed' AND ${dueAt} <= ${new Date(now.getTime() - DAY)}`;

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

/** Each filter's figures say what choosing it would show beside the others. */
async function countOrders(tx: PartnerTx, filter: OrderFilter) {
  const { rows } = await tx.db.execute<{ state: string; n: number; nobodys: number }>(
    sql`SELECT state, count(*)::integer AS n, (count(*) FILTER (WHERE ${nobodysSince(tx)}))::integer AS nobodys
      FROM core.orders WHERE ${found(tx, filter)} GROUP BY state`,
  );
  const { state: states, taken } = filter.chosen;
  const chosen = rows.filter(({ state }) => states.length === 0 || states.some((each) => each === state));
  const counted = (row: (typeof rows)[number]) => (taken.length > 0 ? row.nobodys : row.n);
  const sum = (some: typeof rows, of: (row: (typeof rows)[number]) => number) =>
    some.reduce((total, row) => total + of(row), 0);
  return {
    byState: Object.fromEntries(rows.map((row) => [row.state, counted(row)])),
    unclaimed: sum(chosen, ({ nobodys }) => nobodys),
    total: sum(chosen, counted),
    all: sum(rows, ({ n }) => n),
  };
}
