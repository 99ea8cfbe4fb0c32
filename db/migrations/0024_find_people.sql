-- People of the customers that the person who asks sees, by the beginning of a name or a last name. One look per
-- customer into the indexes that each customer's own list has, which costs imports nothing; so only up to 2,000
-- customers. Beyond them people are found by their address.
CREATE FUNCTION core.find_people(words text, cap integer DEFAULT 10)
RETURNS TABLE (organization_id uuid, id uuid, name text, email text) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
SET plan_cache_mode = 'force_custom_plan'
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off SET jit = off
AS $$
DECLARE
  asking uuid := nullif(current_setting('app.partner', true), '')::uuid;
  person uuid := nullif(current_setting('app.user', true), '')::uuid;
  sees_all boolean := current_setting('app.all_customers', true) = 'on';
  key text := core.search_key(btrim(words));
  beyond text := key || chr(1114111);
  reached uuid[];
BEGIN
  IF asking IS NULL OR length(key) < 3 THEN RETURN; END IF;
  reached := CASE WHEN sees_all
    THEN ARRAY(SELECT m.organization_id FROM core.management m WHERE m.partner_id = asking LIMIT 2001)
    ELSE ARRAY(SELECT a.organization_id FROM core.assignments a
      WHERE a.partner_id = asking AND a.user_id = person LIMIT 2001) END;
  IF cardinality(reached) > 2000 THEN RETURN; END IF;
  RETURN QUERY SELECT u.organization_id, u.id,
      coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email), u.email
    FROM unnest(reached) AS customer (id), LATERAL (
      (SELECT n.id FROM core.users n WHERE n.organization_id = customer.id
        AND n.status IN ('active', 'invited', 'not_verified', 'inactive')
        AND n.name_key >= key AND n.name_key < beyond LIMIT cap)
      UNION
      (SELECT l.id FROM core.users l WHERE l.organization_id = customer.id
        AND l.last_name_key >= key AND l.last_name_key < beyond LIMIT cap)) AS found
    JOIN core.users u ON u.id = found.id LIMIT cap;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.find_people(text, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.find_people(text, integer) TO partner_hub_app;
