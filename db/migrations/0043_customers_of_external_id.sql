-- A partner's own number names one of its customers, also for the administrator who sees only some of them: who else
-- has it is an id, and the name is read where the person may.
CREATE INDEX organizations_of_external_id ON core.organizations (external_id) WHERE external_id IS NOT NULL;
--> statement-breakpoint
CREATE FUNCTION core.customers_of_external_id(given text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT o.id FROM core.organizations o JOIN core.management m ON m.organization_id = o.id
  WHERE o.external_id = given AND m.partner_id = nullif(current_setting('app.partner', true), '')::uuid
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.customers_of_external_id(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.customers_of_external_id(text) TO partner_hub_app;
