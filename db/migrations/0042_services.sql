CREATE TABLE "core"."site_name_reservations" (
	"name" text PRIMARY KEY NOT NULL,
	"order_number" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."orders" ADD COLUMN "set_aside_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."locations" ADD COLUMN "emergency_address" jsonb;--> statement-breakpoint
ALTER TABLE "core"."site_name_reservations" ADD CONSTRAINT "site_name_reservations_order_number_orders_number_fk" FOREIGN KEY ("order_number") REFERENCES "core"."orders"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "site_name_reservations_order_number_index" ON "core"."site_name_reservations" USING btree ("order_number");--> statement-breakpoint
-- Before an order is set up nobody has a site: the names are the system's to give.
SELECT core.wall('core.site_name_reservations');
