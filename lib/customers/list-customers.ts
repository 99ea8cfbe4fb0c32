import { sql } from "drizzle-orm";
import { type Ctx, inPartner, inReport, type PartnerTx } from "@/lib/access";
import { type Cursor, type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { chosenRows } from "./chosen-rows";
import { type CustomerCounts, countCustomers } from "./count-customers";
import { type CustomerDetails, type CustomerTag, statusFacts } from "./customer-details";
import type { CustomerFilter } from "./customer-filter";
import { groundOf, type Installation } from "./installation";
import { type CustomerSelection, selectedCustomers } from "./selected-customers";
import type { CustomerStatus } from "./statuses";
import { type Match, type Which, whichCustomers } from "./which-customers";

/** What the partner may do with a customer; `external` is managed by another partner, which made the person an administrator. */
export type CustomerAccess = "full" | "provisioning" | "external";

/** A customer as customer_overview keeps it. */
export type Overview = {
  id: string;
  name: string;
  externalId: string | null;
  region: string;
  access: CustomerAccess;
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
    /** What was asked, without products and tags that there are not. */
    filter: CustomerFilter;
    counts: CustomerCounts;
    /** All of the partner's, by name. */
    tags: CustomerTag[];
    /** Whether other partners manage some of what the person sees. */
    external: boolean;
    /** The search looked at this many and stopped. */
    capped?: number;
  };

/** One page of the customers that the person sees, with the counts of the filters. */
export async function listCustomers(ctx: Ctx, asked: CustomerFilter): Promise<CustomerPage> {
  return inPartner(ctx, "customers:view", async (tx) => {
    const { filter, which, ...known } = await understand(tx, asked);
    const counts = await countCustomers(tx, which, filter);
    const page = await pageOf(tx, which, { ...filter, ...counts, tags: known.tags });
    return {
      ...page,
      ...known,
      filter,
      counts,
      external: which.external !== undefined,
      capped: which.capped,
    };
  });
}

/** A query asks once which customers the person may see: the more rows it reads, the less that weighs. */
const CHUNK = 5_000;

/** Every customer of the list, page by page from one snapshot: for its CSV. */
export async function everyCustomer(
  ctx: Ctx,
  asked: CustomerFilter,
  each: (
    rows: CustomerRow[],
    shownWith: Installation & Pick<CustomerPage, "filter" | "external">,
  ) => Promise<void>,
  /** Only these of them. */
  only?: CustomerSelection,
): Promise<void> {
  await inReport(ctx, "customers:view", async (tx) => {
    const { filter, tags, which: all, ...shownWith } = await understand(tx, asked);
    const which = await narrowedTo(tx, all, only);
    const { total, urgencies } = await countCustomers(tx, which, filter);
    let cursor: Cursor | undefined;
    do {
      const page = await pageOf(tx, which, { ...filter, cursor, size: CHUNK, total, urgencies, tags });
      await each(page.rows, { ...shownWith, filter, external: which.external !== undefined });
      cursor = page.next;
    } while (cursor);
  });
}

async function narrowedTo(tx: PartnerTx, which: Which, only?: CustomerSelection): Promise<Which> {
  if (!only) return which;
  const rows = sql`SELECT * FROM (${which.rows}) AS seen
    WHERE organization_id IN (SELECT id FROM (${await selectedCustomers(tx, only)}) AS picked)`;
  return { ...which, narrowed: true, rows };
}

/** Products and tags are known to the database alone: others are left out and named, as everything unknown is. */
async function understand(tx: PartnerTx, asked: CustomerFilter) {
  const { reachesOthers, ...shown } = await groundOf(tx);
  const { chosen, ignored, href, keepBut } = asked.knowing({
    product: Object.keys(shown.productNames),
    tag: shown.tags.map(({ id }) => id),
  });
  const filter = { ...asked, chosen, ignored, href, keepBut };
  return { ...shown, filter, which: await whichCustomers(tx, filter, reachesOthers) };
}

/** Beside the columns themselves, which the order needs. Times as ISO text. */
export const overviewColumns = sql`organization_id AS id, external_id AS "externalId", next_date AS "nextDate",
  next_date_kind AS "nextDateKind", to_json(last_admin_activity_at) #>> '{}' AS "lastActiveAt"`;

/** So few that they are read and sorted sooner than an index in the wanted order is walked to find them. */
const FEW = 2_000;
/** The same for those with a tag: who has it is known, where they stand in the order is not. */
const FEW_TAGGED = 6_000;

type Asked = CustomerFilter & Pick<CustomerCounts, "total" | "urgencies"> & { tags: CustomerTag[] };

async function pageOf(tx: PartnerTx, which: Which, { total, urgencies, tags, ...filter }: Asked) {
  const few = which.narrowed || total <= (which.tagged ? FEW_TAGGED : FEW);
  const query = keysetQuery(filter, {
    select: sql`*, ${overviewColumns}, tag_ids AS "tagIds"`,
    from: few ? sql`few` : sql`(${which.rows}) AS seen`,
    where: few ? sql`true` : chosenRows(filter, urgencies),
  });
  const { rows } = await tx.db.execute<Overview & { key: KeyValue[]; tagIds: string[] }>(
    few
      ? sql`WITH few AS MATERIALIZED (SELECT * FROM (${which.tagged ?? which.rows}) AS seen
          WHERE ${chosenRows(filter)}) ${query}`
      : query,
  );
  const page = keysetPage(rows, filter);
  const factsOf = await statusFacts(tx, page.rows);
  const described = page.rows.map((row) => ({
    ...row,
    facts: factsOf(row.id),
    tags: tags.filter(({ id }) => row.tagIds.includes(id)),
    match: which.matches.get(row.id),
  }));
  return { ...page, rows: described };
}
