import type pg from "pg";

const tables = [
  "organizations",
  "management",
  "domains",
  "users",
  "user_roles",
  "subscriptions",
  "subscription_licenses",
  "customer_tags",
];
const AT_ONCE = 10_000;

/** Twenty users for each of a partner's customers, deterministic: the same numbers give the same rows. */
export const USERS_EACH = 20;

/**
 * A partner's customers in every state, written as the sources of the list with triggers off (two million users would
 * each be looked at), then the read models are made from them in one go, as their rebuilding would.
 */
export async function loadCustomers(owner: pg.Client, partnerId: string, amount: number): Promise<void> {
  await triggers(owner, "DISABLE");
  await owner.query("DROP TABLE IF EXISTS made");
  await owner.query(
    `CREATE TEMPORARY TABLE made AS SELECT i, md5($1 || i)::uuid AS id,
       (ARRAY['Nordwind', 'Südlicht', 'Álvarez', 'Brânză', 'Calder', 'Dumont', 'Evergreen', 'Ferrum', 'Grünwald',
         'Halcyon', 'Ibérica', 'Jade', 'Krona', 'Lumière', 'Meridian', 'Novák', 'Orbital', 'Piano', 'Quartz', 'Rivage'])[1 + i % 20]
       || ' ' || (ARRAY['Logistik', 'Foods', 'Systems', 'Clinic', 'Partners', 'Energy', 'Labs'])[1 + i % 7] || ' ' || i AS name
     FROM generate_series(1, $2::integer) AS i`,
    [partnerId, amount],
  );
  for (const sql of sources) await owner.query(sql.replaceAll(":partner", `'${partnerId}'::uuid`));
  await triggers(owner, "ENABLE");
  await owner.query("ANALYZE");
  await readModels(owner, partnerId);
  await owner.query("VACUUM ANALYZE");
}

async function triggers(owner: pg.Client, what: "ENABLE" | "DISABLE") {
  for (const table of tables) await owner.query(`ALTER TABLE core.${table} ${what} TRIGGER USER`);
}

async function readModels(owner: pg.Client, partnerId: string) {
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM made ORDER BY i");
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const ids = rows.slice(at, at + AT_ONCE).map(({ id }) => id);
    await owner.query("SELECT core.refresh_customer_overview($1::uuid[])", [ids]);
    await owner.query("SELECT core.refresh_directory($1::uuid[])", [ids]);
  }
  await owner.query(
    `INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
     SELECT $1, u.organization_id, 'user', u.id::text, u.email_key FROM core.users u JOIN made ON made.id = u.organization_id`,
    [partnerId],
  );
  await owner.query(
    `INSERT INTO core.user_counts (organization_id, status, package_code, amount)
     SELECT organization_id, status, package_code, count(*) FROM core.users JOIN made ON made.id = organization_id
     GROUP BY 1, 2, 3`,
  );
  await owner.query("SELECT core.squash_counts()");
}

/** Ten kinds of customer by i % 10; 2 and 3 have trials, 5 ends soon, 6 is unpaid, 7 has more licences than bought. */
const sources = [
  `INSERT INTO core.organizations (id, name, external_id, region, country, created_at, last_admin_activity_at)
   SELECT id, name, CASE WHEN i % 3 = 0 THEN 'EXT-' || i END, (ARRAY['EU', 'US', 'EU', 'CA', 'AE'])[1 + i % 5], 'DE',
     now() - make_interval(days => 400), CASE WHEN i % 4 > 0 THEN now() - make_interval(days => i % 200) END FROM made`,
  `INSERT INTO core.management (partner_id, organization_id, access) SELECT :partner, id, 'full' FROM made`,
  `INSERT INTO core.domains (organization_id, name, status)
   SELECT id, 'customer' || i || '-' || left(:partner::text, 8) || '.example', 'pending' FROM made`,
  `INSERT INTO core.users (id, organization_id, email, email_key, first_name, last_name, display_name, status)
   SELECT md5(id::text || n)::uuid, id, address, address, 'First' || n, 'Last' || n, 'First' || n || ' Last' || n,
     CASE WHEN n % 10 = 0 THEN 'invited' ELSE 'active' END
   FROM made, generate_series(1, ${USERS_EACH}) AS n,
     LATERAL (SELECT 'first' || n || '.last@customer' || i || '-' || left(:partner::text, 8) || '.example') AS a (address)`,
  `INSERT INTO core.accounts (organization_id, user_id) SELECT id, md5(id::text || 1)::uuid FROM made`,
  `INSERT INTO core.user_roles (organization_id, user_id, role)
   SELECT id, md5(id::text || 1)::uuid, 'customer_full_admin' FROM made`,
  `INSERT INTO core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew, set_up_at, unpaid_since)
   SELECT CASE WHEN i % 10 IN (2, 3) THEN 'trialSub.' || id ELSE 'Sub' || left(:partner::text, 4) || i END, id, :partner,
     CASE WHEN i % 10 IN (2, 3) THEN 'trial' ELSE 'paid' END, current_date - 200,
     CASE i % 10 WHEN 4 THEN current_date - 5 WHEN 5 THEN current_date + 3 ELSE current_date + 20 + i % 300 END,
     i % 10 NOT IN (2, 3, 4, 5), CASE WHEN i % 10 <> 8 THEN now() END, CASE WHEN i % 10 = 6 THEN current_date - 9 END
   FROM made WHERE i % 10 <> 9`,
  `INSERT INTO core.subscription_licenses (organization_id, subscription_id, product_code, purchased, assigned, used)
   SELECT s.organization_id, s.id, p.code, 25, CASE WHEN made.i % 10 = 7 THEN 31 ELSE made.i % 25 END, made.i % 12
   FROM core.subscriptions s JOIN made ON made.id = s.organization_id
   JOIN core.products p ON p.position % 4 = made.i % 4 OR p.position = 1 WHERE s.partner_id = :partner`,
  `INSERT INTO core.tags (id, partner_id, name, colour)
   SELECT md5(:partner::text || n)::uuid, :partner, 'Tag ' || n, 'blue' FROM generate_series(1, 20) AS n`,
  `INSERT INTO core.customer_tags (partner_id, organization_id, tag_id)
   SELECT DISTINCT :partner, id, md5(:partner::text || (1 + (i * n) % 20))::uuid
   FROM made, generate_series(1, 3) AS n WHERE i % 5 < 2`,
];
