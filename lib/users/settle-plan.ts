import { sql } from "drizzle-orm";
import type { LicenceBalance } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { balanceOf } from "./plan/balance";
import { countPlan, type PlanCounts } from "./plan/count-plan";
import { exchangesIn } from "./plan/exchanges";
import { type HandOver, handOversIn, refuseFollowers, takeTurns } from "./plan/hand-over";
import { refuseBeyondLicences } from "./plan/refuse-licences";
import { type Rows, refuseNumbers, refuseSameTwice, refuseTakenExtensions } from "./plan/refuse-taken";
import { isLicenceKey } from "./values";

export type { PlanCounts };

export type Settled = {
  counts: PlanCounts;
  /** Of packages and licences. */
  balance: LicenceBalance[];
};

type Settling = {
  /** Keys of what the rows can say something of besides name and package. */
  keys: readonly string[];
  few?: boolean;
  /** Whoever staged the rows saw that no address is there twice. */
  distinct?: boolean;
};

/**
 * The rules that need all rows: nobody, no number and no extension twice, no package and no licence beyond its quantity,
 * an administrator stays. Counts what is left.
 */
export async function settlePlan(
  tx: OrganizationTx,
  importId: string,
  { keys, few = false, distinct = false }: Settling,
): Promise<Settled> {
  // Thousands of rows that nobody has counted yet would be joined one by one.
  if (!few) await tx.db.execute(sql`SELECT core.analyze_import_rows()`);
  if (!distinct) await refuseTwice(tx, importId);
  await keepAdministrators(tx, importId);
  const rows = { importId, of: sql`r.import_id = ${importId}::uuid` };
  const handOvers = await refuseTaken(tx, rows, keys);
  const licences = keys.some(isLicenceKey);
  // Who is refused one thing gives back nothing of another: until nobody is.
  const capped = await hasQuantities(tx);
  for (let refused = 1; refused > 0; ) {
    refused = await refuseFollowers(tx, importId, handOvers);
    if (capped) refused += await refuseBeyondQuantity(tx, importId);
    if (licences) refused += await refuseBeyondLicences(tx, rows);
  }
  const together = await exchangesIn(tx, rows, { packages: capped, licences });
  await takeTurns(tx, importId, { handOvers, together });
  const { counts, moves } = await countPlan(tx, importId);
  return { counts, balance: await balanceOf(tx, rows, { moves, licences }) };
}

/** Whether a package of the organization has a quantity. */
export async function hasQuantities(tx: OrganizationTx): Promise<boolean> {
  const { rows } = await tx.db.execute(sql`SELECT FROM core.organization_packages
    WHERE organization_id = ${tx.organizationId}::uuid AND quantity IS NOT NULL LIMIT 1`);
  return rows.length > 0;
}

/** What the organization has once; answers which rows count on others that give it up. */
async function refuseTaken(tx: OrganizationTx, rows: Rows, keys: readonly string[]): Promise<HandOver[]> {
  if (keys.includes("extension")) await refuseSameTwice(tx, rows, "extension", "extensionTwice");
  if (keys.includes("phoneNumber")) await refuseSameTwice(tx, rows, "phoneNumber", "numberTwice");
  const handOvers = await handOversIn(tx, rows, keys);
  if (keys.includes("extension")) await refuseTakenExtensions(tx, { ...rows, handOvers });
  if (keys.includes("phoneNumber")) await refuseNumbers(tx, { ...rows, handOvers });
  return handOvers;
}

async function refuseTwice(tx: OrganizationTx, importId: string) {
  await tx.db.execute(sql`
    WITH twice AS MATERIALIZED (
      SELECT email_key, min(line) AS first, max(line) AS last FROM core.import_rows
      WHERE import_id = ${importId}::uuid AND email_key <> '' GROUP BY email_key HAVING count(*) > 1)
    UPDATE core.import_rows r SET action = 'error', before = NULL, after = NULL,
      reasons = coalesce(r.reasons, '[]') || jsonb_build_array(jsonb_build_object('code', 'emailTwice',
        'values', jsonb_build_object('row', CASE WHEN r.line = t.first THEN t.last ELSE t.first END)))
    FROM twice t WHERE r.import_id = ${importId}::uuid AND r.email_key = t.email_key`);
}

