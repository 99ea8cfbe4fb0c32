import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { refuseBeyondLicences } from "../plan/refuse-licences";
import { type Rows, refuse, refuseNumbers, refuseTakenExtensions } from "../plan/refuse-taken";
import { isLicenceKey, isPlaceKey, placeColumns } from "../values";

/** What the rows about to be applied say something of besides name and package. */
export async function keysIn(tx: OrganizationTx, of: SQL): Promise<string[]> {
  const { rows } = await tx.db.execute<{ key: string }>(sql`
    SELECT DISTINCT key FROM core.import_rows r CROSS JOIN LATERAL jsonb_object_keys(r.after) AS key WHERE ${of}`);
  return rows.map(({ key }) => key);
}

/**
 * Rows whose number, extension, licence or place went to somebody else, or away, since they were planned become errors
 * that say so; answers how many. Nobody else takes any of them until the transaction ends.
 */
export async function refuseWhatIsGone(
  tx: OrganizationTx,
  rows: Rows,
  keys: readonly string[],
): Promise<number> {
  let missed = await refuseGonePackages(tx, rows);
  for (const key of keys.filter(isPlaceKey)) missed += await refuseGonePlaces(tx, rows, key);
  if (keys.includes("extension")) {
    await tx.db.execute(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`extensions of ${tx.organizationId}`}, 0))`,
    );
    missed += await refuseTakenExtensions(tx, rows);
  }
  if (keys.includes("phoneNumber")) {
    await tx.db.execute(sql`
      SELECT FROM core.phone_numbers WHERE organization_id = ${tx.organizationId}::uuid AND number IN (
        SELECT r.after ->> 'phoneNumber' FROM core.import_rows r WHERE ${rows.of}) ORDER BY id FOR UPDATE`);
    missed += await refuseNumbers(tx, rows);
  }
  if (keys.some(isLicenceKey)) {
    await tx.db.execute(sql`SELECT FROM core.subscription_licenses
      WHERE organization_id = ${tx.organizationId}::uuid ORDER BY subscription_id, product_code FOR UPDATE`);
    missed += await refuseGoneLicences(tx, rows, keys.filter(isLicenceKey));
    missed += await refuseBeyondLicences(tx, rows);
  }
  return missed;
}

const changed = sql`'{"code": "changedMeanwhile"}'::jsonb`;

/** Of a package that the organization does not have any more. */
const refuseGonePackages = (tx: OrganizationTx, rows: Rows): Promise<number> =>
  refuse(
    tx,
    rows,
    changed,
    sql``,
    sql`r.package_code IS NOT NULL AND (r.action = 'add' OR r.after ? 'packageCode')
      AND r.package_code NOT IN (SELECT h.package_code FROM core.organization_packages h
        WHERE h.organization_id = ${tx.organizationId}::uuid)`,
  );

async function refuseGonePlaces(
  tx: OrganizationTx,
  rows: Rows,
  key: keyof typeof placeColumns,
): Promise<number> {
  const { table, name } = placeColumns[key];
  const there = sql`SELECT ${sql.raw(name)} FROM ${sql.raw(`core.${table}`)} WHERE organization_id = ${tx.organizationId}::uuid`;
  await tx.db.execute(sql`${there} FOR KEY SHARE`);
  const wanted = sql`r.after ->> ${key}::text`;
  return refuse(tx, rows, changed, sql``, sql`${wanted} IS NOT NULL AND ${wanted} NOT IN (${there})`);
}

/** Of a subscription that ended, or sells the product no longer, or is suspended by now. */
async function refuseGoneLicences(tx: OrganizationTx, rows: Rows, keys: readonly string[]): Promise<number> {
  const { rows: there } = await tx.db.execute<{ key: string }>(sql`
    SELECT 'licence:' || l.subscription_id || '/' || l.product_code AS key FROM core.subscription_licenses l
      JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
    WHERE l.organization_id = ${tx.organizationId}::uuid AND s.ended_at IS NULL
      AND (s.unpaid_since IS NULL OR s.unpaid_since >= (${tx.now}::timestamptz AT TIME ZONE 'UTC')::date)`);
  const gone = keys.filter((key) => !there.some((each) => each.key === key));
  if (gone.length === 0) return 0;
  return refuse(
    tx,
    rows,
    changed,
    sql``,
    sql`EXISTS (SELECT FROM jsonb_each(r.after) e WHERE e.value = 'true' AND e.key = ANY (${`{${gone.join(",")}}`}::text[]))`,
  );
}
