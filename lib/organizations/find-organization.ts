import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

export type Organization = {
  id: string;
  name: string;
  externalId: string | null;
  region: string;
  country: string;
  vertical: string | null;
  createdAt: string;
  /** The person's own: there is nowhere to leave to. */
  own: boolean;
  counts: { users: number; sites: number; locations: number; domains: number };
  /** Bought and still running: product name, purchased, assigned, used. */
  licences: { product: string; purchased: number; assigned: number; used: number }[];
};

/** The organization whose view this is: what its frame and its overview say. */
export async function findOrganization(ctx: Ctx, organizationId: string): Promise<Organization> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<Omit<Organization, "own">>(sql`
      WITH mine AS (SELECT ${tx.organizationId}::uuid AS id)
      SELECT o.id, o.name, o.external_id AS "externalId", o.region, o.country, o.vertical,
        to_json(o.created_at) #>> '{}' AS "createdAt",
        json_build_object(
          'users', (SELECT coalesce(sum(amount), 0) FROM core.user_counts WHERE organization_id = mine.id),
          'sites', (SELECT count(*) FROM core.sites WHERE organization_id = mine.id),
          'locations', (SELECT count(*) FROM core.locations WHERE organization_id = mine.id),
          'domains', (SELECT count(*) FROM core.domains WHERE organization_id = mine.id)) AS counts,
        coalesce((SELECT json_agg(bought) FROM (
          SELECT p.name AS product, sum(l.purchased)::integer AS purchased, sum(l.assigned)::integer AS assigned,
            sum(l.used)::integer AS used
          FROM core.subscriptions s
          JOIN core.subscription_licenses l ON l.organization_id = s.organization_id AND l.subscription_id = s.id
          JOIN core.products p ON p.code = l.product_code
          WHERE s.organization_id = mine.id AND s.ended_at IS NULL AND s.set_up_at IS NOT NULL
            AND (s.auto_renew OR s.ends_on >= (now() AT TIME ZONE 'UTC')::date)
          GROUP BY p.code ORDER BY p.position) AS bought), '[]') AS licences
      FROM core.organizations o, mine WHERE o.id = mine.id`);
    const [organization] = rows;
    if (!organization) throw notFound("organization");
    return { ...organization, own: tx.partnerId === null };
  });
}
