CREATE TABLE "core"."tag_counts" (
	"partner_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"statuses" text[] NOT NULL,
	"products" text[] NOT NULL,
	"kinds" text[] NOT NULL,
	"region" text NOT NULL,
	"amount" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."accepted_terms" (
	"organization_id" uuid NOT NULL,
	"document" text NOT NULL,
	"version" text NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_by_name" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accepted_terms_organization_id_document_version_pk" PRIMARY KEY("organization_id","document","version")
);
--> statement-breakpoint
CREATE TABLE "core"."mail_settings" (
	"partner_id" uuid PRIMARY KEY NOT NULL,
	"reply_to" text,
	"signature" text,
	"logo_key" text,
	"logo_type" text
);
--> statement-breakpoint
CREATE TABLE "core"."support_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_by_name" text NOT NULL,
	"topic" text NOT NULL,
	"subject" text NOT NULL,
	"message" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."external_administrators" (
	"organization_id" uuid NOT NULL,
	"home_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "external_administrators_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "core"."end_reminders" (
	"organization_id" uuid NOT NULL,
	"subscription_id" text NOT NULL,
	"ends_on" date NOT NULL,
	"days_before" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "end_reminders_organization_id_subscription_id_ends_on_days_before_pk" PRIMARY KEY("organization_id","subscription_id","ends_on","days_before")
);
--> statement-breakpoint
ALTER TABLE "core"."customer_counts" ADD COLUMN "kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."customer_overview" ADD COLUMN "kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."customer_overview" ADD COLUMN "tag_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."domains" ADD COLUMN "proof" text DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."accepted_terms" ADD CONSTRAINT "accepted_terms_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mail_settings" ADD CONSTRAINT "mail_settings_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."support_requests" ADD CONSTRAINT "support_requests_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."external_administrators" ADD CONSTRAINT "external_administrators_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."external_administrators" ADD CONSTRAINT "external_administrators_home_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("home_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."end_reminders" ADD CONSTRAINT "end_reminders_organization_id_subscription_id_subscriptions_organization_id_id_fk" FOREIGN KEY ("organization_id","subscription_id") REFERENCES "core"."subscriptions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tag_counts_partner_id_tag_id_index" ON "core"."tag_counts" USING btree ("partner_id","tag_id");--> statement-breakpoint
CREATE INDEX "support_requests_partner_id_created_at_index" ON "core"."support_requests" USING btree ("partner_id","created_at");--> statement-breakpoint
CREATE INDEX "external_administrators_user_id_index" ON "core"."external_administrators" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "core"."saved_views" ADD CONSTRAINT "saved_views_partner_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("partner_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "domain_has_one_owner" ON "core"."domains" USING btree ("name") WHERE status <> 'pending';--> statement-breakpoint
ALTER TABLE "core"."saved_views" ADD CONSTRAINT "saved_views_partner_id_user_id_list_name_unique" UNIQUE("partner_id","user_id","list","name");--> statement-breakpoint
SELECT core.scope_by_organization(t) FROM unnest(ARRAY[
  'core.accepted_terms', 'core.external_administrators', 'core.end_reminders']::regclass[]) AS t;
--> statement-breakpoint
SELECT core.scope_by_partner(t) FROM unnest(ARRAY[
  'core.mail_settings', 'core.support_requests', 'core.tag_counts']::regclass[]) AS t;
--> statement-breakpoint
-- What was accepted and what was asked stays.
REVOKE UPDATE, DELETE ON core.accepted_terms, core.support_requests FROM partner_hub_app;
--> statement-breakpoint
-- Made by triggers; of all of a partner's customers, so who sees only some must count rows instead.
REVOKE INSERT, UPDATE, DELETE ON core.tag_counts FROM partner_hub_app;
--> statement-breakpoint
CREATE POLICY all_customers ON core.tag_counts AS RESTRICTIVE TO partner_hub_app, partner_hub_report
  USING (current_setting('app.all_customers', true) = 'on');
--> statement-breakpoint
-- As before, and besides the kinds of subscription that run and the customer's tags.
CREATE OR REPLACE FUNCTION core.compute_customer_overview(organization_ids uuid[]) RETURNS SETOF core.customer_overview
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  WITH numbers AS (
    SELECT core.setting_days('expires_soon_days') AS soon, core.setting_days('no_activity_days') AS idle,
      (now() AT TIME ZONE 'UTC')::date AS today
  ), sold AS (
    SELECT s.*, s.ended_at IS NULL AND s.set_up_at IS NOT NULL AND (s.auto_renew OR s.ends_on >= n.today) AS active
    FROM core.subscriptions s, numbers n WHERE s.organization_id = ANY (organization_ids)
  ), facts AS (
    SELECT s.partner_id, s.organization_id,
      bool_or(s.active AND s.unpaid_since < n.today) AS suspended,
      NOT bool_or(s.active OR s.set_up_at IS NULL AND s.ended_at IS NULL) AS expired,
      bool_or(s.active AND NOT s.auto_renew AND s.ends_on - n.today <= n.soon) AS expires_soon,
      bool_or(s.set_up_at IS NULL AND s.ended_at IS NULL) AS unset,
      bool_or(s.active AND s.kind = 'trial') AS trial,
      bool_or(s.active AND s.kind = 'paid') AS subscription,
      array_agg(DISTINCT s.kind ORDER BY s.kind) FILTER (WHERE s.active) AS kinds,
      min(s.ends_on) FILTER (WHERE s.active AND s.ends_on >= n.today) AS next_date,
      least(
        min(s.ends_on + 1) FILTER (WHERE s.active AND NOT s.auto_renew),
        min(s.ends_on - n.soon) FILTER (WHERE s.active AND NOT s.auto_renew AND s.ends_on - n.soon > n.today),
        min(s.unpaid_since + 1) FILTER (WHERE s.unpaid_since >= n.today)) AS recheck_on
    FROM sold s, numbers n GROUP BY 1, 2
  ), licences AS (
    SELECT s.partner_id, s.organization_id, sum(l.purchased) AS purchased, sum(l.assigned) AS assigned,
      sum(greatest(l.assigned - l.purchased, 0)) AS overage,
      array_agg(DISTINCT l.product_code ORDER BY l.product_code) AS products
    FROM sold s JOIN core.subscription_licenses l ON l.organization_id = s.organization_id AND l.subscription_id = s.id
    WHERE s.active GROUP BY 1, 2
  ), next AS (
    SELECT DISTINCT ON (s.partner_id, s.organization_id) s.partner_id, s.organization_id,
      CASE WHEN s.auto_renew THEN 'renews' ELSE 'expires' END AS kind
    FROM sold s, numbers n WHERE s.active AND s.ends_on >= n.today ORDER BY 1, 2, s.ends_on, s.auto_renew
  ), tagged AS (
    SELECT t.partner_id, t.organization_id, array_agg(t.tag_id ORDER BY t.tag_id) AS tag_ids
    FROM core.customer_tags t WHERE t.organization_id = ANY (organization_ids) GROUP BY 1, 2
  ), judged AS (
    SELECT m.partner_id, m.organization_id, o.name, core.search_key(o.name) AS name_key, o.external_id, o.region,
      o.country, m.access, f.next_date, x.kind AS next_kind, f.recheck_on, n.idle,
      coalesce(l.purchased, 0) AS purchased, coalesce(l.assigned, 0) AS assigned, coalesce(l.overage, 0) AS overage,
      coalesce(l.products, '{}') AS products, o.last_admin_activity_at, coalesce(f.kinds, '{}') AS kinds,
      coalesce(g.tag_ids, '{}') AS tag_ids,
      coalesce(o.last_admin_activity_at, o.created_at) + make_interval(days => n.idle) AS idle_at,
      array_remove(ARRAY[
        CASE WHEN f.suspended THEN 'suspended' END,
        CASE WHEN f.expired THEN 'expired' END,
        CASE WHEN l.overage > 0 THEN 'license_overage' END,
        CASE WHEN f.expires_soon THEN 'expires_soon' END,
        CASE WHEN f.unset THEN 'ready_for_setup' END,
        CASE WHEN coalesce(o.last_admin_activity_at, o.created_at) + make_interval(days => n.idle) <= now()
          THEN 'no_recent_activity' END,
        CASE WHEN f.trial THEN 'trial' END,
        CASE WHEN f.subscription THEN 'subscription' END], NULL) AS statuses
    FROM core.management m JOIN core.organizations o ON o.id = m.organization_id CROSS JOIN numbers n
    LEFT JOIN facts f USING (partner_id, organization_id)
    LEFT JOIN licences l USING (partner_id, organization_id)
    LEFT JOIN next x USING (partner_id, organization_id)
    LEFT JOIN tagged g USING (partner_id, organization_id)
    WHERE m.organization_id = ANY (organization_ids)
  )
  SELECT partner_id, organization_id, name, name_key, external_id, region, country, access, statuses,
    coalesce(array_position(ARRAY['suspended', 'expired', 'license_overage', 'expires_soon', 'ready_for_setup',
      'no_recent_activity', 'trial', 'subscription'], statuses[1]), 9),
    products, purchased::integer, assigned::integer, overage::integer, next_date, next_kind, last_admin_activity_at,
    least(recheck_on::timestamp AT TIME ZONE 'UTC', CASE WHEN idle_at > now() THEN idle_at END), kinds, tag_ids
  FROM judged
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.refresh_customer_overview(organization_ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog AS $$
  INSERT INTO core.customer_overview AS o SELECT * FROM core.compute_customer_overview(organization_ids)
  ON CONFLICT (partner_id, organization_id) DO UPDATE SET (name, name_key, external_id, region, country, access,
    statuses, urgency, products, purchased, assigned, overage, next_date, next_date_kind, last_admin_activity_at,
    recheck_at, kinds, tag_ids) = (excluded.name, excluded.name_key, excluded.external_id, excluded.region,
    excluded.country, excluded.access, excluded.statuses, excluded.urgency, excluded.products, excluded.purchased,
    excluded.assigned, excluded.overage, excluded.next_date, excluded.next_date_kind,
    excluded.last_admin_activity_at, excluded.recheck_at, excluded.kinds, excluded.tag_ids)
  WHERE (o.*) IS DISTINCT FROM (excluded.*)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.source_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT organization_id) INTO ids FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT organization_id) INTO ids FROM old_rows;
  ELSE SELECT array_agg(DISTINCT organization_id) INTO ids
    FROM (SELECT organization_id FROM old_rows UNION SELECT organization_id FROM new_rows) AS touched;
  END IF;
  IF ids IS NULL THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME IN ('management', 'subscriptions', 'subscription_licenses', 'customer_tags') THEN
    PERFORM core.refresh_customer_overview(ids);
  END IF;
  IF TG_TABLE_NAME NOT IN ('subscription_licenses', 'customer_tags') THEN PERFORM core.refresh_directory(ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER source_inserted AFTER INSERT ON core.customer_tags REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.source_changed();
--> statement-breakpoint
CREATE TRIGGER source_updated AFTER UPDATE ON core.customer_tags REFERENCING OLD TABLE AS old_rows
  NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION core.source_changed();
--> statement-breakpoint
CREATE TRIGGER source_deleted AFTER DELETE ON core.customer_tags REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.source_changed();
--> statement-breakpoint
-- Counts by kind of customer, and the same once more for each tag.
CREATE OR REPLACE FUNCTION core.count_customers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
    SELECT partner_id, statuses, products, kinds, region, count(*) FROM new_rows GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)
    SELECT partner_id, tag, statuses, products, kinds, region, count(*) FROM new_rows, unnest(tag_ids) AS tag
    GROUP BY 1, 2, 3, 4, 5, 6;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
    SELECT partner_id, statuses, products, kinds, region, -count(*) FROM old_rows GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)
    SELECT partner_id, tag, statuses, products, kinds, region, -count(*) FROM old_rows, unnest(tag_ids) AS tag
    GROUP BY 1, 2, 3, 4, 5, 6;
  ELSE
    INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
    SELECT partner_id, statuses, products, kinds, region, sum(amount) FROM (
      SELECT partner_id, statuses, products, kinds, region, 1 AS amount FROM new_rows
      UNION ALL SELECT partner_id, statuses, products, kinds, region, -1 FROM old_rows) AS changed
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(amount) <> 0;
    INSERT INTO core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)
    SELECT partner_id, tag, statuses, products, kinds, region, sum(amount) FROM (
      SELECT partner_id, unnest(tag_ids) AS tag, statuses, products, kinds, region, 1 AS amount FROM new_rows
      UNION ALL SELECT partner_id, unnest(tag_ids), statuses, products, kinds, region, -1 FROM old_rows) AS changed
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(amount) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.squash_counts() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH gone AS (DELETE FROM core.customer_counts WHERE partner_id IN (SELECT partner_id FROM core.customer_counts
    GROUP BY partner_id, statuses, products, kinds, region HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
  SELECT partner_id, statuses, products, kinds, region, sum(amount) FROM gone
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(amount) <> 0;
  WITH gone AS (DELETE FROM core.tag_counts WHERE (partner_id, tag_id) IN (SELECT partner_id, tag_id
    FROM core.tag_counts GROUP BY partner_id, tag_id, statuses, products, kinds, region HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)
  SELECT partner_id, tag_id, statuses, products, kinds, region, sum(amount) FROM gone
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(amount) <> 0;
  WITH gone AS (DELETE FROM core.user_counts WHERE organization_id IN (SELECT organization_id FROM core.user_counts
    GROUP BY organization_id, status, package_code HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.user_counts SELECT organization_id, status, package_code, sum(amount) FROM gone
  GROUP BY 1, 2, 3 HAVING sum(amount) <> 0;
$$;
--> statement-breakpoint
-- What was kept before the new columns came.
SELECT core.refresh_customer_overview(ARRAY(SELECT id FROM core.organizations));
--> statement-breakpoint
DELETE FROM core.customer_counts;
--> statement-breakpoint
INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
SELECT partner_id, statuses, products, kinds, region, count(*) FROM core.customer_overview GROUP BY 1, 2, 3, 4, 5;
--> statement-breakpoint
-- The role that the person who asks has in an organization as its external administrator; null when none.
CREATE FUNCTION core.external_role(organization uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT e.role FROM core.external_administrators e WHERE e.organization_id = organization
    AND e.user_id = nullif(current_setting('app.user', true), '')::uuid
$$;
--> statement-breakpoint
-- The customers of others that made the person who asks an administrator, as the list shows them: of a customer of
-- several partners the row that is the most urgent.
CREATE FUNCTION core.external_overview() RETURNS SETOF core.customer_overview LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT DISTINCT ON (o.organization_id) o.* FROM core.external_administrators e
    JOIN core.customer_overview o ON o.organization_id = e.organization_id AND o.partner_id <> e.home_id
  WHERE e.user_id = nullif(current_setting('app.user', true), '')::uuid
    AND e.home_id = nullif(current_setting('app.partner', true), '')::uuid
  ORDER BY o.organization_id, o.urgency
$$;
--> statement-breakpoint
-- A person of a partner by their exact address: whom a customer may make its external administrator.
CREATE FUNCTION core.person_of_partner(address_key text)
RETURNS TABLE (home_id uuid, user_id uuid, email text, name text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT u.organization_id, u.id, u.email, u.display_name
  FROM core.users u JOIN core.organizations o ON o.id = u.organization_id
  WHERE o.is_partner AND u.email_key = address_key AND u.status <> 'inactive'
    AND nullif(current_setting('app.organization', true), '') IS NOT NULL
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.external_role(uuid), core.external_overview(), core.person_of_partner(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.external_role(uuid), core.external_overview(), core.person_of_partner(text)
  TO partner_hub_app;
