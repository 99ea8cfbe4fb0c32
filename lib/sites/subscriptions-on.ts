import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

/** How many subscriptions have licences on a site. Those of another partner, which cannot be looked at, count as running. */
export async function subscriptionsOn(tx: OrganizationTx, siteId: string): Promise<number> {
  const { rows } = await tx.db.execute<{ count: number }>(sql`
    SELECT count(DISTINCT l.subscription_id)::integer AS count FROM core.subscription_licenses l
    LEFT JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
    WHERE l.organization_id = ${tx.organizationId} AND l.site_id = ${siteId} AND s.ended_at IS NULL`);
  return rows[0]?.count ?? 0;
}
