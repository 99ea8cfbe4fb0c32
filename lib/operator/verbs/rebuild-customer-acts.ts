import { sql } from "drizzle-orm";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import type { Difference } from "./rebuild-customer-overview";

/** What customers' own people did, once for each partner that manages them; of a large import its own lines. */
const wanted = sql`
  SELECT m.partner_id, a.organization_id, a.id AS audit_id, a.at, a.actor_id, a.action
  FROM core.audit a JOIN core.management m USING (organization_id) WHERE a.partner_id IS NULL AND NOT a.is_detail`;

/** Compares what partners read of their customers' own log with that log; repairs it unless only asked to look. */
export async function rebuildCustomerActs(ctx: Ctx, { repair }: { repair: boolean }): Promise<Difference[]> {
  return asSystem(ctx, "rebuild what partners read of their customers' log", async (tx) => {
    const { rows } = await tx.db.execute<Difference>(sql`
      SELECT partner_id AS partner, coalesce(c.organization_id, w.organization_id) AS organization,
        CASE WHEN c.at IS NULL THEN 'missing' WHEN w.at IS NULL THEN 'left over' ELSE 'different' END AS what,
        'line ' || audit_id || ': ' || coalesce(c.action, 'nothing') || ' → ' || coalesce(w.action, 'nothing') AS detail
      FROM core.customer_acts c FULL JOIN (${wanted}) w USING (partner_id, audit_id)
      WHERE (c.organization_id, c.at, c.actor_id, c.action)
        IS DISTINCT FROM (w.organization_id, w.at, w.actor_id, w.action) ORDER BY 1, 2, 4`);
    if (!repair || rows.length === 0) return rows;
    await tx.db.execute(sql`DELETE FROM core.customer_acts c WHERE NOT EXISTS (SELECT FROM (${wanted}) w
      WHERE (w.partner_id, w.audit_id) = (c.partner_id, c.audit_id))`);
    await tx.db.execute(sql`
      INSERT INTO core.customer_acts (partner_id, organization_id, audit_id, at, actor_id, action) ${wanted}
      ON CONFLICT (audit_id, partner_id) DO UPDATE SET (organization_id, at, actor_id, action)
        = (excluded.organization_id, excluded.at, excluded.actor_id, excluded.action)`);
    const target = { kind: "readModel", id: "customer-acts", name: "customer-acts" };
    await record(tx, "readModel.rebuilt", { target, after: { repaired: rows.length }, organizationId: null });
    return rows;
  });
}
