import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

const licencesOf = (
  own: SQL,
) => sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('subscription', o.subscription_id,
  'product', o.product_code, 'since', o.created_at, 'used', o.first_used_at)), '[]') FROM core.license_assignments o
  WHERE ${own})`;

const ofUser = (tx: OrganizationTx) =>
  sql`o.organization_id = ${tx.organizationId}::uuid AND o.user_id = d.user_id`;

/**
 * The values that change, kept beside the change: `done` answers user_id, email, before and after. Of licences also
 * since when they were the user's.
 */
export const keepModified = (tx: OrganizationTx, importId: string, licences: boolean): SQL => sql`,
  kept AS (INSERT INTO core.import_images (organization_id, import_id, user_id, action, email, before, after)
    SELECT ${tx.organizationId}::uuid, ${importId}::uuid, d.user_id, 'modify', d.email, d.before,
      d.after${licences ? sql` || jsonb_build_object('licences', ${licencesOf(ofUser(tx))})` : sql``} FROM done d
    ON CONFLICT DO NOTHING)`;

/**
 * All there is of a user who is removed, as it was when the statement began: `done` answers user_id, email and `image`,
 * the row. Passwords and second factors are kept nowhere.
 */
export const keepRemoved = (tx: OrganizationTx, importId: string): SQL => {
  const own = ofUser(tx);
  return sql`,
  kept AS (INSERT INTO core.import_images (organization_id, import_id, user_id, action, email, before)
    SELECT ${tx.organizationId}::uuid, ${importId}::uuid, d.user_id, 'remove', d.email, d.image || jsonb_build_object(
      'location', (SELECT l.name FROM core.locations l WHERE l.organization_id = ${tx.organizationId}::uuid
        AND l.id = (d.image ->> 'location_id')::uuid),
      'preferredSite', (SELECT s.url_name FROM core.sites s WHERE s.organization_id = ${tx.organizationId}::uuid
        AND s.id = (d.image ->> 'preferred_site_id')::uuid),
      'roles', (SELECT coalesce(jsonb_agg(o.role), '[]') FROM core.user_roles o WHERE ${own}),
      'numbers', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', o.number, 'primary', o.is_primary)
        ORDER BY o.number), '[]') FROM core.phone_numbers o WHERE ${own}),
      'devices', (SELECT coalesce(jsonb_agg(o.id), '[]') FROM core.devices o WHERE ${own}),
      'licences', ${licencesOf(own)})
    FROM done d ON CONFLICT DO NOTHING)`;
};
