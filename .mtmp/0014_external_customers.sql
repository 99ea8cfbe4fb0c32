-- The numbers behind the statuses of core.external_overview(): of the same partner's subscriptions as its rows.
CREATE FUNCTION core.external_facts()
RETURNS TABLE (organization_id uuid, "unpaidSince" date, "lastEnd" date, "nextExpiry" date, "trialEnd" date,
  waiting integer, paid integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH sold AS (
    SELECT s.*, s.ended_at IS NULL AND s.set_up_at IS NOT NULL
      AND (s.auto_renew OR s.ends_on >= (now() AT TIME ZONE 'UTC')::date) AS active
    FROM core.external_overview() o JOIN core.subscriptions s USING (partner_id, organization_id)
  )
  SELECT s.organization_id, min(s.unpaid_since) FILTER (WHERE s.active), max(s.ends_on),
    min(s.ends_on) FILTER (WHERE s.active AND NOT s.auto_renew),
    min(s.ends_on) FILTER (WHERE s.active AND s.kind = 'trial'),
    (count(*) FILTER (WHERE s.set_up_at IS NULL AND s.ended_at IS NULL))::integer,
    (count(*) FILTER (WHERE s.active AND s.kind = 'paid'))::integer
  FROM sold s GROUP BY 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.external_facts() FROM PUBLIC;
--> statement-breakpoint
-- The list's CSV is read as the report role.
GRANT EXECUTE ON FUNCTION core.external_facts() TO partner_hub_app, partner_hub_report;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.external_overview() TO partner_hub_report;
