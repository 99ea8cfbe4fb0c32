import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { Applied, Phase, PlannedRows } from "./apply-user-changes";

/*
 * Parts of the statements that apply planned rows. What was missed is found by NOT IN, which PostgreSQL hashes
 * whatever it guesses of the numbers of rows; joins of the parts with each other would depend on the guess.
 */

export const range = ({ importId, after, to }: PlannedRows, phase: Phase): SQL => {
  const { place, of } = ofPhase(phase);
  return sql`r.import_id = ${importId}::uuid AND ${of} AND ${place} > ${after} AND ${place} <= ${to}`;
};

/** The rows `r` of a phase, and by what they are counted. */
export const ofPhase = (phase: Phase): { place: SQL; of: SQL } => {
  if (phase === "handOver") return { place: sql`r.turn`, of: sql`r.action = 'modify'` };
  const of = sql`r.action = ${phase}`;
  return { place: sql`r.line`, of: phase === "modify" ? sql`${of} AND r.turn IS NULL` : of };
};

/** The rows; `place` counts those that enter a package that has a quantity. */
export function planned(phase: Phase, rows: PlannedRows, capped = false): SQL {
  const place = sql`, row_number() OVER (PARTITION BY r.package_code, r.after ? 'packageCode' ORDER BY r.line) AS place`;
  return sql`SELECT r.*${capped ? place : sql``} FROM core.import_rows r WHERE ${range(rows, phase)}`;
}

/** Joins the planned rows `p` with the `room` of their packages, and leaves out those who find none. */
export const entering = (capped: boolean, enters: SQL = sql`true`): { joined: SQL; fits: SQL } =>
  capped
    ? {
        joined: sql`LEFT JOIN room USING (package_code)`,
        fits: sql`(room.free IS NULL OR NOT ${enters} OR p.place <= room.free)`,
      }
    : { joined: sql``, fits: sql`true` };

/** How many users each package with a quantity still takes; also of those whom the rows `leaving` take out of it. */
export const room = (tx: OrganizationTx, leaving?: SQL): SQL => sql`
  SELECT p.package_code, p.quantity - coalesce(sum(c.amount), 0)${
    leaving
      ? sql` + (SELECT count(*) FROM core.import_rows r WHERE ${leaving} AND r.before ->> 'packageCode' = p.package_code)`
      : sql``
  } AS free
  FROM core.organization_packages p
    LEFT JOIN core.user_counts c ON c.organization_id = p.organization_id AND c.package_code = p.package_code
  WHERE p.organization_id = ${tx.organizationId}::uuid AND p.quantity IS NOT NULL
  GROUP BY p.package_code, p.quantity`;

type Statement = {
  phase: Phase;
  rows: PlannedRows;
  /** Named parts before the last; one is `done`, the changed users. */
  parts: SQL;
  audit: SQL;
  /** Which planned rows `r` were done: their key in `done`. */
  key: "email_key" | "user_id";
  /** Whether a missed row `r` was missed for want of room. */
  full?: SQL;
};

export async function run(tx: OrganizationTx, statement: Statement): Promise<Applied> {
  const { phase, rows: chunk, parts, audit, key, full = sql`false` } = statement;
  const name = sql.identifier(key);
  const { rows } = await tx.db.execute<{ applied: number; missed: number }>(sql`
    WITH ${parts}, logged AS (${audit}), missed AS (
      UPDATE core.import_rows r SET action = 'error',
        reasons = jsonb_build_array(CASE WHEN ${full} THEN jsonb_build_object('code', 'packageFull', 'values',
          jsonb_build_object('package', r.package_code, 'left', 0)) ELSE '{"code": "changedMeanwhile"}' END)
      WHERE (SELECT count(*) FROM planned) > (SELECT count(*) FROM done)
        AND ${range(chunk, phase)} AND r.${name} NOT IN (SELECT ${name} FROM done)
      RETURNING r.line
    )
    SELECT (SELECT count(*)::integer FROM done) AS applied, (SELECT count(*)::integer FROM missed) AS missed`);
  return rows[0] ?? { applied: 0, missed: 0 };
}

/** The packages that are full when the statement is done. */
export const fullPackages = sql`(SELECT package_code FROM room WHERE free <= (
  SELECT count(*) FROM done d WHERE d.entered = room.package_code))`;

/** A user as the log names one. */
export const nameOf = (row: string): SQL =>
  sql.raw(`coalesce(nullif(${row}.display_name, ''), ${row}.email)`);
