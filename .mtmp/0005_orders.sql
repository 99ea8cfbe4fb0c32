CREATE SEQUENCE "core"."subscription_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1000001 CACHE 1;--> statement-breakpoint
ALTER TABLE "core"."audit" ALTER COLUMN "organization_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "core"."orders" ADD COLUMN "mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."orders" ADD COLUMN "mailed_to" text;--> statement-breakpoint
ALTER TABLE "core"."api_tokens" ADD COLUMN "window_started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."api_tokens" ADD COLUMN "window_requests" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "orders_partner_id_created_at_index" ON "core"."orders" USING btree ("partner_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_state_starts_on_index" ON "core"."orders" USING btree ("state","starts_on");--> statement-breakpoint
CREATE INDEX "links_order_number_index" ON "core"."links" USING btree ("order_number");--> statement-breakpoint
CREATE INDEX "mail_of_order" ON "core"."mail" USING btree (("link" ->> 'orderNumber'));--> statement-breakpoint
GRANT USAGE ON SEQUENCE core.subscription_numbers TO partner_hub_system;
