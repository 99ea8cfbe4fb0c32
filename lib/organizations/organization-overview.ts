import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

export type OverviewSubscription = {
  id: string;
  kind: "paid" | "trial";
  endsOn: string;
  autoRenew: boolean;
  state: "running" | "unpaid" | "setUp";
  /** The order to go on with while it is not set up. */
  orderNumber: string | null;
};

export type OrganizationOverview = {
  counts: { users: number; invited: number; administrators: number; sites: number; locations: number };
  domains: { all: number; pending: string[] };
  /** Bought and still running: product, purchased, assigned, used. */
  licences: { product: string; family: string; purchased: number; assigned: number; used: number }[];
  /** Not ended, those that end first in front. */
  subscriptions: OverviewSubscription[];
};

/** What an administrator wants to see first: how many people and places, what was bought, what is not finished. */
export async function organizationOverview(ctx: Ctx, organizationId: string): Promise<OrganizationOverview> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<OrganizationOverview>(sql`
      WITH mine AS (
        SELECT ${tx.organizationId}::uuid AS id, (${tx.now.toISOString()}::timestamptz AT TIME ZONE 'UTC')::date AS today
      ), sold AS (
        SELECT s.*, today FROM core.subscriptions s, mine WHERE s.organization_id = mine.id AND s.ended_at IS NULL
          AND (s.set_up_at IS NULL OR s.auto_renew OR s.ends_on >= today)
      )
      SELECT json_build_object(
          'users', (SELECT coalesce(sum(amount), 0) FROM core.user_counts WHERE organization_id = mine.id),
          'invited', (SELECT coalesce(sum(amount), 0) FROM core.user_counts
            WHERE organization_id = mine.id AND status = 'invited'),
          'administrators', (SELECT count(DISTINCT user_id) FROM core.user_roles WHERE organization_id = mine.id
            AND role IN ('customer_full_admin', 'customer_readonly_admin', 'partner_full_admin')),
          'sites', (SELECT count(*) FROM core.sites WHERE organization_id = mine.id),
          'locations', (SELECT count(*) FROM core.locations WHERE organization_id = mine.id)) AS counts,
        json_build_object(
          'all', (SELECT count(*) FROM core.domains WHERE organization_id = mine.id),
          'pending', coalesce((SELECT json_agg(name ORDER BY name) FROM core.domains
            WHERE organization_id = mine.id AND status = 'pending'), '[]')) AS domains,
        coalesce((SELECT json_agg(bought) FROM (
          SELECT p.name AS product, p.family, sum(l.purchased)::integer AS purchased,
            sum(l.assigned)::integer AS assigned, sum(l.used)::integer AS used
          FROM sold s
          JOIN core.subscription_licenses l ON l.organization_id = s.organization_id AND l.subscription_id = s.id
          JOIN core.products p ON p.code = l.product_code
          WHERE s.set_up_at IS NOT NULL GROUP BY p.code ORDER BY p.position) AS bought), '[]') AS licences,
        coalesce((SELECT json_agg(held) FROM (
          SELECT id, kind, ends_on AS "endsOn", auto_renew AS "autoRenew", order_number AS "orderNumber",
            CASE WHEN set_up_at IS NULL THEN 'setUp' WHEN unpaid_since < today THEN 'unpaid' ELSE 'running' END AS state
          FROM sold ORDER BY set_up_at IS NOT NULL, ends_on, id LIMIT 50) AS held), '[]') AS subscriptions
      FROM mine`);
    if (!rows[0]) throw notFound("organization");
    return rows[0];
  });
}
