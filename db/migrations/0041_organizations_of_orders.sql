ALTER TABLE "core"."provisionings" ADD COLUMN "saved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."provisionings" ADD COLUMN "saved_by" text;--> statement-breakpoint
CREATE INDEX "organizations_of_domain" ON "core"."domains" USING btree ("name");