/** Without whom nobody could administer the organization; where nobody was in yet, those who still may come. */
export const fullAdministrators = (organizationId: string) => sql`(
  SELECT f.user_id FROM (
    SELECT a.user_id, rank() OVER (ORDER BY CASE p.status WHEN 'active' THEN 1 WHEN 'inactive' THEN 3 ELSE 2 END) AS place
    FROM core.user_roles a JOIN core.users p ON p.id = a.user_id
    WHERE a.organization_id = ${organizationId}::uuid AND a.role IN ('customer_full_admin', 'partner_full_admin')) f
  WHERE f.place = 1)`;

async function keepAdministrators(tx: OrganizationTx, importId: string) {
  const removed = sql`SELECT user_id FROM core.import_rows
    WHERE import_id = ${importId}::uuid AND action = 'remove'`;
  await refuseRemovals(tx, importId, "ownRemoval", sql`r.user_id::text = ${tx.actor.id}`);
  const administrators = fullAdministrators(tx.organizationId);
  await refuseRemovals(
    tx,
    importId,
    "lastAdministrator",
    sql`r.user_id IN ${administrators} AND NOT EXISTS (
      SELECT FROM ${administrators} AS a WHERE a.user_id NOT IN (${removed}))`,
  );
}

async function refuseRemovals(
  tx: OrganizationTx,
  importId: string,
  code: string,
  who: ReturnType<typeof sql>,
) {
  await tx.db.execute(sql`
    UPDATE core.import_rows r SET action = 'error', before = NULL,
      reasons = jsonb_build_array(jsonb_build_object('code', ${code}::text))
    WHERE r.import_id = ${importId}::uuid AND r.action = 'remove' AND ${who}`);
}

/** What enters a package has room by its quantity, its users, and who leaves it; the first rows get it. */
async function refuseBeyondQuantity(tx: OrganizationTx, importId: string): Promise<number> {
  const { rowCount } = await tx.db.execute(sql`
    WITH capped AS (
      SELECT package_code, quantity FROM core.organization_packages
      WHERE organization_id = ${tx.organizationId}::uuid AND quantity IS NOT NULL
    ),
    held AS (
      SELECT package_code, sum(amount) AS amount FROM core.user_counts
      WHERE organization_id = ${tx.organizationId}::uuid GROUP BY package_code
    ),
    leaving AS (
      SELECT before ->> 'packageCode' AS package_code, count(*) AS amount FROM core.import_rows
      WHERE import_id = ${importId}::uuid AND action IN ('modify', 'remove') GROUP BY 1
    ),
    room AS (
      SELECT c.package_code, greatest(c.quantity - coalesce(h.amount, 0) + coalesce(l.amount, 0), 0) AS free
      FROM capped c LEFT JOIN held h USING (package_code) LEFT JOIN leaving l USING (package_code)
    ),
    entering AS (
      SELECT line, package_code, row_number() OVER (PARTITION BY package_code ORDER BY action DESC, line) AS place
      FROM core.import_rows WHERE import_id = ${importId}::uuid AND package_code IN (SELECT package_code FROM capped)
        AND (action = 'add' OR (action = 'modify' AND after ? 'packageCode'))
    )
    UPDATE core.import_rows r SET action = 'error', before = NULL, after = NULL,
      reasons = jsonb_build_array(jsonb_build_object('code', 'packageFull', 'values',
        jsonb_build_object('package', room.package_code, 'left', room.free)))
    FROM entering e JOIN room USING (package_code)
    WHERE r.import_id = ${importId}::uuid AND r.line = e.line AND e.place > room.free`);
  return rowCount ?? 0;
}
