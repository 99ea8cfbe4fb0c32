-- A million new users of one organization each asked whether it is there, and their package: half of what adding them
-- cost. Their counts, which a trigger keeps in the same transaction, ask once per statement, and hold what they name.
ALTER TABLE "core"."users" DROP CONSTRAINT "users_organization_id_organizations_id_fk";
--> statement-breakpoint
ALTER TABLE "core"."users" DROP CONSTRAINT "users_package_code_packages_code_fk";
--> statement-breakpoint
ALTER TABLE "core"."user_counts" ADD CONSTRAINT "user_counts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "core"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."user_counts" ADD CONSTRAINT "user_counts_package_code_packages_code_fk" FOREIGN KEY ("package_code") REFERENCES "core"."packages"("code") ON DELETE no action ON UPDATE no action;