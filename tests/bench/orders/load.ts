import type pg from "pg";

/** How many of its partner's customers a colleague has. */
export const ASSIGNED = 50;

/** Customers have as many orders one as another; a twentieth of all have no customer yet. */
const sources = [
  `INSERT INTO core.orders (number, partner_id, organization_id, contact_email, ordered_on, starts_on, partner_name,
     customer_name, state, content_hash, created_at, mailed_at)
   SELECT left(:partner::text, 4) || '-' || i, :partner, CASE WHEN i % 20 > 0 THEN held.ids[1 + i % cardinality(held.ids)] END,
     'contact' || i % 997 || '@reseller' || i % 13 || '.example', current_date - i % 900, (now() - made.age)::date + i % 9 - 4,
     'Partner', (ARRAY['Bäckerei', 'Clinic', 'Foods', 'Garage', 'Studio', 'Schule', 'Atelier'])[1 + i % 7] || ' ' || i,
     CASE WHEN i % 20 = 0 THEN (ARRAY['waiting', 'mailed', 'in_progress', 'cancelled'])[1 + i / 20 % 4]
       WHEN i % 25 = 1 THEN 'in_progress' WHEN i % 25 = 2 THEN 'mailed' ELSE 'provisioned' END,
     'hash', now() - made.age, now() - made.age
   FROM generate_series(1, :amount) AS i,
     LATERAL (SELECT make_interval(mins => (:amount - i) * 10) AS age) AS made,
     (SELECT array_agg(organization_id ORDER BY organization_id) AS ids FROM core.management WHERE partner_id = :partner) AS held`,
  `INSERT INTO core.order_lines (order_number, position, product_code, quantity, term_months, auto_renew, amount, currency)
   SELECT number, 0, 'meetings', 25, 12, true, 4500, 'EUR' FROM core.orders WHERE partner_id = :partner`,
];

/** Orders of a partner whose customers are there, in every state, one each ten minutes; the same every time. */
export async function loadOrders(owner: pg.Client, partnerId: string, amount: number): Promise<void> {
  await owner.query("ALTER TABLE core.orders DISABLE TRIGGER source_inserted");
  for (const source of sources)
    await owner.query(
      source.replaceAll(":partner", `'${partnerId}'::uuid`).replaceAll(":amount", `${amount}`),
    );
  await owner.query("ALTER TABLE core.orders ENABLE TRIGGER source_inserted");
  await owner.query("VACUUM ANALYZE");
}

export const assignSome = (
  owner: pg.Client,
  { id, organizationId }: { id: string; organizationId: string },
) =>
  owner.query(
    `INSERT INTO core.assignments (partner_id, organization_id, user_id) SELECT partner_id, organization_id, $1
     FROM core.management WHERE partner_id = $2 ORDER BY organization_id LIMIT ${ASSIGNED}`,
    [id, organizationId],
  );
