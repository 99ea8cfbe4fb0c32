import { sql } from "drizzle-orm";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import type { Difference } from "./rebuild-customer-overview";

const all = sql`ARRAY(SELECT id FROM core.organizations)`;

/** Everything that search should find, computed from its sources. */
const wanted = sql`
  SELECT m.partner_id, f.organization_id, f.kind, f.ref, f.term
  FROM core.findable(${all}) f JOIN core.management m USING (organization_id)
  UNION ALL
  SELECT m.partner_id, u.organization_id, 'user', u.id::text, u.email_key
  FROM core.users u JOIN core.management m USING (organization_id)`;

/** Compares the search directory with its sources; repairs what differs unless only asked to look. */
export async function rebuildDirectory(ctx: Ctx, { repair }: { repair: boolean }): Promise<Difference[]> {
  return asSystem(ctx, "rebuild the search directory", async (tx) => {
    const { rows } = await tx.db.execute<Difference>(sql`
      SELECT partner_id AS partner, organization_id AS organization,
        CASE WHEN d.term IS NULL THEN 'missing' WHEN w.term IS NULL THEN 'left over' ELSE 'different' END AS what,
        kind || ' ' || ref || ': ' || coalesce(d.term, 'nothing') || ' → ' || coalesce(w.term, 'nothing') AS detail
      FROM core.directory d FULL JOIN (${wanted}) w USING (partner_id, organization_id, kind, ref)
      WHERE d.term IS DISTINCT FROM w.term ORDER BY 1, 2, 4`);
    if (!repair || rows.length === 0) return rows;
    await tx.db.execute(sql`DELETE FROM core.directory d WHERE NOT EXISTS (SELECT FROM (${wanted}) w
      WHERE (w.partner_id, w.organization_id, w.kind, w.ref, w.term)
        = (d.partner_id, d.organization_id, d.kind, d.ref, d.term))`);
    await tx.db.execute(sql`INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
      SELECT partner_id, organization_id, kind, ref, term FROM (${wanted}) w
      EXCEPT SELECT partner_id, organization_id, kind, ref, term FROM core.directory`);
    const target = { kind: "readModel", id: "directory", name: "directory" };
    await record(tx, "readModel.rebuilt", { target, after: { repaired: rows.length }, organizationId: null });
    return rows;
  });
}
