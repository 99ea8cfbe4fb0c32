-- An organization that the server has not counted yet has a single user to the planner: a chunk would be joined with
-- all of its users, one by one. Counting is the owner's, and tells nothing of the rows to who asks for it.
CREATE FUNCTION core.analyze_people() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE core.users (organization_id, id, email_key);
  ANALYZE core.directory;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.analyze_people() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.analyze_people() TO partner_hub_app;
