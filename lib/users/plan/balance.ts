import { sql } from "drizzle-orm";
import type { LicenceBalance } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import type { Move } from "./count-plan";
import { licencesLeft, licencesOf } from "./refuse-licences";
import type { Rows } from "./refuse-taken";

/** What the plan makes of the packages and licences: how many are assigned before and after. */
export async function balanceOf(
  tx: OrganizationTx,
  rows: Rows,
  { moves, licences }: { moves: readonly Move[]; licences: boolean },
): Promise<LicenceBalance[]> {
  return [...(await packages(tx, moves)), ...(await ofSubscriptions(tx, rows, licences))];
}

async function packages(tx: OrganizationTx, moves: readonly Move[]): Promise<LicenceBalance[]> {
  const { rows } = await tx.db.execute<LicenceBalance>(sql`
    SELECT 'package' AS kind, p.code, p.name, NULL AS "subscriptionId", o.quantity AS purchased, true AS capped,
      held.amount AS before, held.amount AS after
    FROM core.organization_packages o JOIN core.packages p ON p.code = o.package_code
      CROSS JOIN LATERAL (SELECT coalesce(sum(c.amount), 0)::integer AS amount FROM core.user_counts c
        WHERE c.organization_id = o.organization_id AND c.package_code = o.package_code) held
    WHERE o.organization_id = ${tx.organizationId}::uuid ORDER BY p.position, p.code`);
  return rows.map((row) => ({ ...row, after: row.before + growthOf(row.code, moves) }));
}

const growthOf = (code: string, moves: readonly Move[]): number => {
  const sum = (those: readonly Move[]) => those.reduce((all, { amount }) => all + amount, 0);
  const enters = ({ action, moved }: Move) => action === "add" || (action === "modify" && moved);
  return (
    sum(moves.filter((move) => enters(move) && move.entered === code)) -
    sum(moves.filter(({ gone }) => gone === code))
  );
};

async function ofSubscriptions(tx: OrganizationTx, rows: Rows, asked: boolean): Promise<LicenceBalance[]> {
  const changes = sql`
    SELECT subscription_id, product_code, sum(CASE WHEN given THEN 1 ELSE -1 END) AS amount
    FROM (${licencesOf(rows)}) c GROUP BY 1, 2 UNION ALL`;
  const found = await tx.db.execute<LicenceBalance>(sql`
    WITH delta AS MATERIALIZED (${asked ? changes : sql``}
      SELECT subscription_id, product_code, -amount FROM (${licencesLeft(tx, rows.importId)}) l)
    SELECT 'licence' AS kind, l.product_code AS code, p.name, l.subscription_id AS "subscriptionId", l.purchased,
      NOT s.overage_allowed AS capped, l.assigned AS before, l.assigned + coalesce((SELECT sum(d.amount)::integer
        FROM delta d (subscription_id, product_code, amount)
        WHERE (d.subscription_id, d.product_code) = (l.subscription_id, l.product_code)), 0)::integer AS after
    FROM core.subscription_licenses l
      JOIN core.subscriptions s ON s.organization_id = l.organization_id AND s.id = l.subscription_id
      JOIN core.products p ON p.code = l.product_code
    WHERE l.organization_id = ${tx.organizationId}::uuid AND s.ended_at IS NULL ORDER BY s.created_at, s.id, p.position`);
  return found.rows;
}
