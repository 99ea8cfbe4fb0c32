import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { Rows } from "./refuse-taken";

/** The licences that rows `r` give or take: one line per row and licence. */
export const licencesOf = ({ of }: Rows) => sql`
  SELECT r.line, r.action, split_part(substr(e.key, 9), '/', 1) AS subscription_id,
    split_part(e.key, '/', 2) AS product_code, e.value = 'true' AS given
  FROM core.import_rows r CROSS JOIN LATERAL jsonb_each(r.after) e
  WHERE ${of} AND r.action IN ('add', 'modify') AND e.key LIKE 'licence:%'`;

/** The licences that removed users leave behind. */
export const licencesLeft = (tx: OrganizationTx, importId: string) => sql`
  SELECT a.subscription_id, a.product_code, count(*) AS amount FROM core.license_assignments a
  WHERE a.organization_id = ${tx.organizationId}::uuid AND a.user_id IN (SELECT user_id FROM core.import_rows
    WHERE import_id = ${importId}::uuid AND action = 'remove' AND user_id IS NOT NULL)
  GROUP BY 1, 2`;

/**
 * A licence has room by what was purchased, less what is assigned, and what the same rows give back; the first rows get
 * it. A subscription that allows more than was purchased has room always.
 */
export async function refuseBeyondLicences(tx: OrganizationTx, rows: Rows): Promise<number> {
  const { rowCount } = await tx.db.execute(sql`
    WITH changing AS MATERIALIZED (${licencesOf(rows)}),
    back AS (
      SELECT subscription_id, product_code, count(*) AS amount FROM changing WHERE NOT given GROUP BY 1, 2
      UNION ALL ${licencesLeft(tx, rows.importId)}
    ),
    room AS (
      SELECT l.subscription_id, l.product_code, p.name, greatest(l.purchased - l.assigned + coalesce(
        (SELECT sum(b.amount) FROM back b WHERE (b.subscription_id, b.product_code) = (l.subscription_id, l.product_code)),
        0), 0) AS free, l.purchased
      FROM core.subscription_licenses l
        JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
        JOIN core.products p ON p.code = l.product_code
      WHERE l.organization_id = ${tx.organizationId}::uuid AND NOT s.overage_allowed
    ),
    entering AS (
      SELECT line, subscription_id, product_code,
        row_number() OVER (PARTITION BY subscription_id, product_code ORDER BY action DESC, line) AS place
      FROM changing WHERE given
    ),
    full_for AS (
      SELECT e.line, jsonb_agg(jsonb_build_object('code', 'licenceFull', 'values', jsonb_build_object('product', room.name,
        'subscription', room.subscription_id, 'purchased', room.purchased))) AS reasons
      FROM entering e JOIN room USING (subscription_id, product_code) WHERE e.place > room.free GROUP BY 1
    )
    UPDATE core.import_rows r SET action = 'error', before = NULL, after = NULL, reasons = f.reasons
    FROM full_for f WHERE ${rows.of} AND r.line = f.line`);
  return rowCount ?? 0;
}
