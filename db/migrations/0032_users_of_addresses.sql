-- The organization's users of these addresses, each found through the index on addresses. Under the policy the planner
-- may take any index that begins with the organization instead: to it, one that is new has a single user, and a chunk of
-- an import would read all of its users for every row.
CREATE FUNCTION core.users_of_addresses(email_keys text[]) RETURNS SETOF core.users LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog SET enable_seqscan = off AS $$
  SELECT u.* FROM (SELECT * FROM core.users WHERE email_key = ANY (email_keys) OFFSET 0) AS u
  WHERE u.organization_id = nullif(current_setting('app.organization', true), '')::uuid
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.users_of_addresses(text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.users_of_addresses(text[]) TO partner_hub_app;
