-- Who has these addresses, in one look for each: the organization's own user, or only that somebody elsewhere has it.
-- Through the index on addresses, whatever the planner believes of the tables' sizes.
CREATE FUNCTION core.people_of_addresses(email_keys text[])
RETURNS TABLE (address text, elsewhere boolean, person core.users) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog SET enable_seqscan = off AS $$
  SELECT u.email_key, NOT own, CASE WHEN own THEN u.* END
  FROM core.users AS u, LATERAL (
    SELECT coalesce(u.organization_id = nullif(current_setting('app.organization', true), '')::uuid, false) AS own) AS k
  WHERE u.email_key = ANY (email_keys)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.people_of_addresses(text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.people_of_addresses(text[]) TO partner_hub_app;
--> statement-breakpoint
DROP FUNCTION core.users_of_addresses(text[]);
