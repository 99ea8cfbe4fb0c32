CREATE TABLE "core"."bulk_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_by_name" text NOT NULL,
	"kind" text NOT NULL,
	"tag_ids" uuid[] DEFAULT '{}' NOT NULL,
	"new_tag" jsonb,
	"subject" text NOT NULL,
	"person_id" uuid,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"checkpoint" uuid,
	"refusal" text,
	"lease" uuid,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"worked_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "bulk_changes_partner_id_id_unique" UNIQUE("partner_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."bulk_customers" (
	"partner_id" uuid NOT NULL,
	"bulk_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"outcome" text,
	CONSTRAINT "bulk_customers_partner_id_bulk_id_organization_id_pk" PRIMARY KEY("partner_id","bulk_id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "core"."bulk_changes" ADD CONSTRAINT "bulk_changes_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."bulk_customers" ADD CONSTRAINT "bulk_customers_partner_id_bulk_id_bulk_changes_partner_id_id_fk" FOREIGN KEY ("partner_id","bulk_id") REFERENCES "core"."bulk_changes"("partner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_under_way" ON "core"."bulk_changes" USING btree ("requested_by") WHERE state IN ('waiting', 'running');--> statement-breakpoint
SELECT core.scope_by_partner(t) FROM unnest(ARRAY['core.bulk_changes', 'core.bulk_customers']::regclass[]) AS t;
--> statement-breakpoint
-- As its page: shown to who asked for the change, who saw these customers then, and to who sees all.
CREATE POLICY asked_for ON core.bulk_customers AS RESTRICTIVE TO partner_hub_app, partner_hub_report
  USING (current_setting('app.all_customers', true) = 'on' OR bulk_id IN (
    SELECT b.id FROM core.bulk_changes b
    WHERE b.partner_id = nullif(current_setting('app.partner', true), '')::uuid
      AND b.requested_by = nullif(current_setting('app.user', true), '')::uuid));
--> statement-breakpoint
-- No index holds the tags: with room on the page a customer gets one without an entry in each of the nine indexes.
ALTER TABLE core.customer_overview SET (fillfactor = 70);
--> statement-breakpoint
-- As before; whoever it is about besides the customer is a person.
CREATE OR REPLACE FUNCTION core.record_across(action text, moment timestamptz, actor_kind text, actor_id text,
  actor_name text, address text, work uuid, target text, called text, ids uuid[], befores jsonb[], afters jsonb[])
RETURNS integer LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH written AS (
    INSERT INTO core.audit (at, organization_id, partner_id, actor_kind, actor_id, actor_name, action, target_kind,
      target_id, target_name, before, after, address, work_id)
    SELECT moment, o.organization_id, o.partner_id, actor_kind, actor_id, actor_name, action,
      CASE WHEN target IS NULL THEN split_part(action, '.', 1) ELSE 'user' END,
      coalesce(target, o.organization_id::text), coalesce(called, o.name), l.before, l.after, address, work
    FROM unnest(ids, befores, afters) AS l (id, before, after)
    JOIN core.customer_overview o ON o.organization_id = l.id
      AND o.partner_id = nullif(current_setting('app.partner', true), '')::uuid
    WHERE coalesce(current_setting('app.organization', true), '') IN ('', o.partner_id::text)
      AND (current_setting('app.all_customers', true) = 'on' OR EXISTS (SELECT FROM core.assignments a
        WHERE (a.partner_id, a.organization_id) = (o.partner_id, o.organization_id)
          AND a.user_id = nullif(current_setting('app.user', true), '')::uuid))
    RETURNING 1)
  SELECT count(*)::integer FROM written
$$;
