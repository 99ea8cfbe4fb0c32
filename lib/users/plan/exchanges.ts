import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { licencesLeft } from "./refuse-licences";
import type { Rows } from "./refuse-taken";

type Scarce = { packages: boolean; licences: boolean };

/**
 * The lines of changes that are possible together only: what some of them get, others of them give back, and there is
 * not enough without that. One list for each package with a quantity and each licence.
 */
export async function exchangesIn(tx: OrganizationTx, rows: Rows, scarce: Scarce): Promise<number[][]> {
  const parts = [
    ...(scarce.packages ? [packagesOf(tx, rows)] : []),
    ...(scarce.licences ? [licencesOf(tx, rows)] : []),
  ];
  if (parts.length === 0) return [];
  const { rows: found } = await tx.db.execute<{ lines: number[] }>(sql`
    SELECT array_agg(line) AS lines FROM (${sql.join(parts, sql` UNION ALL `)}) AS moves
    GROUP BY key, free HAVING count(*) FILTER (WHERE gets) > free AND NOT bool_and(gets)`);
  return found.map(({ lines }) => lines);
}

const packagesOf = (tx: OrganizationTx, { of, importId }: Rows) => sql`
  SELECT m.line, m.code AS key, m.gets, o.quantity - coalesce((SELECT sum(c.amount) FROM core.user_counts c
      WHERE c.organization_id = o.organization_id AND c.package_code = o.package_code), 0)
    + (SELECT count(*) FROM core.import_rows g WHERE g.import_id = ${importId}::uuid AND g.action = 'remove'
        AND g.before ->> 'packageCode' = o.package_code) AS free
  FROM core.organization_packages o JOIN (
    SELECT r.line, r.after ->> 'packageCode' AS code, true AS gets FROM core.import_rows r
    WHERE ${of} AND r.action = 'modify' AND r.after ? 'packageCode'
    UNION ALL SELECT r.line, r.before ->> 'packageCode', false FROM core.import_rows r
    WHERE ${of} AND r.action = 'modify' AND r.before ? 'packageCode') m ON m.code = o.package_code
  WHERE o.organization_id = ${tx.organizationId}::uuid AND o.quantity IS NOT NULL`;

const licencesOf = (tx: OrganizationTx, { of, importId }: Rows) => sql`
  SELECT m.line, m.key, m.gets, l.purchased - l.assigned + coalesce((SELECT sum(b.amount)
      FROM (${licencesLeft(tx, importId)}) b
      WHERE (b.subscription_id, b.product_code) = (l.subscription_id, l.product_code)), 0) AS free
  FROM core.subscription_licenses l
    JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
    JOIN (SELECT r.line, e.key, e.value = 'true' AS gets FROM core.import_rows r CROSS JOIN LATERAL jsonb_each(r.after) e
      WHERE ${of} AND r.action = 'modify' AND e.key LIKE 'licence:%') m
      ON m.key = 'licence:' || l.subscription_id || '/' || l.product_code
  WHERE l.organization_id = ${tx.organizationId}::uuid AND NOT s.overage_allowed`;
