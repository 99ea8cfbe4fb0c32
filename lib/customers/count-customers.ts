import { sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import type { CustomerFilter } from "./customer-filter";
import { urgentStatuses } from "./statuses";
import { hasStatus, inRegion, type Which } from "./which-customers";

export type CustomerCounts = {
  /** Before filters. */
  all: number;
  /** Of all, those with a status that somebody must act on. */
  urgent: number;
  /** After filters. */
  total: number;
  /** Value → how many there would be with it, the other filters staying. */
  status: Record<string, number>;
  region: Record<string, number>;
};

/** Exact. All of a partner's customers are never read for it: their kinds are counted as they change. */
export async function countCustomers(
  tx: PartnerTx,
  { narrowed, rows: these }: Which,
  { chosen }: Pick<CustomerFilter, "chosen">,
): Promise<CustomerCounts> {
  const kinds = narrowed
    ? sql`SELECT statuses, region, count(*) AS n FROM (${these}) AS these GROUP BY 1, 2`
    : sql`SELECT statuses, region, sum(amount) AS n FROM core.customer_counts
        WHERE partner_id = ${tx.partnerId} GROUP BY 1, 2`;
  const status = hasStatus(chosen.status);
  const region = inRegion(chosen.region);
  const { rows } = await tx.db.execute<{ facet: keyof CustomerCounts; value: string; n: number }>(sql`
    WITH kinds AS MATERIALIZED (${kinds})
    SELECT 'all' AS facet, '' AS value, coalesce(sum(n), 0)::integer AS n FROM kinds
    UNION ALL SELECT 'urgent', '', coalesce(sum(n), 0)::integer FROM kinds WHERE ${hasStatus(urgentStatuses)}
    UNION ALL SELECT 'total', '', coalesce(sum(n), 0)::integer FROM kinds WHERE ${status} AND ${region}
    UNION ALL SELECT 'status', each, sum(n)::integer FROM kinds, unnest(statuses) AS each WHERE ${region} GROUP BY each
    UNION ALL SELECT 'region', region, sum(n)::integer FROM kinds WHERE ${status} GROUP BY region`);
  const counts: CustomerCounts = { all: 0, urgent: 0, total: 0, status: {}, region: {} };
  for (const { facet, value, n } of rows) {
    if (facet === "status" || facet === "region") counts[facet][value] = n;
    else counts[facet] = n;
  }
  return counts;
}
