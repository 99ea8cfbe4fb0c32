import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";

/** A licence of one of the organization's running subscriptions, and whether a user has it. */
export type LicenceOffer = {
  subscriptionId: string;
  productCode: string;
  product: string;
  kind: "paid" | "trial";
  site: string | null;
  purchased: number;
  assigned: number;
  overageAllowed: boolean;
  /** Unpaid: nobody else gets one. */
  suspended: boolean;
  has: boolean;
};

export async function userLicences(
  ctx: Ctx,
  organizationId: string,
  userId: string,
): Promise<LicenceOffer[]> {
  return inOrganization(ctx, "users:view", organizationId, (tx) => offersOf(tx, userId));
}

/** What there is for somebody new. */
export const listOffers = (ctx: Ctx, organizationId: string): Promise<LicenceOffer[]> =>
  inOrganization(ctx, "users:view", organizationId, (tx) => offersOf(tx, null));

async function offersOf(tx: OrganizationTx, userId: string | null): Promise<LicenceOffer[]> {
  const { rows } = await tx.db.execute<LicenceOffer>(sql`
    SELECT l.subscription_id AS "subscriptionId", l.product_code AS "productCode", p.name AS product, s.kind,
      t.url_name AS site, l.purchased, l.assigned, s.overage_allowed AS "overageAllowed",
      coalesce(s.unpaid_since < (${tx.now}::timestamptz AT TIME ZONE 'UTC')::date, false) AS suspended,
      EXISTS (SELECT FROM core.license_assignments a WHERE a.organization_id = l.organization_id
        AND a.user_id = ${userId}::uuid AND a.subscription_id = l.subscription_id AND a.product_code = l.product_code) AS has
    FROM core.subscription_licenses l
      JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
      JOIN core.products p ON p.code = l.product_code
      LEFT JOIN core.sites t ON t.organization_id = l.organization_id AND t.id = l.site_id
    WHERE l.organization_id = ${tx.organizationId} AND s.ended_at IS NULL
    ORDER BY s.created_at, s.id, p.position, p.code LIMIT 200`);
  return rows;
}
