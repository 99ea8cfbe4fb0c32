import { seedDemo } from "@/lib/demo";
import { demoId } from "@/lib/demo/plan/ids";
import { ownerQuery } from "@/tests/support/database";

/** A partner with its customers, and one more customer that both partners manage. */
export type Tenant = { partner: string; customers: string[] };
export type World = { a: Tenant; b: Tenant; shared: string };

/** Two partners of the demo, with rows in every table for both, and a customer whom both sell to. */
export async function makeWorld(): Promise<World> {
  await seedDemo({ customers: 120 });
  const [a, b] = [demoId("northwind"), demoId("southwind")];
  const managed = async (partner: string) => {
    const rows = await ownerQuery<{ id: string }>(
      "select organization_id as id from core.management where partner_id = $1 order by organization_id",
      [partner],
    );
    return rows.map(({ id }) => id);
  };
  const world = {
    a: { partner: a, customers: await managed(a) },
    b: { partner: b, customers: await managed(b) },
  };
  // It has rows of every kind: packages, places, devices, a subscription.
  const shared = demoId("northwind customer 0");
  world.a.customers = world.a.customers.filter((id) => id !== shared);
  await share(shared, b);
  await fillTheRest();
  return { ...world, shared };
}

/** Partner B manages a customer of A too and has sold it something. */
async function share(organization: string, partner: string): Promise<void> {
  await ownerQuery(
    "insert into core.management (partner_id, organization_id, access) values ($1, $2, 'full')",
    [partner, organization],
  );
  await ownerQuery(
    `insert into core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew, set_up_at)
     values ('SubOfB', $2, $1, 'paid', current_date, current_date + 300, true, now())`,
    [partner, organization],
  );
  await ownerQuery(
    `insert into core.invoices (number, organization_id, partner_id, subscription_id, issued_on, due_on, amount, currency, lines)
     values ('InvoiceOfB', $2, $1, 'SubOfB', current_date, current_date + 30, 10, 'EUR', '[]')`,
    [partner, organization],
  );
  await ownerQuery(
    `insert into core.orders (number, partner_id, organization_id, contact_email, ordered_on, starts_on, state, content_hash)
     values ('OrderOfB', $1, $2, 'b@b.example', current_date, current_date, 'provisioned', 'hash')`,
    [partner, organization],
  );
  await ownerQuery(
    `insert into core.order_lines (order_number, position, product_code, quantity, term_months, auto_renew, amount, currency)
     values ('OrderOfB', 0, 'meetings', 5, 12, true, 10, 'EUR')`,
  );
}

/** What the demo has no rows of, for every organization or every partner. */
async function fillTheRest(): Promise<void> {
  const each = "select id from core.organizations";
  const partners = "select id from core.organizations where is_partner";
  await ownerQuery(
    `insert into core.imports (organization_id, requested_by, requested_by_name, mode, state, file_name)
     select id, gen_random_uuid(), 'Somebody', 'add', 'done', 'users.csv' from (${each}) o`,
  );
  await ownerQuery(
    `insert into core.import_rows (organization_id, import_id, line, action, email, email_key, first_name, last_name, display_name)
     select organization_id, id, 1, 'add', 'x@x.example', 'x@x.example', '', '', '' from core.imports`,
  );
  await ownerQuery(
    `insert into core.user_drafts (organization_id, owner_id, draft) select id, gen_random_uuid(), '{}' from (${each}) o`,
  );
  await ownerQuery(
    `insert into core.import_images (organization_id, import_id, user_id, action, email)
     select organization_id, id, gen_random_uuid(), 'add', 'x@x.example' from core.imports`,
  );
  await ownerQuery(
    `insert into core.mail (organization_id, to_email, template, locale, props)
     select id, 'x@x.example', 'invitation', 'en', '{}' from (${each}) o`,
  );
  await ownerQuery(
    `insert into core.submissions (id, organization_id) select gen_random_uuid(), id from (${each}) o`,
  );
  await ownerQuery(
    `insert into core.submissions (id, partner_id) select gen_random_uuid(), id from (${partners}) o`,
  );
  await ownerQuery(
    `insert into core.report_runs (partner_id, requested_by, requested_by_name, template, params, state)
     select id, gen_random_uuid(), 'Somebody', 'subscriptions', '{}', 'ready' from (${partners}) o`,
  );
  await ownerQuery(
    `insert into core.bulk_changes (partner_id, requested_by, requested_by_name, kind, subject, state, total)
     select id, gen_random_uuid(), 'Somebody', 'tag', 'Gold', 'done', 1 from (${partners}) o`,
  );
  await ownerQuery(
    `insert into core.bulk_customers (partner_id, bulk_id, organization_id)
     select b.partner_id, b.id, m.organization_id from core.bulk_changes b join core.management m using (partner_id)`,
  );
  await ownerQuery(
    `insert into core.saved_views (partner_id, user_id, list, name, query)
     select organization_id, id, 'customers', 'Mine', '' from core.users where organization_id in (${partners})`,
  );
  await ownerQuery(
    `insert into core.accepted_terms (organization_id, document, version, accepted_by, accepted_by_name, accepted_at)
     select id, 'portal', '1', gen_random_uuid(), 'Somebody', now() from (${each}) o`,
  );
  await ownerQuery(
    `insert into core.external_administrators (organization_id, home_id, user_id, role, email, name)
     select o.id, u.organization_id, u.id, 'customer_full_admin', u.email, u.display_name
     from (${each}) o, core.users u where u.email in ('otto@southwind.example') and u.organization_id <> o.id`,
  );
  await ownerQuery(
    `insert into core.end_reminders (organization_id, subscription_id, ends_on, days_before)
     select organization_id, id, ends_on, 7 from core.subscriptions on conflict do nothing`,
  );
  await ownerQuery(
    `insert into core.mail_settings (partner_id) select id from (${partners}) o on conflict do nothing`,
  );
  await ownerQuery(
    `insert into core.launches (partner_id, started_at) select id, now() from (${partners}) o on conflict do nothing`,
  );
  await ownerQuery(
    `insert into core.support_requests (partner_id, requested_by, requested_by_name, topic, subject, message)
     select id, gen_random_uuid(), 'Somebody', 'other', 'Subject', 'Message' from (${partners}) o`,
  );
  await ownerQuery(
    `insert into core.assignments (partner_id, user_id, organization_id)
     select m.partner_id, u.id, m.organization_id from core.management m
     join core.users u on u.organization_id = m.partner_id where u.email in ('otto@southwind.example') on conflict do nothing`,
  );
  await ownerQuery(
    `insert into core.customer_tags (partner_id, organization_id, tag_id)
     select m.partner_id, m.organization_id, t.id from core.management m join core.tags t using (partner_id) on conflict do nothing`,
  );
}
