import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import {
  type Cursor,
  type KeysetPage,
  type KeyValue,
  keysetOrder,
  keysetPage,
  keysetQuery,
} from "@/lib/core/keyset";
import { countOrders, type OrderCounts } from "./count-orders";
import { nobodysSince } from "./nobodys";
import type { OrderFilter, OrderState } from "./order-filter";
import { type Which, whichOrders } from "./which-orders";

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

export type OrderPage = KeysetPage<KeyedRow> & OrderCounts & Pick<Which, "capped">;

/** One page of the partner's orders: those without a customer yet, and those of customers that the person sees. */
export async function listOrders(ctx: Ctx, filter: OrderFilter): Promise<OrderPage> {
  return inPartner(ctx, "orders:view", async (tx) => {
    const which = await whichOrders(tx, filter);
    const counts = await countOrders(tx, which, filter);
    return { ...(await pageOf(tx, which, filter)), ...counts, capped: which.capped };
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
    const which = await whichOrders(tx, filter);
    let cursor: Cursor | undefined;
    do {
      const page = await pageOf(tx, which, { ...filter, cursor, size: CHUNK });
      await each(page.rows);
      cursor = page.next;
    } while (cursor);
  });
}

const customerName = sql`coalesce((SELECT o.name FROM core.customer_overview o
  WHERE o.partner_id = page.partner_id AND o.organization_id = page.organization_id), customer_name)`;

/** Beside the columns that the order of the list needs. Times as ISO text. */
const columns = sql`*, ${customerName} AS customer, contact_email AS "contactEmail", starts_on AS "startsOn",
  to_json(created_at) #>> '{}' AS "receivedAt", to_json(mailed_at) #>> '{}' AS "mailedAt", mailed_to AS "mailedTo"`;

async function pageOf(tx: PartnerTx, which: Which, filter: OrderFilter): Promise<KeysetPage<KeyedRow>> {
  const { state, taken } = filter.chosen;
  const nobodys = taken.length > 0 ? nobodysSince(tx) : sql`true`;
  const states: readonly OrderState[] = taken.length > 0 && state.length === 0 ? ["mailed"] : state;
  const query = keysetQuery(filter, {
    select: sql`*`,
    from: which.narrowed ? sql`few` : sql`(${which.rows}) AS seen`,
    where: nobodys,
    // Each state has an index in every order.
    parts: states.length > 0 ? states.map((each) => sql`state = ${each}`) : undefined,
  });
  const { rows } = await tx.db.execute<KeyedRow>(sql`
    ${which.narrowed ? sql`WITH few AS MATERIALIZED (${which.rows})` : sql``}
    SELECT ${columns}, (${nobodysSince(tx)}) AS unclaimed FROM (${query}) AS page ORDER BY ${keysetOrder(filter)}`);
  return keysetPage(rows, filter);
}
