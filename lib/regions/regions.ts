import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { type Region, regions } from "./region";

/** Where the customers live that the person sees, the region with the most of them first. */
export async function regionsIn(tx: PartnerTx): Promise<Region[]> {
  // The counts are of all customers; who sees some counts those.
  const counted = tx.actor.allCustomers
    ? sql`SELECT value AS region, sum(amount) AS n FROM core.customer_totals
        WHERE partner_id = ${tx.partnerId} AND facet = 'region' GROUP BY 1 HAVING sum(amount) > 0`
    : sql`SELECT o.region, count(*) AS n FROM core.customer_overview o JOIN core.assignments a
        ON a.partner_id = o.partner_id AND a.organization_id = o.organization_id AND a.user_id = ${tx.actor.id}
        WHERE o.partner_id = ${tx.partnerId} GROUP BY o.region`;
  const { rows } = await tx.db.execute<{ region: string }>(
    sql`SELECT region FROM (${counted}) AS counted ORDER BY n DESC, region`,
  );
  return rows.flatMap(({ region }) => regions.find((known) => known === region) ?? []);
}

/** The regions that the person can choose between. */
export const customerRegions = (ctx: Ctx): Promise<Region[]> => inPartner(ctx, "customers:view", regionsIn);
