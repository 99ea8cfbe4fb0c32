CREATE TABLE "core"."launches" (
	"partner_id" uuid PRIMARY KEY NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"finished_by_name" text
);
--> statement-breakpoint
ALTER TABLE "core"."mail" ADD COLUMN "partner_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."launches" ADD CONSTRAINT "launches_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT core.scope_by_partner('core.launches');
