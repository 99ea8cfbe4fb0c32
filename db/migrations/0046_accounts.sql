CREATE TABLE "core"."accounts" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "accounts_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
SELECT core.wall('core.accounts');
--> statement-breakpoint
-- Whatever is given to a user makes the account that it refers to. The argument is the column of the user's organization.
-- Nobody by that id there: nothing is made, and what refers to it is refused.
CREATE FUNCTION core.have_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO core.accounts (organization_id, user_id)
  SELECT u.organization_id, u.id FROM core.users u
  WHERE u.organization_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid AND u.id = NEW.user_id ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.have_account() FROM PUBLIC;
--> statement-breakpoint
-- For a table whose rows name a user: accounts for those who are named, and for whoever will be.
CREATE FUNCTION core.refer_to_accounts(tenant_table regclass, key text DEFAULT 'organization_id')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO core.accounts (organization_id, user_id)
    SELECT %I, user_id FROM %s WHERE user_id IS NOT NULL ON CONFLICT DO NOTHING', key, tenant_table);
  EXECUTE format('CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF %I, user_id ON %s FOR EACH ROW
    WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account(%L)', key, tenant_table, key);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.refer_to_accounts(regclass, text) FROM PUBLIC;
--> statement-breakpoint
SELECT core.refer_to_accounts(t) FROM unnest(ARRAY['core.user_roles', 'core.credentials', 'core.identities',
  'core.second_factors', 'core.sessions', 'core.devices', 'core.phone_numbers']::regclass[]) AS t;
--> statement-breakpoint
SELECT core.refer_to_accounts('core.assignments', 'partner_id'), core.refer_to_accounts('core.saved_views', 'partner_id'),
  core.refer_to_accounts('core.external_administrators', 'home_id');
--> statement-breakpoint
ALTER TABLE "core"."assignments" DROP CONSTRAINT "assignments_partner_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."external_administrators" DROP CONSTRAINT "external_administrators_home_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."saved_views" DROP CONSTRAINT "saved_views_partner_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."user_roles" DROP CONSTRAINT "user_roles_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."credentials" DROP CONSTRAINT "credentials_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."identities" DROP CONSTRAINT "identities_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."second_factors" DROP CONSTRAINT "second_factors_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."sessions" DROP CONSTRAINT "sessions_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."devices" DROP CONSTRAINT "devices_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."phone_numbers" DROP CONSTRAINT "phone_numbers_organization_id_user_id_users_organization_id_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."accounts" ADD CONSTRAINT "accounts_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assignments" ADD CONSTRAINT "assignments_partner_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("partner_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."external_administrators" ADD CONSTRAINT "external_administrators_home_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("home_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."saved_views" ADD CONSTRAINT "saved_views_partner_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("partner_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."user_roles" ADD CONSTRAINT "user_roles_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."credentials" ADD CONSTRAINT "credentials_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."identities" ADD CONSTRAINT "identities_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."second_factors" ADD CONSTRAINT "second_factors_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."sessions" ADD CONSTRAINT "sessions_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."devices" ADD CONSTRAINT "devices_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."phone_numbers" ADD CONSTRAINT "phone_numbers_organization_id_user_id_accounts_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "core"."accounts"("organization_id","user_id") ON DELETE no action ON UPDATE no action;
