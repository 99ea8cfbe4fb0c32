import { type SQL, sql } from "drizzle-orm";
import type { GivenUser } from "../given-user";
import {
  flagColumns,
  isFlagKey,
  isLicenceKey,
  isPlaceKey,
  isTextKey,
  placeColumns,
  textColumns,
} from "../values";

/**
 * Parts of the statement that plans, for rows that ask for more than names and package. Left out where no row does,
 * so that a file pays for the columns it has.
 */
export type ValueParts = {
  /** Joined per row: `w.was`, what the user has of that, and `d.before`, `d.after`, what changes. */
  joins: SQL;
  columns: SQL;
};

export function valueParts(given: readonly GivenUser[]): ValueParts | undefined {
  const keys = new Set(given.flatMap(({ values }) => (values ? Object.keys(values) : [])));
  if (keys.size === 0) return undefined;
  return {
    joins: sql`
      LEFT JOIN LATERAL (SELECT ${wasOf([...keys])} AS was) w ON g.asked IS NOT NULL
      LEFT JOIN LATERAL (${changes}) d ON g.asked IS NOT NULL`,
    columns: sql`w.was, d.before AS values_before, d.after AS values_after`,
  };
}

export const noValues = sql`NULL::jsonb AS was, NULL::jsonb AS values_before, NULL::jsonb AS values_after`;

const text = (value: string) => sql.raw(`'${value}'`);

/** What the user `u` has of these. Of licences all, because some exclude each other. */
function wasOf(keys: readonly string[]): SQL {
  const pairs = keys.flatMap((key) => {
    const value = wasColumn(key);
    return value ? [sql`${text(key)}, ${value}`] : [];
  });
  const plain = sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
  if (!keys.some(isLicenceKey)) return plain;
  return sql`${plain} || coalesce((
    SELECT jsonb_object_agg('licence:' || a.subscription_id || '/' || a.product_code, true)
    FROM core.license_assignments a WHERE a.organization_id = u.organization_id AND a.user_id = u.id), '{}')`;
}

function wasColumn(key: string): SQL | undefined {
  if (isTextKey(key)) return sql.raw(`u.${textColumns[key]}`);
  if (isFlagKey(key)) return sql.raw(`coalesce(u.${flagColumns[key]}, false)`);
  if (isPlaceKey(key)) return placeOf(key);
  return key === "phoneNumber" ? ownNumber : undefined;
}

export function placeOf(key: "location" | "preferredSite"): SQL {
  const { table, name, column } = placeColumns[key];
  return sql.raw(`(SELECT p.${name} FROM core.${table} p
    WHERE p.organization_id = u.organization_id AND p.id = u.${column})`);
}

/** The number of the user `u`. */
export const ownNumber = sql.raw(`(SELECT n.number FROM core.phone_numbers n
  WHERE n.organization_id = u.organization_id AND n.user_id = u.id AND n.is_primary ORDER BY n.number LIMIT 1)`);

/** A value that is not kept is null, a licence that is not kept is false. */
const changes = sql`
  SELECT jsonb_object_agg(c.key, c.was) AS before, jsonb_object_agg(c.key, c.will) AS after
  FROM (
    SELECT a.key, coalesce(w.was -> a.key, none.value) AS was,
      CASE WHEN jsonb_typeof(a.value) <> 'object' THEN a.value
        WHEN w.was ->> a.key = a.value ->> 'remove' THEN 'null' ELSE w.was -> a.key END AS will
    FROM jsonb_each(g.asked) a
      CROSS JOIN LATERAL (SELECT CASE jsonb_typeof(a.value) WHEN 'boolean' THEN 'false'::jsonb ELSE 'null' END AS value)
        AS none
  ) c WHERE c.was IS DISTINCT FROM c.will`;
