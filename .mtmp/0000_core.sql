CREATE SCHEMA "core";
--> statement-breakpoint
CREATE SCHEMA "usage";
--> statement-breakpoint
CREATE TABLE "core"."invoices" (
	"number" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"subscription_id" text NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"paid_on" date,
	"amount" numeric(14, 2) NOT NULL,
	"currency" text NOT NULL,
	"lines" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."order_lines" (
	"order_number" text NOT NULL,
	"position" integer NOT NULL,
	"product_code" text NOT NULL,
	"quantity" integer NOT NULL,
	"term_months" integer NOT NULL,
	"auto_renew" boolean NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "order_lines_order_number_position_pk" PRIMARY KEY("order_number","position")
);
--> statement-breakpoint
CREATE TABLE "core"."orders" (
	"number" text PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"organization_id" uuid,
	"contact_email" text NOT NULL,
	"ordered_on" date NOT NULL,
	"starts_on" date NOT NULL,
	"partner_name" text,
	"customer_name" text,
	"state" text NOT NULL,
	"content_hash" text NOT NULL,
	"subscription_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provisioned_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."provisionings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"order_number" text NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "provisionings_order_number_unique" UNIQUE("order_number")
);
--> statement-breakpoint
CREATE TABLE "core"."customer_overview" (
	"partner_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"external_id" text,
	"region" text NOT NULL,
	"country" text NOT NULL,
	"access" text NOT NULL,
	"statuses" text[] NOT NULL,
	"urgency" integer NOT NULL,
	"products" text[] NOT NULL,
	"purchased" integer NOT NULL,
	"assigned" integer NOT NULL,
	"overage" integer NOT NULL,
	"next_date" date,
	"next_date_kind" text,
	"last_admin_activity_at" timestamp with time zone,
	"recheck_at" timestamp with time zone,
	CONSTRAINT "customer_overview_partner_id_organization_id_pk" PRIMARY KEY("partner_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "core"."customer_tags" (
	"partner_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	CONSTRAINT "customer_tags_partner_id_organization_id_tag_id_pk" PRIMARY KEY("partner_id","organization_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "core"."directory" (
	"partner_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "directory_partner_id_organization_id_kind_ref_pk" PRIMARY KEY("partner_id","organization_id","kind","ref")
);
--> statement-breakpoint
CREATE TABLE "core"."domains" (
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "domains_organization_id_name_pk" PRIMARY KEY("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "core"."locations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"address" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "locations_organization_id_id_unique" UNIQUE("organization_id","id"),
	CONSTRAINT "locations_organization_id_name_unique" UNIQUE("organization_id","name")
);
--> statement-breakpoint
CREATE TABLE "core"."management" (
	"partner_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"access" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "management_partner_id_organization_id_pk" PRIMARY KEY("partner_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "core"."organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"external_id" text,
	"is_partner" boolean DEFAULT false NOT NULL,
	"is_wholesale" boolean DEFAULT false NOT NULL,
	"region" text NOT NULL,
	"country" text NOT NULL,
	"vertical" text,
	"planned_users" integer,
	"locale" text DEFAULT 'en' NOT NULL,
	"support_access_until" timestamp with time zone,
	"last_admin_activity_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."sites" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"url_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"early_release" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_url_name_unique" UNIQUE("url_name"),
	CONSTRAINT "sites_organization_id_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."tags" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"colour" text NOT NULL,
	"description" text,
	CONSTRAINT "tags_partner_id_id_unique" UNIQUE("partner_id","id"),
	CONSTRAINT "tags_partner_id_name_unique" UNIQUE("partner_id","name")
);
--> statement-breakpoint
CREATE TABLE "core"."api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"partner_id" uuid,
	"user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "core"."assignments" (
	"partner_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "assignments_partner_id_user_id_organization_id_pk" PRIMARY KEY("partner_id","user_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "core"."credentials" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."identities" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "core"."link_visits" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"organization_id" uuid,
	"user_id" uuid,
	"order_number" text,
	"mail_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "core"."saved_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."second_factors" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"address" text,
	"user_agent" text,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "core"."sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."user_roles" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "user_roles_organization_id_user_id_role_pk" PRIMARY KEY("organization_id","user_id","role")
);
--> statement-breakpoint
CREATE TABLE "core"."users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"display_name" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'invited' NOT NULL,
	"package_code" text,
	"location_id" uuid,
	"extension" text,
	"locale" text,
	"theme" text,
	"last_access_at" timestamp with time zone,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_key_unique" UNIQUE("email_key"),
	CONSTRAINT "users_organization_id_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."license_assignments" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"subscription_id" text NOT NULL,
	"product_code" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_used_at" timestamp with time zone,
	CONSTRAINT "license_assignments_organization_id_user_id_subscription_id_product_code_pk" PRIMARY KEY("organization_id","user_id","subscription_id","product_code")
);
--> statement-breakpoint
CREATE TABLE "core"."organization_packages" (
	"organization_id" uuid NOT NULL,
	"package_code" text NOT NULL,
	"quantity" integer,
	CONSTRAINT "organization_packages_organization_id_package_code_pk" PRIMARY KEY("organization_id","package_code")
);
--> statement-breakpoint
CREATE TABLE "core"."packages" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"csv_header" text NOT NULL,
	"to_users" boolean NOT NULL,
	"calling" boolean NOT NULL,
	"meetings" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."products" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"family" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."subscription_licenses" (
	"organization_id" uuid NOT NULL,
	"subscription_id" text NOT NULL,
	"product_code" text NOT NULL,
	"site_id" uuid,
	"purchased" integer NOT NULL,
	"assigned" integer DEFAULT 0 NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "subscription_licenses_organization_id_subscription_id_product_code_pk" PRIMARY KEY("organization_id","subscription_id","product_code")
);
--> statement-breakpoint
CREATE TABLE "core"."subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"auto_renew" boolean NOT NULL,
	"set_up_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"unpaid_since" date,
	"overage_allowed" boolean DEFAULT false NOT NULL,
	"order_number" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_organization_id_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."audit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"organization_id" uuid NOT NULL,
	"partner_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"target_name" text DEFAULT '' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"address" text,
	"work_id" uuid
);
--> statement-breakpoint
CREATE TABLE "core"."devices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"external_id" text,
	"product" text NOT NULL,
	"mac" text,
	"firmware" text,
	"user_id" uuid,
	"location_id" uuid
);
--> statement-breakpoint
CREATE TABLE "core"."imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_by_name" text NOT NULL,
	"partner_id" uuid,
	"mode" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"file_key" text,
	"file_size" bigint,
	"sha256" text,
	"encoding" text,
	"delimiter" text,
	"columns" jsonb,
	"warnings" jsonb,
	"refusal" jsonb,
	"rows" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"progress" integer DEFAULT 0 NOT NULL,
	"checkpoint" integer DEFAULT 0 NOT NULL,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"error_file_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_organization_id_id_unique" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "core"."mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid,
	"to_email" text NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"props" jsonb NOT NULL,
	"link" jsonb,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."phone_numbers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" uuid NOT NULL,
	"number" text NOT NULL,
	"location_id" uuid,
	"user_id" uuid,
	"is_primary" boolean DEFAULT true NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "phone_numbers_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "core"."report_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_by_name" text NOT NULL,
	"template" text NOT NULL,
	"params" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"expected_rows" integer,
	"file_key" text,
	"file_name" text,
	"file_size" bigint,
	"error" jsonb,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"partner_id" uuid,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."suppressions" (
	"email_key" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "core"."invoices" ADD CONSTRAINT "invoices_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."invoices" ADD CONSTRAINT "invoices_organization_id_subscription_id_subscriptions_organization_id_id_fk" FOREIGN KEY ("organization_id","subscription_id") REFERENCES "core"."subscriptions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."order_lines" ADD CONSTRAINT "order_lines_order_number_orders_number_fk" FOREIGN KEY ("order_number") REFERENCES "core"."orders"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."order_lines" ADD CONSTRAINT "order_lines_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "core"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."orders" ADD CONSTRAINT "orders_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."orders" ADD CONSTRAINT "orders_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."provisionings" ADD CONSTRAINT "provisionings_order_number_orders_number_fk" FOREIGN KEY ("order_number") REFERENCES "core"."orders"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."customer_overview" ADD CONSTRAINT "customer_overview_partner_id_organization_id_management_partner_id_organization_id_fk" FOREIGN KEY ("partner_id","organization_id") REFERENCES "core"."management"("partner_id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."customer_tags" ADD CONSTRAINT "customer_tags_partner_id_tag_id_tags_partner_id_id_fk" FOREIGN KEY ("partner_id","tag_id") REFERENCES "core"."tags"("partner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."customer_tags" ADD CONSTRAINT "customer_tags_partner_id_organization_id_management_partner_id_organization_id_fk" FOREIGN KEY ("partner_id","organization_id") REFERENCES "core"."management"("partner_id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."domains" ADD CONSTRAINT "domains_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."locations" ADD CONSTRAINT "locations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."management" ADD CONSTRAINT "management_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."management" ADD CONSTRAINT "management_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sites" ADD CONSTRAINT "sites_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."tags" ADD CONSTRAINT "tags_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."api_tokens" ADD CONSTRAINT "api_tokens_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assignments" ADD CONSTRAINT "assignments_partner_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("partner_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assignments" ADD CONSTRAINT "assignments_partner_id_organization_id_management_partner_id_organization_id_fk" FOREIGN KEY ("partner_id","organization_id") REFERENCES "core"."management"("partner_id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."credentials" ADD CONSTRAINT "credentials_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."identities" ADD CONSTRAINT "identities_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."link_visits" ADD CONSTRAINT "link_visits_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "core"."links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."links" ADD CONSTRAINT "links_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."saved_views" ADD CONSTRAINT "saved_views_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."second_factors" ADD CONSTRAINT "second_factors_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sessions" ADD CONSTRAINT "sessions_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."user_roles" ADD CONSTRAINT "user_roles_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."users" ADD CONSTRAINT "users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."users" ADD CONSTRAINT "users_package_code_packages_code_fk" FOREIGN KEY ("package_code") REFERENCES "core"."packages"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."users" ADD CONSTRAINT "users_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "core"."locations"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."license_assignments" ADD CONSTRAINT "license_assignments_organization_id_subscription_id_product_code_subscription_licenses_organization_id_subscription_id_product_code_fk" FOREIGN KEY ("organization_id","subscription_id","product_code") REFERENCES "core"."subscription_licenses"("organization_id","subscription_id","product_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."organization_packages" ADD CONSTRAINT "organization_packages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."organization_packages" ADD CONSTRAINT "organization_packages_package_code_packages_code_fk" FOREIGN KEY ("package_code") REFERENCES "core"."packages"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."subscription_licenses" ADD CONSTRAINT "subscription_licenses_product_code_products_code_fk" FOREIGN KEY ("product_code") REFERENCES "core"."products"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."subscription_licenses" ADD CONSTRAINT "subscription_licenses_organization_id_subscription_id_subscriptions_organization_id_id_fk" FOREIGN KEY ("organization_id","subscription_id") REFERENCES "core"."subscriptions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."subscription_licenses" ADD CONSTRAINT "subscription_licenses_organization_id_site_id_sites_organization_id_id_fk" FOREIGN KEY ("organization_id","site_id") REFERENCES "core"."sites"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."subscriptions" ADD CONSTRAINT "subscriptions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."subscriptions" ADD CONSTRAINT "subscriptions_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."devices" ADD CONSTRAINT "devices_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."devices" ADD CONSTRAINT "devices_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "core"."locations"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD CONSTRAINT "imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."mail" ADD CONSTRAINT "mail_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."phone_numbers" ADD CONSTRAINT "phone_numbers_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."phone_numbers" ADD CONSTRAINT "phone_numbers_organization_id_location_id_locations_organization_id_id_fk" FOREIGN KEY ("organization_id","location_id") REFERENCES "core"."locations"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."report_runs" ADD CONSTRAINT "report_runs_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "core"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "users_organization_id_email_key_index" ON "core"."users" USING btree ("organization_id","email_key");--> statement-breakpoint
CREATE INDEX "license_assignments_organization_id_subscription_id_product_code_index" ON "core"."license_assignments" USING btree ("organization_id","subscription_id","product_code");--> statement-breakpoint
CREATE INDEX "subscriptions_organization_id_index" ON "core"."subscriptions" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "subscriptions_partner_id_index" ON "core"."subscriptions" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "audit_organization_id_at_index" ON "core"."audit" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "audit_partner_id_at_index" ON "core"."audit" USING btree ("partner_id","at");--> statement-breakpoint
CREATE INDEX "imports_organization_id_created_at_index" ON "core"."imports" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "mail_organization_id_created_at_index" ON "core"."mail" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "report_runs_partner_id_created_at_index" ON "core"."report_runs" USING btree ("partner_id","created_at");