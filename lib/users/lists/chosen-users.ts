import { type SQL, sql } from "drizzle-orm";
import { NONE, type UserFilter } from "./user-filter";

export const textArray = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::text[]`;
export const uuidArray = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::uuid[]`;

/** Each filter as a condition on a row of core.users, which the query must name `users`. */
export function conditionsOf({ package: packages, licence, location }: UserFilter["chosen"]): SQL[] {
  return [
    ...anyOf(packages, sql`package_code`, textArray),
    ...licences(licence),
    ...anyOf(location, sql`location_id`, uuidArray),
  ];
}

function anyOf(values: string[], column: SQL, list: (values: string[]) => SQL): SQL[] {
  if (values.length === 0) return [];
  const named = sql`${column} = ANY (${list(values.filter((value) => value !== NONE))})`;
  return [values.includes(NONE) ? sql`(${column} IS NULL OR ${named})` : named];
}

/** Nobody with a package or a licence of a subscription is without one; the basic ones do not count. */
function licences(products: string[]): SQL[] {
  if (products.length === 0) return [];
  const held = sql`core.license_assignments a WHERE a.organization_id = users.organization_id AND a.user_id = users.id`;
  const named = sql`EXISTS (SELECT FROM ${held} AND a.product_code = ANY (${textArray(products)}))`;
  const none = sql`(package_code IS NULL AND NOT EXISTS (SELECT FROM ${held}))`;
  const parts = [
    ...(products.some((product) => product !== NONE) ? [named] : []),
    ...(products.includes(NONE) ? [none] : []),
  ];
  return [sql`(${sql.join(parts, sql` OR `)})`];
}

export const all = (conditions: SQL[]): SQL =>
  conditions.length > 0 ? sql.join(conditions, sql` AND `) : sql`true`;
