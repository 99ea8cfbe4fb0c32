CREATE TABLE "core"."customer_counts" (
	"partner_id" uuid NOT NULL,
	"statuses" text[] NOT NULL,
	"products" text[] NOT NULL,
	"region" text NOT NULL,
	"amount" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."user_counts" (
	"organization_id" uuid NOT NULL,
	"status" text NOT NULL,
	"package_code" text,
	"amount" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "name_key" text GENERATED ALWAYS AS (core.search_key(CASE WHEN display_name <> '' THEN display_name ELSE first_name || ' ' || last_name END)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "last_name_key" text GENERATED ALWAYS AS (core.search_key(last_name)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "customer_counts_partner_id_index" ON "core"."customer_counts" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "user_counts_organization_id_index" ON "core"."user_counts" USING btree ("organization_id");--> statement-breakpoint
-- Keys compare byte by byte, so that a prefix is a range on every server.
ALTER TABLE core.users ALTER COLUMN email_key TYPE text COLLATE "C";
--> statement-breakpoint
ALTER TABLE core.users ALTER COLUMN name_key TYPE text COLLATE "C", ALTER COLUMN last_name_key TYPE text COLLATE "C";
--> statement-breakpoint
ALTER TABLE core.customer_overview ALTER COLUMN name_key TYPE text COLLATE "C";
--> statement-breakpoint
CREATE INDEX users_by_name ON core.users (organization_id, status, name_key, id);
--> statement-breakpoint
CREATE INDEX users_by_last_name ON core.users (organization_id, last_name_key, id);
--> statement-breakpoint
-- Partial: who was just imported has never been in, and costs nothing here.
CREATE INDEX users_by_last_access ON core.users (organization_id, last_access_at, id) WHERE last_access_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX customer_overview_by_licences ON core.customer_overview (partner_id, purchased, organization_id);
--> statement-breakpoint
-- Not by an expression such as coalesce(): under a policy only plain columns are compared through an index.
CREATE INDEX customer_overview_by_next_date ON core.customer_overview (partner_id, next_date, organization_id);
--> statement-breakpoint
CREATE INDEX customer_overview_by_activity ON core.customer_overview
  (partner_id, last_admin_activity_at, organization_id);
--> statement-breakpoint
CREATE INDEX customer_overview_by_region ON core.customer_overview (partner_id, region, name_key, organization_id);
--> statement-breakpoint
CREATE INDEX customer_tags_by_tag ON core.customer_tags (partner_id, tag_id, organization_id);
--> statement-breakpoint
SELECT core.scope_by_partner('core.customer_counts');
--> statement-breakpoint
SELECT core.scope_by_organization('core.user_counts');
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON core.customer_counts, core.user_counts FROM partner_hub_app;
--> statement-breakpoint
-- They count all of a partner's customers: who sees only some must count rows instead.
CREATE POLICY all_customers ON core.customer_counts AS RESTRICTIVE TO partner_hub_app, partner_hub_report
  USING (current_setting('app.all_customers', true) = 'on');
--> statement-breakpoint
CREATE FUNCTION core.count_customers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.customer_counts (partner_id, statuses, products, region, amount)
    SELECT partner_id, statuses, products, region, count(*) FROM new_rows GROUP BY 1, 2, 3, 4;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO core.customer_counts (partner_id, statuses, products, region, amount)
    SELECT partner_id, statuses, products, region, -count(*) FROM old_rows GROUP BY 1, 2, 3, 4;
  ELSE
    INSERT INTO core.customer_counts (partner_id, statuses, products, region, amount)
    SELECT partner_id, statuses, products, region, sum(amount) FROM (
      SELECT partner_id, statuses, products, region, 1 AS amount FROM new_rows
      UNION ALL SELECT partner_id, statuses, products, region, -1 FROM old_rows) AS changed
    GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION core.count_users() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.user_counts (organization_id, status, package_code, amount)
    SELECT organization_id, status, package_code, count(*) FROM new_rows GROUP BY 1, 2, 3;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO core.user_counts (organization_id, status, package_code, amount)
    SELECT organization_id, status, package_code, -count(*) FROM old_rows GROUP BY 1, 2, 3;
  ELSE
    INSERT INTO core.user_counts (organization_id, status, package_code, amount)
    SELECT organization_id, status, package_code, sum(amount) FROM (
      SELECT organization_id, status, package_code, 1 AS amount FROM new_rows
      UNION ALL SELECT organization_id, status, package_code, -1 FROM old_rows) AS changed
    GROUP BY 1, 2, 3 HAVING sum(amount) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  counted record;
BEGIN
  FOR counted IN SELECT * FROM (VALUES ('customer_overview', 'count_customers'), ('users', 'count_users'))
    AS pair (source, counter)
  LOOP
    EXECUTE format('CREATE TRIGGER counted_inserted AFTER INSERT ON core.%I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION core.%I()', counted.source, counted.counter);
    EXECUTE format('CREATE TRIGGER counted_updated AFTER UPDATE ON core.%I REFERENCING OLD TABLE AS old_rows
      NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION core.%I()', counted.source, counted.counter);
    EXECUTE format('CREATE TRIGGER counted_deleted AFTER DELETE ON core.%I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION core.%I()', counted.source, counted.counter);
  END LOOP;
END $$;
--> statement-breakpoint
INSERT INTO core.customer_counts (partner_id, statuses, products, region, amount)
SELECT partner_id, statuses, products, region, count(*) FROM core.customer_overview GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO core.user_counts (organization_id, status, package_code, amount)
SELECT organization_id, status, package_code, count(*) FROM core.users GROUP BY 1, 2, 3;
--> statement-breakpoint
-- One line per kind again, where there are more. Two at a time are safe: a line that another took is gone for the second.
CREATE FUNCTION core.squash_counts() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH gone AS (DELETE FROM core.customer_counts WHERE partner_id IN (SELECT partner_id FROM core.customer_counts
    GROUP BY partner_id, statuses, products, region HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.customer_counts SELECT partner_id, statuses, products, region, sum(amount) FROM gone
  GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0;
  WITH gone AS (DELETE FROM core.user_counts WHERE organization_id IN (SELECT organization_id FROM core.user_counts
    GROUP BY organization_id, status, package_code HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.user_counts SELECT organization_id, status, package_code, sum(amount) FROM gone
  GROUP BY 1, 2, 3 HAVING sum(amount) <> 0;
$$;
--> statement-breakpoint
-- A refresh that changes nothing writes nothing.
CREATE OR REPLACE FUNCTION core.refresh_customer_overview(organization_ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog AS $$
  INSERT INTO core.customer_overview AS o SELECT * FROM core.compute_customer_overview(organization_ids)
  ON CONFLICT (partner_id, organization_id) DO UPDATE SET (name, name_key, external_id, region, country, access,
    statuses, urgency, products, purchased, assigned, overage, next_date, next_date_kind, last_admin_activity_at,
    recheck_at) = (excluded.name, excluded.name_key, excluded.external_id, excluded.region, excluded.country,
    excluded.access, excluded.statuses, excluded.urgency, excluded.products, excluded.purchased, excluded.assigned,
    excluded.overage, excluded.next_date, excluded.next_date_kind, excluded.last_admin_activity_at,
    excluded.recheck_at)
  WHERE (o.*) IS DISTINCT FROM (excluded.*)
$$;
--> statement-breakpoint
-- The search box again, now telling what it found: `term` is the address, domain or number as stored.
DROP FUNCTION core.search_customers(text, integer);
--> statement-breakpoint
CREATE FUNCTION core.search_customers(words text, cap integer DEFAULT 500)
RETURNS TABLE (organization_id uuid, kind text, ref text, term text) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public AS $$
DECLARE
  asking uuid := nullif(current_setting('app.partner', true), '')::uuid;
  person uuid := nullif(current_setting('app.user', true), '')::uuid;
  key text := core.search_key(btrim(words));
  may text := CASE WHEN current_setting('app.all_customers', true) = 'on' THEN 'true' ELSE format(
    'd.organization_id IN (SELECT a.organization_id FROM core.assignments a WHERE a.partner_id = %L AND a.user_id = %L)',
    asking, person) END;
BEGIN
  IF asking IS NULL OR key = '' THEN RETURN; END IF;
  -- Built as text so that the planner sees the pattern and can use the indexes. One or two letters are in most names:
  -- no index of trigrams helps, walking the names until there are enough does.
  RETURN QUERY EXECUTE format(CASE WHEN length(key) < 3 THEN
    '(SELECT d.organization_id, ''organization'', d.organization_id::text, d.name_key::text FROM core.customer_overview d
        WHERE d.partner_id = %1$L AND d.name_key LIKE %2$L AND %3$s ORDER BY d.name_key LIMIT %6$s)'
    ELSE
    '(SELECT d.organization_id, d.kind, d.ref, d.term::text FROM core.directory d
        WHERE d.partner_id = %1$L AND d.kind = ''organization'' AND d.term LIKE %2$L AND %3$s LIMIT %6$s)' END || '
     UNION ALL (SELECT d.organization_id, d.kind, d.ref, d.term::text FROM core.directory d
        WHERE d.partner_id = %1$L AND d.kind <> ''organization'' AND d.term >= %4$L AND d.term < %5$L AND %3$s LIMIT %6$s)
     UNION ALL (SELECT d.organization_id, ''organization_id'', d.ref, d.ref FROM core.directory d
        WHERE d.partner_id = %1$L AND d.kind = ''organization'' AND d.organization_id = %7$L AND %3$s LIMIT 1)',
    asking, '%' || replace(replace(replace(key, '\', '\\'), '%', '\%'), '_', '\_') || '%', may, key,
    key || chr(1114111), cap, CASE WHEN key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN key END);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.search_customers(text, integer), core.squash_counts(), core.count_customers(),
  core.count_users() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.search_customers(text, integer) TO partner_hub_app, partner_hub_system, partner_hub_report;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.squash_counts() TO partner_hub_system;
