import { sql } from "drizzle-orm";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";

export type Difference = { partner: string; organization: string; what: string; detail: string };

const all = sql`ARRAY(SELECT id FROM core.organizations)`;

/** Compares the customer list with its sources; repairs what differs unless only asked to look. */
export async function rebuildCustomerOverview(
  ctx: Ctx,
  { repair }: { repair: boolean },
): Promise<Difference[]> {
  return asSystem(ctx, "rebuild the customer list", async (tx) => {
    const { rows } = await tx.db.execute<Difference>(sql`
      SELECT partner_id AS partner, organization_id AS organization,
        CASE WHEN stored IS NULL THEN 'missing' WHEN computed IS NULL THEN 'left over' ELSE 'different' END AS what,
        (SELECT coalesce(string_agg(c.key || ': ' || coalesce(s.value, 'nothing') || ' → ' || c.value, ', '), '')
          FROM jsonb_each_text(computed) c JOIN jsonb_each_text(stored) s USING (key)
          WHERE c.value IS DISTINCT FROM s.value) AS detail
      FROM (SELECT partner_id, organization_id, to_jsonb(v) AS stored FROM core.customer_overview v) have
      FULL JOIN (SELECT partner_id, organization_id, to_jsonb(v) AS computed
        FROM core.compute_customer_overview(${all}) v) want USING (partner_id, organization_id)
      WHERE stored IS DISTINCT FROM computed ORDER BY 1, 2`);
    if (!repair || rows.length === 0) return rows;
    await tx.db.execute(sql`
      DELETE FROM core.customer_overview v WHERE NOT EXISTS (SELECT FROM core.management m
        WHERE (m.partner_id, m.organization_id) = (v.partner_id, v.organization_id))`);
    await tx.db.execute(sql`SELECT core.refresh_customer_overview(${all})`);
    const target = { kind: "readModel", id: "customer-overview", name: "customer-overview" };
    await record(tx, "readModel.rebuilt", { target, after: { repaired: rows.length }, organizationId: null });
    return rows;
  });
}
