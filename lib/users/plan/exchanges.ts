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

// OFFSET 0: what is free is counted once for each package and licence, not for each row that gets or gives it.
const packagesOf = (tx: OrganizationTx, { of, importId }: Rows) => sql`
  SELECT m.line, m.code AS key, m.gets, o.free
  FROM (SELECT c.package_code, c.quantity - coalesce((SELECT sum(u.amount) FROM core.user_counts u
        WHERE u.organization_id = c.organization_id AND u.package_code = c.package_code), 0)
      + (SELECT count(*) FROM core.import_rows g WHERE g.import_id = ${importId}::uuid AND g.action = 'remove'
          AND g.before ->> 'packageCode' = c.package_code) AS free
    FROM core.organization_packages c
    WHERE c.organization_id = ${tx.organizationId}::uuid AND c.quantity IS NOT NULL OFFSET 0) o
  JOIN (SELECT r.line, r.after ->> 'packageCode' AS code, true AS gets FROM core.import_rows r
    WHERE ${of} AND r.action = 'modify' AND r.after ? 'packageCode'
    UNION ALL SELECT r.line, r.before ->> 'packageCode', false FROM core.import_rows r
    WHERE ${of} AND r.action = 'modify' AND r.before ? 'packageCode') m ON m.code = o.package_code`;

const licencesOf = (tx: OrganizationTx, { of, importId }: Rows) => sql`
  SELECT m.line, m.key, m.gets, l.free
  FROM (SELECT 'licence:' || h.subscription_id || '/' || h.product_code AS key,
      h.purchased - h.assigned + coalesce(b.amount, 0) AS free
    FROM core.subscription_licenses h
      JOIN core.subscriptions s ON s.organization_id = h.organization_id AND s.id = h.subscription_id
      LEFT JOIN (${licencesLeft(tx, importId)}) b USING (subscription_id, product_code)
    WHERE h.organization_id = ${tx.organizationId}::uuid AND NOT s.overage_allowed OFFSET 0) l
  JOIN (SELECT r.line, e.key, e.value = 'true' AS gets FROM core.import_rows r CROSS JOIN LATERAL jsonb_each(r.after) e
    WHERE ${of} AND r.action = 'modify' AND e.key LIKE 'licence:%') m ON m.key = l.key`;
