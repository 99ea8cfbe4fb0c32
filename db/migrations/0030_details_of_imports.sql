DROP INDEX "core"."audit_organization_id_at_id_index";--> statement-breakpoint
DROP INDEX "core"."audit_partner_id_at_id_index";--> statement-breakpoint
DROP INDEX "core"."audit_partner_id_actor_id_at_id_index";--> statement-breakpoint
DROP INDEX "core"."audit_partner_id_action_at_id_index";--> statement-breakpoint
ALTER TABLE "core"."audit" ADD COLUMN "is_detail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_of_work" ON "core"."audit" USING btree ("work_id","at","id") WHERE work_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_of_organization" ON "core"."audit" USING btree ("organization_id","at","id") WHERE NOT is_detail;--> statement-breakpoint
CREATE INDEX "audit_of_partner" ON "core"."audit" USING btree ("partner_id","at","id") WHERE NOT is_detail;--> statement-breakpoint
CREATE INDEX "audit_of_actor" ON "core"."audit" USING btree ("partner_id","actor_id","at","id") WHERE NOT is_detail;--> statement-breakpoint
CREATE INDEX "audit_of_action" ON "core"."audit" USING btree ("partner_id","action","at","id") WHERE NOT is_detail;--> statement-breakpoint
-- Across its customers a partner reads that there was an import; its details are read inside the organization.
CREATE OR REPLACE FUNCTION core.audit_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = 'force_custom_plan' AS $$
BEGIN
  INSERT INTO core.customer_acts (partner_id, organization_id, audit_id, at, actor_id, action)
  SELECT m.partner_id, n.organization_id, n.id, n.at, n.actor_id, n.action
  FROM new_rows n JOIN core.management m USING (organization_id) WHERE n.partner_id IS NULL AND NOT n.is_detail;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.acts_of_management() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.customer_acts (partner_id, organization_id, audit_id, at, actor_id, action)
    SELECT n.partner_id, a.organization_id, a.id, a.at, a.actor_id, a.action
    FROM new_rows n JOIN core.audit a USING (organization_id) WHERE a.partner_id IS NULL AND NOT a.is_detail
    ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM core.customer_acts c USING old_rows o
    WHERE (c.partner_id, c.organization_id) = (o.partner_id, o.organization_id);
  END IF;
  RETURN NULL;
END $$;
