ALTER TABLE "core"."user_counts" ADD COLUMN "location_id" uuid;--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.count_users() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.user_counts (organization_id, status, package_code, location_id, amount)
    SELECT organization_id, status, package_code, location_id, count(*) FROM new_rows GROUP BY 1, 2, 3, 4;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO core.user_counts (organization_id, status, package_code, location_id, amount)
    SELECT organization_id, status, package_code, location_id, -count(*) FROM old_rows GROUP BY 1, 2, 3, 4;
  ELSE
    INSERT INTO core.user_counts (organization_id, status, package_code, location_id, amount)
    SELECT organization_id, status, package_code, location_id, sum(amount) FROM (
      SELECT organization_id, status, package_code, location_id, 1 AS amount FROM new_rows
      UNION ALL SELECT organization_id, status, package_code, location_id, -1 FROM old_rows) AS changed
    GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
ALTER FUNCTION core.count_users() SET plan_cache_mode = force_custom_plan;
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
$$;
--> statement-breakpoint
-- What was counted without the location.
DELETE FROM core.user_counts;
--> statement-breakpoint
INSERT INTO core.user_counts (organization_id, status, package_code, location_id, amount)
SELECT organization_id, status, package_code, location_id, count(*) FROM core.users GROUP BY 1, 2, 3, 4;
