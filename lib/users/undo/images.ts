import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

/*
 * Named parts of the statements that apply. They read each table once for all users of a chunk and are put together by
 * grouping: looked up one by one, or joined, the plan would depend on what PostgreSQL guesses of the numbers of rows.
 */

const begin = (tx: OrganizationTx, importId: string) => sql`${tx.organizationId}::uuid, ${importId}::uuid`;

/** `unlicensed`: the licences that were taken, with since when they were the user's. */
const licences = sql`SELECT o.user_id, 'licences' AS key, jsonb_agg(jsonb_build_object('subscription', o.subscription_id,
  'product', o.product_code, 'since', o.created_at, 'used', o.first_used_at)) AS value FROM unlicensed o GROUP BY 1`;

/** The values that change, kept beside the change: `done` answers user_id, email, before and after. */
export function keepModified(tx: OrganizationTx, importId: string, withLicences: boolean): SQL {
  const columns = sql`core.import_images (organization_id, import_id, user_id, action, email, before, after)`;
  const alone = sql`SELECT ${begin(tx, importId)}, d.user_id, 'modify', d.email, d.before, d.after FROM done d`;
  const changed = sql`
    SELECT d.user_id, 'change' AS key, jsonb_build_object('email', d.email, 'before', d.before, 'after', d.after) AS value
    FROM done d UNION ALL ${licences}`;
  const both = sql`
    SELECT ${begin(tx, importId)}, p.user_id, 'modify', p.image -> 'change' ->> 'email', p.image -> 'change' -> 'before',
      jsonb_set(p.image -> 'change' -> 'after', '{licences}', coalesce(p.image -> 'licences', '[]'))
    FROM (SELECT user_id, jsonb_object_agg(key, value) AS image FROM (${changed}) c GROUP BY user_id) p`;
  return sql`, kept AS (INSERT INTO ${columns} ${withLicences ? both : alone} ON CONFLICT DO NOTHING)`;
}

/**
 * All there is of a user who is removed, as it was when the statement began: `done` answers user_id, email and `image`,
 * the row. Passwords and second factors are kept nowhere.
 */
export function keepRemoved(tx: OrganizationTx, importId: string): SQL {
  const of = (key: string, value: SQL, table: string) => sql`UNION ALL
    SELECT o.user_id, ${sql.raw(`'${key}'`)}, jsonb_agg(${value}) FROM ${sql.raw(`core.${table}`)} o
    WHERE o.organization_id = ${tx.organizationId}::uuid AND o.user_id IN (SELECT user_id FROM done) GROUP BY 1`;
  const place = (table: string, name: string, column: string) => sql`(SELECT ${sql.raw(`l.${name}`)}
    FROM ${sql.raw(`core.${table}`)} l WHERE l.organization_id = ${tx.organizationId}::uuid
      AND l.id = (d.image ->> ${sql.raw(`'${column}'`)})::uuid)`;
  return sql`,
  kept AS (INSERT INTO core.import_images (organization_id, import_id, user_id, action, email, before)
    SELECT ${begin(tx, importId)}, p.user_id, 'remove', p.image -> 'user' ->> 'email', p.image FROM (
      SELECT user_id, jsonb_object_agg(key, value) AS image FROM (
        SELECT d.user_id, 'user' AS key, d.image || jsonb_build_object(
          'location', ${place("locations", "name", "location_id")},
          'preferredSite', ${place("sites", "url_name", "preferred_site_id")}) AS value FROM done d
        UNION ALL ${licences}
        ${of("roles", sql`o.role`, "user_roles")}
        ${of("devices", sql`o.id`, "devices")}
        ${of("numbers", sql`jsonb_build_object('number', o.number, 'primary', o.is_primary)`, "phone_numbers")}
      ) c GROUP BY user_id) p ON CONFLICT DO NOTHING)`;
}
