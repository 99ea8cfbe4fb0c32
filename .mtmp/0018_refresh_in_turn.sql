-- A row of the customer list is computed from several sources: of two transactions that change different ones at
-- once, the second must compute after the first has committed. So whoever refreshes holds the rows first; the next
-- statement then sees what was committed meanwhile.
CREATE OR REPLACE FUNCTION core.refresh_customer_overview(organization_ids uuid[]) RETURNS void LANGUAGE sql
SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT FROM core.customer_overview WHERE organization_id = ANY (organization_ids)
  ORDER BY partner_id, organization_id FOR NO KEY UPDATE;
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
-- Rows of the list are looked for by customer alone here.
CREATE INDEX customer_overview_of_organization ON core.customer_overview (organization_id);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.customer_tagged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  partners uuid[];
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT partner_id), array_agg(DISTINCT organization_id) INTO partners, ids FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT partner_id), array_agg(DISTINCT organization_id) INTO partners, ids FROM old_rows;
  ELSE
    SELECT array_agg(DISTINCT partner_id), array_agg(DISTINCT organization_id) INTO partners, ids
    FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) AS touched;
  END IF;
  IF ids IS NULL THEN RETURN NULL; END IF;
  PERFORM FROM core.customer_overview WHERE partner_id = ANY (partners) AND organization_id = ANY (ids)
  ORDER BY partner_id, organization_id FOR NO KEY UPDATE;
  UPDATE core.customer_overview o SET tag_ids = t.tag_ids
  FROM (
    SELECT v.partner_id, v.organization_id, coalesce(array_agg(c.tag_id ORDER BY c.tag_id)
      FILTER (WHERE c.tag_id IS NOT NULL), '{}') AS tag_ids
    FROM core.customer_overview v LEFT JOIN core.customer_tags c USING (partner_id, organization_id)
    WHERE v.partner_id = ANY (partners) AND v.organization_id = ANY (ids) GROUP BY 1, 2
  ) AS t
  WHERE (o.partner_id, o.organization_id) = (t.partner_id, t.organization_id) AND o.tag_ids <> t.tag_ids;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- customer_tags_by_tag begins with the same columns.
DROP INDEX core.customers_of_tag;
