import { sql } from "drizzle-orm";
import { type Ctx, inPartner, inReport, type PartnerTx } from "@/lib/access";
import { type Cursor, type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { type CustomerCounts, countCustomers } from "./count-customers";
import { type CustomerDetails, customerDetails } from "./customer-details";
import type { CustomerFilter } from "./customer-filter";
import { type Installation, installation } from "./installation";
import type { CustomerStatus } from "./statuses";
import { chosenRows, type Match, type Which, whichCustomers } from "./which-customers";

/** A customer as customer_overview keeps it. */
export type Overview = {
  id: string;
  name: string;
  externalId: string | null;
  region: string;
  access: "full" | "provisioning";
  statuses: CustomerStatus[];
  products: string[];
  purchased: number;
  assigned: number;
  overage: number;
  nextDate: string | null;
  nextDateKind: "renews" | "expires" | null;
  lastActiveAt: string | null;
};

/** A customer with what explains it. */
export type DescribedCustomer = Overview & CustomerDetails;
export type CustomerRow = DescribedCustomer & { key: KeyValue[]; match?: Match };

export type CustomerPage = KeysetPage<CustomerRow> &
  Installation & {
    counts: CustomerCounts;
    /** The search looked at this many and stopped. */
    capped?: number;
  };

/** One page of the customers that the person sees, with the counts of the filters. */
export async function listCustomers(ctx: Ctx, filter: CustomerFilter): Promise<CustomerPage> {
  return inPartner(ctx, "customers:view", async (tx) => {
    const which = await whichCustomers(tx, filter);
    const counts = await countCustomers(tx, which, filter);
    const page = await pageOf(tx, which, filter, counts.total);
    return { ...page, ...(await installation(tx)), counts, capped: which.capped };
  });
}

/** A query asks once which customers the person may see: the more rows it reads, the less that weighs. */
const CHUNK = 5_000;

/** Every customer of the list, page by page from one snapshot: for its CSV. */
export async function everyCustomer(
  ctx: Ctx,
  filter: CustomerFilter,
  each: (rows: CustomerRow[], shownWith: Installation) => Promise<void>,
): Promise<void> {
  await inReport(ctx, "customers:view", async (tx) => {
    const shownWith = await installation(tx);
    const which = await whichCustomers(tx, filter);
    const { total } = await countCustomers(tx, which, filter);
    let cursor: Cursor | undefined;
    do {
      const page = await pageOf(tx, which, { ...filter, cursor, size: CHUNK }, total);
      await each(page.rows, shownWith);
      cursor = page.next;
    } while (cursor);
  });
}

/** Beside the columns themselves, which the order needs. Times as ISO text. */
export const overviewColumns = sql`organization_id AS id, external_id AS "externalId", next_date AS "nextDate",
  next_date_kind AS "nextDateKind", to_json(last_admin_activity_at) #>> '{}' AS "lastActiveAt"`;

/** So few that they are read and sorted sooner than an index in the wanted order is walked to find them. */
const FEW = 2_000;

async function pageOf(tx: PartnerTx, which: Which, filter: CustomerFilter, total: number) {
  const few = which.narrowed || total <= FEW;
  const query = keysetQuery(filter, {
    select: sql`*, ${overviewColumns}`,
    from: few ? sql`few` : sql`(${which.rows}) AS seen`,
    where: few ? sql`true` : chosenRows(filter),
  });
  const { rows } = await tx.db.execute<Overview & { key: KeyValue[] }>(
    few
      ? sql`WITH few AS MATERIALIZED (SELECT * FROM (${which.rows}) AS seen WHERE ${chosenRows(filter)}) ${query}`
      : query,
  );
  const page = keysetPage(rows, filter);
  const details = await customerDetails(
    tx,
    page.rows.map(({ id }) => id),
  );
  const withDetails = page.rows.map((row) => ({
    ...row,
    ...details(row.id),
    match: which.matches.get(row.id),
  }));
  return { ...page, rows: withDetails };
}
