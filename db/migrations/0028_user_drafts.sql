CREATE TABLE "core"."user_drafts" (
	"organization_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_drafts_organization_id_owner_id_pk" PRIMARY KEY("organization_id","owner_id")
);
--> statement-breakpoint
ALTER TABLE "core"."user_drafts" ADD CONSTRAINT "user_drafts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT core.scope_by_organization('core.user_drafts');
