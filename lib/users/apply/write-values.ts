import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { ownNumber, placeOf } from "../plan/value-changes";
import {
  flagColumns,
  isFlagKey,
  isLicenceKey,
  isPlaceKey,
  isTextKey,
  type PlaceKey,
  placeColumns,
  textColumns,
} from "../values";

/*
 * Parts of the statements that apply planned rows `p`, for the keys that some of the rows have: what is not in a file
 * costs nothing.
 */

const text = (key: string) => sql.raw(`'${key}'`);
const after = (key: string) => sql`p.after ->> ${text(key)}`;

type Column = { key: string; name: string; now: SQL; value: SQL };

/** The columns of core.users among the keys. */
function columnsOf(tx: OrganizationTx, keys: readonly string[]): Column[] {
  return keys.flatMap((key): Column[] => {
    if (isTextKey(key))
      return [{ key, name: textColumns[key], now: userColumn(textColumns[key]), value: after(key) }];
    if (isFlagKey(key))
      return [
        {
          ...{ key, name: flagColumns[key], now: sql`${userColumn(flagColumns[key])}::text` },
          value: sql`coalesce((${after(key)})::boolean, false)`,
        },
      ];
    if (isPlaceKey(key))
      return [{ key, name: placeColumns[key].column, now: placeOf(key), value: placeIn(tx, key) }];
    return [];
  });
}

const userColumn = (name: string) => sql.raw(`u.${name}`);

function placeIn(tx: OrganizationTx, key: PlaceKey): SQL {
  const { table, name } = placeColumns[key];
  return sql`(SELECT l.id FROM ${sql.raw(`core.${table}`)} l WHERE l.organization_id = ${tx.organizationId}::uuid
    AND ${sql.raw(`l.${name}`)} = ${after(key)})`;
}

export type Written = { names: SQL; values: SQL; sets: SQL; unchanged: SQL };

const joined = (parts: SQL[]) => (parts.length === 0 ? sql`` : sql.join(parts, sql` `));

export function written(tx: OrganizationTx, keys: readonly string[]): Written {
  const columns = columnsOf(tx, keys);
  const same = [
    ...columns.map(({ key, now }) => ({ key, now })),
    ...(keys.includes("phoneNumber") ? [{ key: "phoneNumber", now: ownNumber }] : []),
  ];
  return {
    names: joined(columns.map(({ name }) => sql.raw(`, ${name}`))),
    values: joined(columns.map(({ value }) => sql`, ${value}`)),
    sets: joined(
      columns.map(({ key, name, value }) => {
        const set = sql.raw(name);
        return sql`, ${set} = CASE WHEN p.after ? ${text(key)} THEN ${value} ELSE ${userColumn(name)} END`;
      }),
    ),
    unchanged: joined([
      ...same.map(
        ({ key, now }) =>
          sql`AND (NOT p.before ? ${text(key)} OR ${now} IS NOT DISTINCT FROM p.before ->> ${text(key)})`,
      ),
      ...(keys.some(isLicenceKey) ? [sameLicences] : []),
    ]),
  };
}

/** The user has those licences that are taken, and none of those that are given. */
const sameLicences = sql`AND NOT EXISTS (SELECT FROM jsonb_each(p.before) e WHERE e.key LIKE 'licence:%'
  AND (e.value = 'true') <> EXISTS (SELECT FROM core.license_assignments a WHERE a.organization_id = u.organization_id
    AND a.user_id = u.id AND a.subscription_id = split_part(substr(e.key, 9), '/', 1)
    AND a.product_code = split_part(e.key, '/', 2)))`;

/** What stands in tables of its own, for the `changed` users: user_id, before, after. */
export function besides(tx: OrganizationTx, keys: readonly string[], changed: SQL): SQL {
  const own = sql`organization_id = ${tx.organizationId}::uuid`;
  return sql`, changed AS MATERIALIZED (${changed})
    ${keys.includes("phoneNumber") ? numbers(own) : sql``} ${keys.some(isLicenceKey) ? licences(tx, own) : sql``}`;
}

const numbers = (own: SQL) => sql`,
  freed AS (UPDATE core.phone_numbers n SET user_id = NULL FROM changed c
    WHERE n.${own} AND n.user_id = c.user_id AND n.number = c.before ->> 'phoneNumber'),
  numbered AS (UPDATE core.phone_numbers n SET user_id = c.user_id, is_primary = true FROM changed c
    WHERE n.${own} AND n.number = c.after ->> 'phoneNumber')`;

function licences(tx: OrganizationTx, own: SQL): SQL {
  const asked = (value: "true" | "false") => sql`
    SELECT c.user_id, split_part(substr(e.key, 9), '/', 1) AS subscription_id, split_part(e.key, '/', 2) AS product_code
    FROM changed c CROSS JOIN LATERAL jsonb_each(c.after) e WHERE e.key LIKE 'licence:%' AND e.value = ${value}::jsonb`;
  return sql`,
    licensed AS (INSERT INTO core.license_assignments (organization_id, user_id, subscription_id, product_code)
      SELECT ${tx.organizationId}::uuid, a.user_id, a.subscription_id, a.product_code FROM (${asked("true")}) a
      ORDER BY 2, 3, 4 ON CONFLICT DO NOTHING),
    unlicensed AS (DELETE FROM core.license_assignments l USING (${asked("false")}) a
      WHERE l.${own} AND (l.user_id, l.subscription_id, l.product_code) = (a.user_id, a.subscription_id, a.product_code)
      RETURNING l.*)`;
}
