CREATE TABLE "core"."customer_totals" (
	"partner_id" uuid NOT NULL,
	"facet" text NOT NULL,
	"value" text NOT NULL,
	"amount" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "customer_totals_partner_id_index" ON "core"."customer_totals" USING btree ("partner_id");--> statement-breakpoint
SELECT core.scope_by_partner('core.customer_totals');
--> statement-breakpoint
-- Made by triggers; of all of a partner's customers, so who sees only some must count rows instead.
REVOKE INSERT, UPDATE, DELETE ON core.customer_totals FROM partner_hub_app;
--> statement-breakpoint
CREATE POLICY all_customers ON core.customer_totals AS RESTRICTIVE TO partner_hub_app, partner_hub_report
  USING (current_setting('app.all_customers', true) = 'on');
--> statement-breakpoint
-- Where a customer is counted: once in all, and once at each value of each filter that it has.
CREATE FUNCTION core.facets_of(statuses text[], products text[], kinds text[], region text, tag_ids uuid[])
RETURNS TABLE (facet text, value text) LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT 'all', ''
  UNION ALL SELECT 'urgent', '' WHERE statuses && '{suspended,expired,license_overage,expires_soon,ready_for_setup}'
  UNION ALL SELECT 'status', unnest(statuses)
  UNION ALL SELECT 'product', unnest(products)
  UNION ALL SELECT 'type', unnest(CASE WHEN kinds = '{}' THEN '{none}' ELSE array_replace(kinds, 'paid', 'subscription') END)
  UNION ALL SELECT 'region', region
  UNION ALL SELECT 'tag', unnest(tag_ids)::text
$$;
--> statement-breakpoint
-- As before, and besides the totals. Customers alike are taken together first: a change of 100,000 is a few kinds.
CREATE OR REPLACE FUNCTION core.count_customers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
    SELECT partner_id, statuses, products, kinds, region, count(*) FROM new_rows GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)
    SELECT partner_id, tag, statuses, products, kinds, region, count(*) FROM new_rows, unnest(tag_ids) AS tag
    GROUP BY 1, 2, 3, 4, 5, 6;
    INSERT INTO core.customer_totals (partner_id, facet, value, amount)
    SELECT k.partner_id, f.facet, f.value, sum(k.amount) FROM (
      SELECT partner_id, statuses, products, kinds, region, tag_ids, count(*) AS amount FROM new_rows
      GROUP BY 1, 2, 3, 4, 5, 6) AS k, core.facets_of(k.statuses, k.products, k.kinds, k.region, k.tag_ids) AS f
    GROUP BY 1, 2, 3;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO core.customer_counts (partner_id, statuses, products, kinds, region, amount)
    SELECT partner_id, statuses, products, kinds, region, -count(*) FROM old_rows GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO core.tag_counts (partner_id, tag_id, statuses, products, kinds, region, amount)
    SELECT partner_id, tag, statuses, products, kinds, region, -count(*) FROM old_rows, unnest(tag_ids) AS tag
    GROUP BY 1, 2, 3, 4, 5, 6;
    INSERT INTO core.customer_totals (partner_id, facet, value, amount)
    SELECT k.partner_id, f.facet, f.value, -sum(k.amount) FROM (
      SELECT partner_id, statuses, products, kinds, region, tag_ids, count(*) AS amount FROM old_rows
      GROUP BY 1, 2, 3, 4, 5, 6) AS k, core.facets_of(k.statuses, k.products, k.kinds, k.region, k.tag_ids) AS f
    GROUP BY 1, 2, 3;
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
    INSERT INTO core.customer_totals (partner_id, facet, value, amount)
    SELECT k.partner_id, f.facet, f.value, sum(k.amount) FROM (
      SELECT partner_id, statuses, products, kinds, region, tag_ids, sum(amount) AS amount FROM (
        SELECT partner_id, statuses, products, kinds, region, tag_ids, 1 AS amount FROM new_rows
        UNION ALL SELECT partner_id, statuses, products, kinds, region, tag_ids, -1 FROM old_rows) AS changed
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(amount) <> 0
    ) AS k, core.facets_of(k.statuses, k.products, k.kinds, k.region, k.tag_ids) AS f
    GROUP BY 1, 2, 3 HAVING sum(k.amount) <> 0;
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
  WITH gone AS (DELETE FROM core.customer_totals WHERE partner_id IN (SELECT partner_id FROM core.customer_totals
    GROUP BY partner_id, facet, value HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.customer_totals (partner_id, facet, value, amount)
  SELECT partner_id, facet, value, sum(amount) FROM gone GROUP BY 1, 2, 3 HAVING sum(amount) <> 0;
  WITH gone AS (DELETE FROM core.user_counts WHERE organization_id IN (SELECT organization_id FROM core.user_counts
    GROUP BY organization_id, status, package_code HAVING count(*) > 1) RETURNING *)
  INSERT INTO core.user_counts SELECT organization_id, status, package_code, sum(amount) FROM gone
  GROUP BY 1, 2, 3 HAVING sum(amount) <> 0;
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.facets_of(text[], text[], text[], text, uuid[]) FROM PUBLIC;
--> statement-breakpoint
-- Customers of others are counted as they are read; a rebuild compares.
GRANT EXECUTE ON FUNCTION core.facets_of(text[], text[], text[], text, uuid[])
  TO partner_hub_app, partner_hub_report, partner_hub_system;
--> statement-breakpoint
-- What there was before.
INSERT INTO core.customer_totals (partner_id, facet, value, amount)
SELECT k.partner_id, f.facet, f.value, sum(k.amount) FROM (
  SELECT partner_id, statuses, products, kinds, region, tag_ids, count(*) AS amount FROM core.customer_overview
  GROUP BY 1, 2, 3, 4, 5, 6) AS k, core.facets_of(k.statuses, k.products, k.kinds, k.region, k.tag_ids) AS f
GROUP BY 1, 2, 3;
