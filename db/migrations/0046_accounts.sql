CREATE TABLE "core"."accounts" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "accounts_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
SELECT core.wall('core.accounts');
--> statement-breakpoint
INSERT INTO core.accounts (organization_id, user_id)
SELECT partner_id, user_id FROM core.assignments
UNION SELECT home_id, user_id FROM core.external_administrators
UNION SELECT partner_id, user_id FROM core.saved_views
UNION SELECT organization_id, user_id FROM core.user_roles
UNION SELECT organization_id, user_id FROM core.credentials
UNION SELECT organization_id, user_id FROM core.identities
UNION SELECT organization_id, user_id FROM core.second_factors
UNION SELECT organization_id, user_id FROM core.sessions
UNION SELECT organization_id, user_id FROM core.devices WHERE user_id IS NOT NULL
UNION SELECT organization_id, user_id FROM core.phone_numbers WHERE user_id IS NOT NULL;
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
--> statement-breakpoint
-- Whatever is given to a user makes the account that it refers to. The argument is the column of the user's organization.
CREATE FUNCTION core.have_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO core.accounts (organization_id, user_id)
  VALUES ((to_jsonb(NEW) ->> TG_ARGV[0])::uuid, NEW.user_id) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.have_account() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF partner_id, user_id ON core.assignments FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('partner_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF home_id, user_id ON core.external_administrators FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('home_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF partner_id, user_id ON core.saved_views FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('partner_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.user_roles FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.credentials FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.identities FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.second_factors FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.sessions FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.devices FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
--> statement-breakpoint
CREATE TRIGGER have_account BEFORE INSERT OR UPDATE OF organization_id, user_id ON core.phone_numbers FOR EACH ROW
  WHEN (NEW.user_id IS NOT NULL) EXECUTE FUNCTION core.have_account('organization_id');
