CREATE TABLE "core"."order_amendments" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer GENERATED ALWAYS AS IDENTITY (sequence name "core"."order_amendments_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"order_number" text,
	"subscription_id" text,
	"effective_on" date NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"state" text NOT NULL,
	"problem" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "core"."orders" ADD COLUMN "converts_trial" text;--> statement-breakpoint
ALTER TABLE "core"."orders" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "core"."order_amendments" ADD CONSTRAINT "order_amendments_order_number_orders_number_fk" FOREIGN KEY ("order_number") REFERENCES "core"."orders"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_amendments_state_effective_on_index" ON "core"."order_amendments" USING btree ("state","effective_on");--> statement-breakpoint
CREATE INDEX "order_amendments_order_number_index" ON "core"."order_amendments" USING btree ("order_number");--> statement-breakpoint
CREATE INDEX "order_amendments_subscription_id_index" ON "core"."order_amendments" USING btree ("subscription_id");--> statement-breakpoint
-- The vendor's own messages, about orders that may have no organization yet: what they did is in the audit log.
SELECT core.wall('core.order_amendments');
--> statement-breakpoint
-- What an order has been through, whoever's it was at the time.
CREATE INDEX audit_of_order ON core.audit (target_id, at) WHERE target_kind = 'order';
--> statement-breakpoint
-- How many wait to be set up, and since when: asked with every look at the customer list.
CREATE INDEX orders_to_set_up ON core.orders (partner_id, created_at) WHERE state IN ('mailed', 'in_progress');
