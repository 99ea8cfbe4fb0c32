import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { Applied, Phase, PlannedRows } from "./apply-user-changes";

/*
 * Parts of the statements that apply planned rows. Each statement has the parts `planned` (the rows), `done` (the
 * users changed, with the row's line), the audit lines, and `missed`.
 */

export const planned = (phase: Phase, { importId, after, to }: PlannedRows): SQL => sql`
  SELECT r.*, row_number() OVER (PARTITION BY r.package_code, r.after ? 'packageCode' ORDER BY r.line) AS place FROM core.import_rows r
  WHERE r.import_id = ${importId}::uuid AND r.action = ${phase} AND r.line > ${after} AND r.line <= ${to}`;

/** How many users each package with a quantity still takes. */
export const room = (tx: OrganizationTx): SQL => sql`
  SELECT p.package_code, p.quantity - coalesce(sum(c.amount), 0) AS free
  FROM core.organization_packages p
    LEFT JOIN core.user_counts c ON c.organization_id = p.organization_id AND c.package_code = p.package_code
  WHERE p.organization_id = ${tx.organizationId}::uuid AND p.quantity IS NOT NULL
  GROUP BY p.package_code, p.quantity`;

const missed = (importId: string, full: SQL): SQL => sql`
  UPDATE core.import_rows r SET action = 'error',
    reasons = jsonb_build_array(CASE WHEN ${full} THEN jsonb_build_object('code', 'packageFull', 'values',
      jsonb_build_object('package', r.package_code, 'left', 0)) ELSE '{"code": "changedMeanwhile"}' END)
  FROM planned p WHERE r.import_id = ${importId}::uuid AND r.line = p.line
    AND NOT EXISTS (SELECT FROM done d WHERE d.line = p.line)
  RETURNING r.line`;

type Statement = {
  importId: string;
  /** Named parts before the last: `planned` and `done` at least. */
  parts: SQL;
  audit: SQL;
  /** Whether a missed row `p` was missed for want of room. */
  full?: SQL;
};

export async function run(tx: OrganizationTx, statement: Statement): Promise<Applied> {
  const { importId, parts, audit, full = sql`false` } = statement;
  const { rows } = await tx.db.execute<{ applied: number; missed: number }>(sql`
    WITH ${parts}, logged AS (${audit}), missed AS (${missed(importId, full)})
    SELECT (SELECT count(*)::integer FROM done) AS applied, (SELECT count(*)::integer FROM missed) AS missed`);
  return rows[0] ?? { applied: 0, missed: 0 };
}

/** A user as the log names one. */
export const nameOf = (row: string): SQL =>
  sql.raw(`coalesce(nullif(${row}.display_name, ''), ${row}.email)`);
