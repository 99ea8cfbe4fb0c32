CREATE TABLE "core"."customer_acts" (
	"partner_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	CONSTRAINT "customer_acts_audit_id_partner_id_pk" PRIMARY KEY("audit_id","partner_id")
);
--> statement-breakpoint
DROP INDEX "core"."audit_organization_id_at_index";--> statement-breakpoint
DROP INDEX "core"."audit_partner_id_at_index";--> statement-breakpoint
CREATE INDEX "customer_acts_partner_id_at_audit_id_index" ON "core"."customer_acts" USING btree ("partner_id","at","audit_id");--> statement-breakpoint
CREATE INDEX "customer_acts_partner_id_organization_id_at_audit_id_index" ON "core"."customer_acts" USING btree ("partner_id","organization_id","at","audit_id");--> statement-breakpoint
CREATE INDEX "customer_acts_partner_id_actor_id_at_audit_id_index" ON "core"."customer_acts" USING btree ("partner_id","actor_id","at","audit_id");--> statement-breakpoint
CREATE INDEX "customer_acts_partner_id_action_at_audit_id_index" ON "core"."customer_acts" USING btree ("partner_id","action","at","audit_id");--> statement-breakpoint
CREATE INDEX "audit_organization_id_at_id_index" ON "core"."audit" USING btree ("organization_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_partner_id_at_id_index" ON "core"."audit" USING btree ("partner_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_partner_id_actor_id_at_id_index" ON "core"."audit" USING btree ("partner_id","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_partner_id_action_at_id_index" ON "core"."audit" USING btree ("partner_id","action","at","id");--> statement-breakpoint
-- What the partners' own people did in their own organization is the partner's, as what they do at customers.
UPDATE core.audit a SET partner_id = a.organization_id FROM core.organizations o
WHERE o.id = a.organization_id AND o.is_partner AND a.partner_id IS NULL;
--> statement-breakpoint
SELECT core.scope_by_partner('core.customer_acts');
--> statement-breakpoint
SELECT core.narrow_to_assigned('core.customer_acts');
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON core.customer_acts FROM partner_hub_app;
--> statement-breakpoint
CREATE FUNCTION core.audit_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
SET plan_cache_mode = 'force_custom_plan' AS $$
BEGIN
  INSERT INTO core.customer_acts (partner_id, organization_id, audit_id, at, actor_id, action)
  SELECT m.partner_id, n.organization_id, n.id, n.at, n.actor_id, n.action
  FROM new_rows n JOIN core.management m USING (organization_id) WHERE n.partner_id IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_written AFTER INSERT ON core.audit REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.audit_written();
--> statement-breakpoint
-- A new management brings what the customer did before; an ended one takes it away.
CREATE FUNCTION core.acts_of_management() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.customer_acts (partner_id, organization_id, audit_id, at, actor_id, action)
    SELECT n.partner_id, a.organization_id, a.id, a.at, a.actor_id, a.action
    FROM new_rows n JOIN core.audit a USING (organization_id) WHERE a.partner_id IS NULL ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM core.customer_acts c USING old_rows o
    WHERE (c.partner_id, c.organization_id) = (o.partner_id, o.organization_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER acts_inserted AFTER INSERT ON core.management REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.acts_of_management();
--> statement-breakpoint
CREATE TRIGGER acts_deleted AFTER DELETE ON core.management REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.acts_of_management();
--> statement-breakpoint
INSERT INTO core.customer_acts (partner_id, organization_id, audit_id, at, actor_id, action)
SELECT m.partner_id, a.organization_id, a.id, a.at, a.actor_id, a.action
FROM core.audit a JOIN core.management m USING (organization_id) WHERE a.partner_id IS NULL;
--> statement-breakpoint
-- Across customers a partner also reads what its customers did themselves. OFFSET keeps the planner from reading all
-- of customer_acts for one page.
CREATE POLICY at_customers ON core.audit FOR SELECT TO partner_hub_app
  USING (coalesce(current_setting('app.organization', true), '') = '' AND partner_id IS NULL AND EXISTS (
    SELECT FROM core.customer_acts c WHERE c.audit_id = audit.id
      AND c.partner_id = nullif(current_setting('app.partner', true), '')::uuid OFFSET 0));
--> statement-breakpoint
-- Whose actions are looked for: the partner's own people by any part of name or address, those of the customers that
-- the person sees by the beginning of their address. The partner and the person come from the settings.
CREATE FUNCTION core.find_actors(words text, cap integer DEFAULT 10) RETURNS TABLE (id uuid, name text, email text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  asking uuid := nullif(current_setting('app.partner', true), '')::uuid;
  person uuid := nullif(current_setting('app.user', true), '')::uuid;
  sees_all boolean := current_setting('app.all_customers', true) = 'on';
  key text := core.search_key(btrim(words));
  part text := '%' || replace(replace(replace(key, '\', '\\'), '%', '\%'), '_', '\_') || '%';
BEGIN
  IF asking IS NULL OR key = '' THEN RETURN; END IF;
  RETURN QUERY SELECT u.id, u.display_name, u.email FROM core.users u
    WHERE u.organization_id = asking AND (u.name_key LIKE part OR u.email_key LIKE part)
    ORDER BY u.name_key LIMIT cap;
  RETURN QUERY SELECT u.id, u.display_name, u.email FROM (
      SELECT d.organization_id, d.ref FROM core.directory d
      WHERE d.partner_id = asking AND d.kind = 'user' AND d.term >= key AND d.term < key || chr(1114111)
        AND (sees_all OR d.organization_id IN (SELECT a.organization_id FROM core.assignments a
          WHERE a.partner_id = asking AND a.user_id = person))
      LIMIT cap) AS found JOIN core.users u ON u.id = found.ref::uuid AND u.organization_id = found.organization_id;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.audit_written(), core.acts_of_management(), core.find_actors(text, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.find_actors(text, integer) TO partner_hub_app;
