import { type SQL, sql } from "drizzle-orm";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import type { Difference } from "./rebuild-customer-overview";

/** Totals are kept as sums of rows: what is missing is added as one more row. */
const totals = {
  customers: {
    stored: sql`SELECT partner_id, statuses, products, kinds, region, amount FROM core.customer_counts`,
    source: sql`SELECT partner_id, statuses, products, kinds, region, 1 FROM core.customer_overview`,
    partner: sql`partner_id`,
    organization: sql`''`,
    label: sql`'customers: ' || concat_ws(' ', array_to_string(statuses || products || kinds, ' '), region)`,
    into: sql`core.customer_counts (partner_id, statuses, products, kinds, region, amount)`,
    keys: sql`partner_id, statuses, products, kinds, region`,
  },
  tags: {
    stored: sql`SELECT partner_id, tag_id, statuses, products, kinds, region, amount FROM core.tag_counts`,
    source: sql`SELECT partner_id, unnest(tag_ids), statuses, products, kinds, region, 1 FROM core.customer_overview`,
    partner: sql`partner_id`,
    organization: sql`''`,
    label: sql`'tag ' || tag_id || ': ' || concat_ws(' ', array_to_string(statuses || products || kinds, ' '), region)`,
    into: sql`core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)`,
    keys: sql`partner_id, tag_id, statuses, products, kinds, region`,
  },
  values: {
    stored: sql`SELECT partner_id, facet, value, amount FROM core.customer_totals`,
    source: sql`SELECT o.partner_id, f.facet, f.value, 1 FROM core.customer_overview o,
      core.facets_of(o.statuses, o.products, o.kinds, o.region, o.tag_ids) AS f`,
    partner: sql`partner_id`,
    organization: sql`''`,
    label: sql`concat_ws(' ', facet, nullif(value, ''))`,
    into: sql`core.customer_totals (partner_id, facet, value, amount)`,
    keys: sql`partner_id, facet, value`,
  },
  orders: {
    stored: sql`SELECT partner_id, state, amount FROM core.order_counts`,
    source: sql`SELECT partner_id, state, 1 FROM core.orders WHERE partner_id IS NOT NULL`,
    partner: sql`partner_id`,
    organization: sql`''`,
    label: sql`'orders: ' || state`,
    into: sql`core.order_counts (partner_id, state, amount)`,
    keys: sql`partner_id, state`,
  },
  users: {
    stored: sql`SELECT organization_id, status, package_code, location_id, amount FROM core.user_counts`,
    source: sql`SELECT organization_id, status, package_code, location_id, 1 FROM core.users`,
    partner: sql`''`,
    organization: sql`organization_id`,
    label: sql`'users: ' || status || ' ' || concat_ws(' ', coalesce(package_code, 'no package'), location_id)`,
    into: sql`core.user_counts (organization_id, status, package_code, location_id, amount)`,
    keys: sql`organization_id, status, package_code, location_id`,
  },
};

type Total = (typeof totals)[keyof typeof totals];

const differing = ({ stored, source, keys }: Total): SQL => sql`
  SELECT ${keys}, sum(amount) FILTER (WHERE side = 'source') AS computed, sum(amount) FILTER (WHERE side = 'stored') AS kept
  FROM (SELECT *, 'stored' AS side FROM (${stored}) AS s (${keys}, amount)
    UNION ALL SELECT *, 'source' FROM (${source}) AS s (${keys}, amount)) AS both_sides
  GROUP BY ${keys}
  HAVING coalesce(sum(amount) FILTER (WHERE side = 'source'), 0) <> coalesce(sum(amount) FILTER (WHERE side = 'stored'), 0)`;

const licences = sql`
  SELECT l.organization_id, l.subscription_id, l.product_code, l.assigned, l.used, count(a.user_id) AS real_assigned,
    count(a.first_used_at) AS real_used
  FROM core.subscription_licenses l LEFT JOIN core.license_assignments a
    USING (organization_id, subscription_id, product_code)
  GROUP BY l.organization_id, l.subscription_id, l.product_code
  HAVING (l.assigned, l.used) <> (count(a.user_id), count(a.first_used_at))`;

/** Compares the totals of lists and the counts of licences with their sources; repairs them unless only asked to look. */
export async function rebuildCounts(ctx: Ctx, { repair }: { repair: boolean }): Promise<Difference[]> {
  return asSystem(ctx, "rebuild the counts", async (tx) => {
    const found = [
      ...(await inTotals(tx, totals.customers, repair)),
      ...(await inTotals(tx, totals.tags, repair)),
      ...(await inTotals(tx, totals.values, repair)),
      ...(await inTotals(tx, totals.orders, repair)),
      ...(await inTotals(tx, totals.users, repair)),
      ...(await inLicences(tx, repair)),
    ];
    if (!repair || found.length === 0) return found;
    const target = { kind: "readModel", id: "counts", name: "counts" };
    await record(tx, "readModel.rebuilt", {
      target,
      after: { repaired: found.length },
      organizationId: null,
    });
    return found;
  });
}

async function inTotals(tx: Tx, total: Total, repair: boolean): Promise<Difference[]> {
  const { rows } = await tx.db.execute<Difference>(sql`
    SELECT ${total.partner} AS partner, ${total.organization} AS organization, 'different' AS what,
      ${total.label} || ': ' || coalesce(kept, 0) || ' → ' || coalesce(computed, 0) AS detail
    FROM (${differing(total)}) d ORDER BY 1, 2, 4`);
  if (repair && rows.length > 0) {
    await tx.db.execute(sql`
      INSERT INTO ${total.into} SELECT ${total.keys}, coalesce(computed, 0) - coalesce(kept, 0) FROM (${differing(total)}) d`);
  }
  return rows;
}

async function inLicences(tx: Tx, repair: boolean): Promise<Difference[]> {
  const { rows } = await tx.db.execute<Difference>(sql`
    SELECT '' AS partner, organization_id AS organization, 'different' AS what, subscription_id || ' ' || product_code ||
      ': ' || assigned || '/' || used || ' → ' || real_assigned || '/' || real_used AS detail
    FROM (${licences}) d ORDER BY 2, 4`);
  if (repair && rows.length > 0) {
    await tx.db.execute(sql`
      UPDATE core.subscription_licenses l SET assigned = d.real_assigned, used = d.real_used FROM (${licences}) d
      WHERE (l.organization_id, l.subscription_id, l.product_code) = (d.organization_id, d.subscription_id, d.product_code)`);
  }
  return rows;
}
