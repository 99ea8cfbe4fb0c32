CREATE TABLE "core"."order_counts" (
	"partner_id" uuid NOT NULL,
	"state" text NOT NULL,
	"amount" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "core"."orders_partner_id_created_at_index";--> statement-breakpoint
ALTER TABLE "core"."orders" ADD COLUMN "search_key" text GENERATED ALWAYS AS (core.search_key(number || chr(10) || contact_email || chr(10) || coalesce(customer_name, ''))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "order_counts_partner_id_index" ON "core"."order_counts" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "orders_newest" ON "core"."orders" USING btree ("partner_id","created_at","number");
--> statement-breakpoint
SELECT core.scope_by_partner('core.order_counts');
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON core.order_counts FROM partner_hub_app;
--> statement-breakpoint
-- They count all of a partner's orders: who sees only some must count rows instead.
CREATE POLICY all_customers ON core.order_counts AS RESTRICTIVE TO partner_hub_app, partner_hub_report
  USING (current_setting('app.all_customers', true) = 'on');
--> statement-breakpoint
CREATE FUNCTION core.count_orders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.order_counts (partner_id, state, amount)
    SELECT partner_id, state, count(*) FROM new_rows WHERE partner_id IS NOT NULL GROUP BY 1, 2;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO core.order_counts (partner_id, state, amount)
    SELECT partner_id, state, -count(*) FROM old_rows WHERE partner_id IS NOT NULL GROUP BY 1, 2;
  ELSE
    INSERT INTO core.order_counts (partner_id, state, amount)
    SELECT partner_id, state, sum(amount) FROM (SELECT partner_id, state, 1 AS amount FROM new_rows
      UNION ALL SELECT partner_id, state, -1 FROM old_rows) AS changed
    WHERE partner_id IS NOT NULL GROUP BY 1, 2 HAVING sum(amount) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER counted_inserted AFTER INSERT ON core.orders REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.count_orders();
--> statement-breakpoint
CREATE TRIGGER counted_updated AFTER UPDATE ON core.orders REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.count_orders();
--> statement-breakpoint
CREATE TRIGGER counted_deleted AFTER DELETE ON core.orders REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.count_orders();
--> statement-breakpoint
-- What there was before.
INSERT INTO core.order_counts (partner_id, state, amount)
SELECT partner_id, state, count(*) FROM core.orders WHERE partner_id IS NOT NULL GROUP BY 1, 2;
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
  WITH gone AS (DELETE FROM core.customer_totals WHERE partner_id IN (SELECT partner_id FROM core.customer_totals
    GROUP BY partner_id, facet, value HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.customer_totals (partner_id, facet, value, amount)
  SELECT partner_id, facet, value, sum(amount) FROM gone GROUP BY 1, 2, 3 HAVING sum(amount) <> 0;
  WITH gone AS (DELETE FROM core.user_counts WHERE organization_id IN (SELECT organization_id FROM core.user_counts
    GROUP BY organization_id, status, package_code, location_id HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.user_counts (organization_id, status, package_code, location_id, amount)
  SELECT organization_id, status, package_code, location_id, sum(amount) FROM gone
  GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0;
  WITH gone AS (DELETE FROM core.order_counts WHERE partner_id IN (SELECT partner_id FROM core.order_counts
    GROUP BY partner_id, state HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.order_counts (partner_id, state, amount)
  SELECT partner_id, state, sum(amount) FROM gone GROUP BY 1, 2 HAVING sum(amount) <> 0;
$$;
--> statement-breakpoint
-- Pages of the list are read through an index in the wanted order; with a filter by state, state by state.
CREATE INDEX orders_by_start ON core.orders (partner_id, starts_on, number);
--> statement-breakpoint
CREATE INDEX orders_by_number ON core.orders (partner_id, number);
--> statement-breakpoint
CREATE INDEX orders_of_state_newest ON core.orders (partner_id, state, created_at, number) INCLUDE (starts_on);
--> statement-breakpoint
CREATE INDEX orders_of_state_by_start ON core.orders (partner_id, state, starts_on, number);
--> statement-breakpoint
CREATE INDEX orders_of_state_by_number ON core.orders (partner_id, state, number);
--> statement-breakpoint
-- Asked by a trigger at every change of an order, too.
CREATE INDEX orders_of_organization ON core.orders (organization_id, partner_id, created_at);
--> statement-breakpoint
CREATE INDEX orders_part_of_words ON core.orders USING gin (partner_id, search_key public.gin_trgm_ops);
--> statement-breakpoint
-- The search box of the list of orders: any part of the number, of the contact's address, of the customer's name as
-- ordered or as it is called. The partner and the person come from the settings, never as arguments; of too many some are
-- found, the newest of each kind, and it says so.
CREATE FUNCTION core.search_orders(words text, cap integer DEFAULT 500)
RETURNS TABLE (number text, capped boolean) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public AS $$
DECLARE
  asking uuid := nullif(current_setting('app.partner', true), '')::uuid;
  person uuid := nullif(current_setting('app.user', true), '')::uuid;
  key text := core.search_key(btrim(words));
  may text := CASE WHEN current_setting('app.all_customers', true) = 'on' THEN 'true' ELSE format(
    '(o.organization_id IS NULL OR o.organization_id IN (SELECT a.organization_id FROM core.assignments a
      WHERE a.partner_id = %L AND a.user_id = %L))', asking, person) END;
  customers uuid[];
BEGIN
  IF asking IS NULL OR key = '' THEN RETURN; END IF;
  customers := ARRAY(SELECT h.organization_id FROM core.search_customers(words, cap / 2) h WHERE h.kind = 'organization');
  -- Built as text so that the planner sees the pattern and can use the indexes.
  RETURN QUERY EXECUTE format(
    'WITH by_words AS MATERIALIZED (SELECT o.number, o.created_at FROM core.orders o
        WHERE o.partner_id = %1$L AND o.search_key LIKE %2$L AND %3$s ORDER BY o.created_at DESC LIMIT %4$s),
      by_name AS MATERIALIZED (SELECT o.number, o.created_at FROM unnest(%5$L::uuid[]) AS c (id),
          LATERAL (SELECT o.number, o.created_at FROM core.orders o WHERE o.partner_id = %1$L AND o.organization_id = c.id
            ORDER BY o.created_at DESC LIMIT %4$s) AS o
        ORDER BY o.created_at DESC LIMIT %4$s)
     SELECT f.number, %6$L OR (SELECT count(*) FROM by_words) >= %4$s OR (SELECT count(*) FROM by_name) >= %4$s
     FROM (SELECT * FROM by_words UNION SELECT * FROM by_name) AS f ORDER BY f.created_at DESC LIMIT %4$s',
    asking, '%' || replace(replace(replace(key, '\', '\\'), '%', '\%'), '_', '\_') || '%', may, cap, customers,
    cardinality(customers) >= cap / 2);
END $$;
--> statement-breakpoint
-- How many of the partner's orders were mailed and due by an instant: for who sees them all. Under the policies each of
-- them would be looked at.
CREATE FUNCTION core.mailed_orders(due timestamptz) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT count(*)::integer FROM core.orders o
  WHERE current_setting('app.all_customers', true) = 'on' AND o.state = 'mailed'
    AND o.partner_id = nullif(current_setting('app.partner', true), '')::uuid
    AND o.created_at <= due AND o.starts_on <= (due AT TIME ZONE 'UTC')::date
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.count_orders(), core.search_orders(text, integer), core.mailed_orders(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.search_orders(text, integer), core.mailed_orders(timestamptz) TO partner_hub_app;
