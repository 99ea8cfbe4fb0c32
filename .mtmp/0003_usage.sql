-- Usage data: keyed by organization, no foreign key into core, so that a region's usage can live on a server of its own.
CREATE SCHEMA IF NOT EXISTS usage;
--> statement-breakpoint
GRANT USAGE ON SCHEMA usage TO partner_hub_app, partner_hub_system, partner_hub_report;
--> statement-breakpoint
CREATE TABLE usage.license_snapshots (
  organization_id uuid NOT NULL,
  subscription_id text NOT NULL,
  product_code text NOT NULL,
  day date NOT NULL,
  purchased integer NOT NULL,
  assigned integer NOT NULL,
  used integer NOT NULL,
  PRIMARY KEY (organization_id, subscription_id, product_code, day)
) PARTITION BY RANGE (day);
--> statement-breakpoint
-- Makes the partition for a day's month when it is missing; called by the daily sweep and by loaders.
CREATE FUNCTION usage.ensure_snapshot_month(day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
  first date := date_trunc('month', day);
  name text := 'license_snapshots_' || to_char(first, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(name));
  IF to_regclass('usage.' || name) IS NULL THEN
    EXECUTE format('CREATE TABLE usage.%I PARTITION OF usage.license_snapshots FOR VALUES FROM (%L) TO (%L)',
      name, first, (first + interval '1 month')::date);
    EXECUTE format('ALTER TABLE usage.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE usage.%I FORCE ROW LEVEL SECURITY', name);
  END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION usage.ensure_snapshot_month(date) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION usage.ensure_snapshot_month(date) TO partner_hub_system;
--> statement-breakpoint
SELECT core.scope_by_organization('usage.license_snapshots');
