ALTER TABLE "core"."users" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "department" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "manager" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "caller_id_number" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "caller_id_first_name" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "caller_id_last_name" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "preferred_language" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "address_type" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "address_country" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "address_locality" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "address_region" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "address_street" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "address_postal_code" text;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "preferred_site_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "basic_messaging" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "basic_meetings" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."users" ADD COLUMN "basic_calling" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."users" ADD CONSTRAINT "users_organization_id_preferred_site_id_sites_organization_id_id_fk" FOREIGN KEY ("organization_id","preferred_site_id") REFERENCES "core"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "extension_once" ON "core"."users" USING btree ("organization_id","extension") WHERE extension IS NOT NULL;