import { type SQL, sql } from "drizzle-orm";
import { isExclusiveKey, listedExclusives } from "../plan/faults";

/*
 * The rules for what a user is in the end, asked again of the planned row `p` and the user `u` as they are by now: what
 * the row does not say may have changed since it was planned. See plan/faults.
 */

export function stillAllowed(keys: readonly string[]): SQL {
  const calling = keys.some((key) => key === "packageCode" || placing.includes(key));
  return sql`${calling ? sql`AND NOT (${calls} AND (${unplaced} OR ${silent}))` : sql``}
    ${keys.some(isExclusiveKey) ? sql`AND ${oneAtMost}` : sql``}`;
}

const placing = ["location", "extension", "phoneNumber"];

function will(key: string, has: SQL): SQL {
  const name = sql.raw(`'${key}'`);
  return sql`CASE WHEN p.after ? ${name} THEN p.after ->> ${name} IS NOT NULL ELSE ${has} END`;
}

const calls = sql`CASE WHEN p.after ? 'packageCode' THEN p.after ->> 'packageCode' ELSE u.package_code END
  IN (SELECT k.code FROM core.packages k WHERE k.calling)`;

const unplaced = sql`p.after ?| '{packageCode,location}' AND NOT (${will("location", sql`u.location_id IS NOT NULL`)})`;

const silent = sql`p.after ?| '{packageCode,extension,phoneNumber}'
  AND NOT (${will("extension", sql`u.extension IS NOT NULL`)})
  AND NOT (${will(
    "phoneNumber",
    sql`EXISTS (SELECT FROM core.phone_numbers n WHERE n.organization_id = u.organization_id AND n.user_id = u.id
      AND n.is_primary)`,
  )})`;

/** Another of those licences than the row gives is not kept besides. */
const oneAtMost = sql`NOT EXISTS (
  SELECT FROM jsonb_each(p.after) g JOIN core.license_assignments a ON a.organization_id = u.organization_id AND a.user_id = u.id
  WHERE g.key LIKE 'licence:%' AND g.value = 'true' AND split_part(g.key, '/', 2) IN (${listedExclusives})
    AND a.product_code IN (${listedExclusives}) AND a.product_code <> split_part(g.key, '/', 2)
    AND NOT p.after ? ('licence:' || a.subscription_id || '/' || a.product_code))`;
