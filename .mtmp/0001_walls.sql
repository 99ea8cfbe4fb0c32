-- The wall between tenants. A tenant table is scoped by one column, compared with a transaction-local setting.
-- partner_hub_app     web and worker: sees what the settings name, owns nothing
-- partner_hub_system  what has no tenant yet (sign-in, links, intake, sweeps): all rows
-- partner_hub_report  reports across a partner's customers: reads only
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin SCHEMA public;
--> statement-breakpoint
REVOKE ALL ON SCHEMA core FROM PUBLIC;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA core TO partner_hub_app, partner_hub_system, partner_hub_report;
--> statement-breakpoint
-- Forces row-level security and adds what every tenant table has: all rows for the owner (migrations, definer
-- functions) and for the system role.
CREATE FUNCTION core.wall(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', tenant_table);
  EXECUTE format('CREATE POLICY system ON %s TO partner_hub_system USING (true) WITH CHECK (true)', tenant_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO partner_hub_system', tenant_table);
END $$;
--> statement-breakpoint
-- One equality for the app; reports ask whether the partner manages the organization, and whether the person may
-- see all customers or was assigned this one.
CREATE FUNCTION core.scope_by_organization(tenant_table regclass, key text DEFAULT 'organization_id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM core.wall(tenant_table);
  EXECUTE format($policy$CREATE POLICY organization ON %s TO partner_hub_app
    USING (%I = nullif(current_setting('app.organization', true), '')::uuid)$policy$, tenant_table, key);
  EXECUTE format($policy$CREATE POLICY managed ON %s FOR SELECT TO partner_hub_report
    USING (%I IN (SELECT organization_id FROM core.management))$policy$, tenant_table, key);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO partner_hub_app', tenant_table);
  EXECUTE format('GRANT SELECT ON %s TO partner_hub_report', tenant_table);
END $$;
--> statement-breakpoint
CREATE FUNCTION core.scope_by_partner(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM core.wall(tenant_table);
  EXECUTE format($policy$CREATE POLICY partner ON %s TO partner_hub_app
    USING (partner_id = nullif(current_setting('app.partner', true), '')::uuid)$policy$, tenant_table);
  EXECUTE format($policy$CREATE POLICY partner_reports ON %s FOR SELECT TO partner_hub_report
    USING (partner_id = nullif(current_setting('app.partner', true), '')::uuid)$policy$, tenant_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO partner_hub_app', tenant_table);
  EXECUTE format('GRANT SELECT ON %s TO partner_hub_report', tenant_table);
END $$;
--> statement-breakpoint
-- A partner's table with one row per customer: who does not see all customers sees those assigned. Restrictive:
-- it narrows the equality above, it never adds to it.
CREATE FUNCTION core.narrow_to_assigned(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($policy$CREATE POLICY assigned ON %s AS RESTRICTIVE TO partner_hub_app, partner_hub_report
    USING (current_setting('app.all_customers', true) = 'on' OR organization_id IN (
      SELECT a.organization_id FROM core.assignments a
      WHERE a.partner_id = nullif(current_setting('app.partner', true), '')::uuid
        AND a.user_id = nullif(current_setting('app.user', true), '')::uuid))$policy$, tenant_table);
END $$;
--> statement-breakpoint
SELECT core.scope_by_organization('core.organizations', 'id');
--> statement-breakpoint
SELECT core.scope_by_organization(t) FROM unnest(ARRAY[
  'core.domains', 'core.sites', 'core.locations', 'core.users', 'core.user_roles', 'core.organization_packages',
  'core.subscription_licenses', 'core.license_assignments', 'core.imports', 'core.mail', 'core.devices',
  'core.phone_numbers']::regclass[]) AS t;
--> statement-breakpoint
SELECT core.scope_by_partner(t) FROM unnest(ARRAY[
  'core.tags', 'core.customer_tags', 'core.assignments', 'core.customer_overview', 'core.report_runs',
  'core.saved_views']::regclass[]) AS t;
--> statement-breakpoint
SELECT core.narrow_to_assigned(t) FROM unnest(ARRAY['core.customer_tags', 'core.customer_overview']::regclass[]) AS t;
--> statement-breakpoint
-- Belonging to both a customer and the partner who sold them: inside an organization a partner sees its own terms
-- alone, the customer all of its own; across customers a partner sees what it sold. The restrictive policy is the
-- second equality, and it holds only when a partner asks.
CREATE FUNCTION core.scope_by_both(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM core.scope_by_organization(tenant_table);
  EXECUTE format($policy$CREATE POLICY sold_by_partner ON %s AS RESTRICTIVE TO partner_hub_app, partner_hub_report
    USING (coalesce(current_setting('app.partner', true), '') = ''
      OR partner_id = nullif(current_setting('app.partner', true), '')::uuid)$policy$, tenant_table);
  EXECUTE format($policy$CREATE POLICY across_customers ON %s FOR SELECT TO partner_hub_app
    USING (coalesce(current_setting('app.organization', true), '') = ''
      AND partner_id = nullif(current_setting('app.partner', true), '')::uuid
      AND (current_setting('app.all_customers', true) = 'on' OR organization_id IN (
        SELECT a.organization_id FROM core.assignments a
        WHERE a.partner_id = nullif(current_setting('app.partner', true), '')::uuid
          AND a.user_id = nullif(current_setting('app.user', true), '')::uuid)))$policy$, tenant_table);
END $$;
--> statement-breakpoint
SELECT core.scope_by_both(t) FROM unnest(ARRAY[
  'core.subscriptions', 'core.orders', 'core.invoices']::regclass[]) AS t;
--> statement-breakpoint
-- The audit log: a partner sees what it did and what the customer did itself, not what another partner did.
SELECT core.scope_by_organization('core.audit');
--> statement-breakpoint
CREATE POLICY of_partner ON core.audit AS RESTRICTIVE TO partner_hub_app, partner_hub_report
  USING (coalesce(current_setting('app.partner', true), '') = '' OR partner_id IS NULL
    OR partner_id = nullif(current_setting('app.partner', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY across_customers ON core.audit FOR SELECT TO partner_hub_app
  USING (coalesce(current_setting('app.organization', true), '') = ''
    AND partner_id = nullif(current_setting('app.partner', true), '')::uuid
    AND (current_setting('app.all_customers', true) = 'on'
      OR actor_id = nullif(current_setting('app.user', true), '')
      OR organization_id IN (
        SELECT a.organization_id FROM core.assignments a
        WHERE a.partner_id = nullif(current_setting('app.partner', true), '')::uuid
          AND a.user_id = nullif(current_setting('app.user', true), '')::uuid)));
--> statement-breakpoint
-- Outside of a customer a partner's line is about the partner itself.
CREATE POLICY recorded_by_partner ON core.audit FOR INSERT TO partner_hub_app
  WITH CHECK (partner_id = nullif(current_setting('app.partner', true), '')::uuid AND organization_id = partner_id);
--> statement-breakpoint
-- An order that has no customer yet is the partner's: shown to everyone there who may provision.
CREATE POLICY unplaced ON core.orders TO partner_hub_app
  USING (organization_id IS NULL AND partner_id = nullif(current_setting('app.partner', true), '')::uuid);
--> statement-breakpoint
-- The link between partner and customer is seen from both of its ends.
SELECT core.wall('core.management');
--> statement-breakpoint
CREATE POLICY partner ON core.management TO partner_hub_app, partner_hub_report
  USING (partner_id = nullif(current_setting('app.partner', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY organization ON core.management FOR SELECT TO partner_hub_app
  USING (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    AND coalesce(current_setting('app.partner', true), '') = '');
--> statement-breakpoint
CREATE POLICY assigned ON core.management AS RESTRICTIVE FOR SELECT TO partner_hub_report
  USING (current_setting('app.all_customers', true) = 'on' OR organization_id IN (
    SELECT a.organization_id FROM core.assignments a
    WHERE a.partner_id = nullif(current_setting('app.partner', true), '')::uuid
      AND a.user_id = nullif(current_setting('app.user', true), '')::uuid));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON core.management TO partner_hub_app;
--> statement-breakpoint
GRANT SELECT ON core.management TO partner_hub_report;
--> statement-breakpoint
-- Inside an organization the partner's assignments are asked at the door; orders' lines follow their order.
SELECT core.wall('core.order_lines');
--> statement-breakpoint
CREATE POLICY of_order ON core.order_lines TO partner_hub_app
  USING (order_number IN (SELECT number FROM core.orders));
--> statement-breakpoint
GRANT SELECT ON core.order_lines TO partner_hub_app;
--> statement-breakpoint
-- The system's own: no grant to the app at all.
SELECT core.wall(t) FROM unnest(ARRAY[
  'core.credentials', 'core.identities', 'core.second_factors', 'core.sessions', 'core.sign_in_attempts',
  'core.links', 'core.link_visits', 'core.api_tokens', 'core.provisionings', 'core.suppressions',
  'core.directory', 'core.submissions']::regclass[]) AS t;
--> statement-breakpoint
-- A double submit is recognised inside the same scope only.
CREATE POLICY organization ON core.submissions TO partner_hub_app
  USING (organization_id = nullif(current_setting('app.organization', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY partner ON core.submissions TO partner_hub_app
  USING (organization_id IS NULL AND partner_id = nullif(current_setting('app.partner', true), '')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON core.submissions TO partner_hub_app;
--> statement-breakpoint
-- Rows of the audit log are only ever added.
REVOKE UPDATE, DELETE ON core.audit FROM partner_hub_app, partner_hub_system;
--> statement-breakpoint
-- What everyone may read: the vendor's catalogue and the installation's numbers.
GRANT SELECT ON core.products, core.packages, core.settings TO partner_hub_app, partner_hub_system, partner_hub_report;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON core.products, core.packages, core.settings TO partner_hub_system;
--> statement-breakpoint
-- So that a process can tell whether the database is as new as itself.
GRANT USAGE ON SCHEMA drizzle TO partner_hub_system;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO partner_hub_system;
