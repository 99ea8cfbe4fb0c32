import { type SQL, sql } from "drizzle-orm";
import type { GivenUser } from "../given-user";
import { isLicenceKey } from "../values";

/** What a package with calling needs. */
const placing = ["location", "extension", "phoneNumber"];

/** Licences of which a user has one at most. */
const exclusive = ["calling_professional", "calling_standard"];
export const listedExclusives = sql.raw(exclusive.map((code) => `'${code}'`).join(", "));
export const isExclusiveKey = (key: string): boolean =>
  isLicenceKey(key) && exclusive.some((code) => key.endsWith(`/${code}`));

/**
 * What is wrong with a row `m` by what the user would be in the end, as an array of reasons, or NULL. A rule holds only
 * for what the row changes: a user who breaks it already may get another title. NULL where no row can break one.
 */
export function faultsOf(given: readonly GivenUser[], calling: readonly string[]): SQL {
  const asked = new Set(given.flatMap(({ values }) => (values ? Object.keys(values) : [])));
  const places = placing.some((key) => asked.has(key));
  const calls = calling.length > 0 && (places || given.some(({ adds }) => calling.includes(adds)));
  const parts = [
    ...(calls ? callingRules(calling, places) : []),
    ...([...asked].some(isLicenceKey) ? [exclusiveLicences] : []),
  ];
  return parts.length === 0 ? sql`NULL::jsonb` : sql`nullif(${sql.join(parts, sql` || `)}, '[]')`;
}

const reason = (code: string, values: SQL = sql`'{}'::jsonb`) =>
  sql`jsonb_build_array(jsonb_build_object('code', ${code}::text, 'values', ${values}))`;

const only = (condition: SQL, found: SQL) => sql`CASE WHEN ${condition} THEN ${found} ELSE '[]'::jsonb END`;

function callingRules(calling: readonly string[], places: boolean): SQL[] {
  const calls = sql`m.package_code = ANY (${`{${calling.join(",")}}`}::text[])`;
  const enters = sql`m.package_code IS DISTINCT FROM m.package_before`;
  const moves = places ? sql`coalesce(m.values_after ? 'location', false)` : sql`false`;
  const loses = places ? sql`coalesce(m.values_after ?| '{extension,phoneNumber}', false)` : sql`false`;
  const named = sql`jsonb_build_object('package', m.package_code)`;
  return [
    only(
      sql`${calls} AND (${enters} OR ${moves}) AND NOT ${has("location", sql`m.location_id::text`)}`,
      reason("callingWithoutLocation", named),
    ),
    only(
      sql`${calls} AND (${enters} OR ${loses}) AND NOT (${has("extension", sql`m.extension`)} OR ${has("phoneNumber", numberOf)})`,
      reason("callingWithoutNumber", named),
    ),
  ];
}

const has = (key: string, was: SQL) =>
  sql`(CASE WHEN m.values_after ? ${key}::text THEN m.values_after ->> ${key}::text ELSE ${was} END) IS NOT NULL`;

const exclusiveLicences = only(
  sql`(SELECT count(DISTINCT split_part(l.key, '/', 2)) > 1 AND bool_or(m.values_after ? l.key)
    FROM jsonb_each(m.was || m.values_after) l
    WHERE l.value = 'true' AND split_part(l.key, '/', 2) IN (${listedExclusives}))`,
  reason("professionalAndStandard"),
);

/** Looked up only for a row that the rule comes to. */
const numberOf = sql`(SELECT n.number FROM core.phone_numbers n
  WHERE n.organization_id = m.organization_id AND n.user_id = m.user_id AND n.is_primary LIMIT 1)`;

/** What the rules need of the user `u`. */
export const ruleColumns = sql`u.organization_id, u.location_id, u.extension`;
