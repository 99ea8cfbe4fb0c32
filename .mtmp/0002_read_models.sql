-- Read models kept by triggers in the transaction that changes their source, so that no verb can forget them:
-- counts of assigned licences, the customer list (customer_overview), and what search finds (directory).
-- The functions run as the owner because a customer's own change also changes what its partners see.
CREATE FUNCTION core.search_key(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, public AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;
--> statement-breakpoint
CREATE FUNCTION core.setting_days(setting text) RETURNS integer LANGUAGE sql STABLE
SET search_path = pg_catalog AS $$ SELECT (value #>> '{}')::integer FROM core.settings WHERE key = setting $$;
--> statement-breakpoint
CREATE FUNCTION core.count_assigned() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    UPDATE core.subscription_licenses l SET assigned = l.assigned + n.assigned, used = l.used + n.used
    FROM (SELECT organization_id, subscription_id, product_code, count(*) AS assigned, count(first_used_at) AS used
      FROM new_rows GROUP BY 1, 2, 3) n
    WHERE (l.organization_id, l.subscription_id, l.product_code) = (n.organization_id, n.subscription_id, n.product_code);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE core.subscription_licenses l SET assigned = l.assigned - o.assigned, used = l.used - o.used
    FROM (SELECT organization_id, subscription_id, product_code, count(*) AS assigned, count(first_used_at) AS used
      FROM old_rows GROUP BY 1, 2, 3) o
    WHERE (l.organization_id, l.subscription_id, l.product_code) = (o.organization_id, o.subscription_id, o.product_code);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER count_inserted AFTER INSERT ON core.license_assignments REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.count_assigned();
--> statement-breakpoint
CREATE TRIGGER count_updated AFTER UPDATE ON core.license_assignments REFERENCING OLD TABLE AS old_rows
  NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION core.count_assigned();
--> statement-breakpoint
CREATE TRIGGER count_deleted AFTER DELETE ON core.license_assignments REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.count_assigned();
--> statement-breakpoint
-- One row of the customer list per management, computed from its sources. The statuses and their order of urgency:
-- 1 suspended, 2 expired, 3 license_overage, 4 expires_soon, 5 ready_for_setup, 6 no_recent_activity, 7 trial,
-- 8 subscription.
CREATE FUNCTION core.compute_customer_overview(organization_ids uuid[]) RETURNS SETOF core.customer_overview
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  WITH numbers AS (
    SELECT core.setting_days('expires_soon_days') AS soon, core.setting_days('no_activity_days') AS idle,
      (now() AT TIME ZONE 'UTC')::date AS today
  ), sold AS (
    SELECT s.*, s.ended_at IS NULL AND s.set_up_at IS NOT NULL AND (s.auto_renew OR s.ends_on >= n.today) AS active
    FROM core.subscriptions s, numbers n WHERE s.organization_id = ANY (organization_ids)
  ), facts AS (
    SELECT s.partner_id, s.organization_id,
      bool_or(s.active AND s.unpaid_since < n.today) AS suspended,
      NOT bool_or(s.active OR s.set_up_at IS NULL AND s.ended_at IS NULL) AS expired,
      bool_or(s.active AND NOT s.auto_renew AND s.ends_on - n.today <= n.soon) AS expires_soon,
      bool_or(s.set_up_at IS NULL AND s.ended_at IS NULL) AS unset,
      bool_or(s.active AND s.kind = 'trial') AS trial,
      bool_or(s.active AND s.kind = 'paid') AS subscription,
      min(s.ends_on) FILTER (WHERE s.active AND s.ends_on >= n.today) AS next_date,
      least(
        min(s.ends_on + 1) FILTER (WHERE s.active AND NOT s.auto_renew),
        min(s.ends_on - n.soon) FILTER (WHERE s.active AND NOT s.auto_renew AND s.ends_on - n.soon > n.today),
        min(s.unpaid_since + 1) FILTER (WHERE s.unpaid_since >= n.today)) AS recheck_on
    FROM sold s, numbers n GROUP BY 1, 2
  ), licences AS (
    SELECT s.partner_id, s.organization_id, sum(l.purchased) AS purchased, sum(l.assigned) AS assigned,
      sum(greatest(l.assigned - l.purchased, 0)) AS overage,
      array_agg(DISTINCT l.product_code ORDER BY l.product_code) AS products
    FROM sold s JOIN core.subscription_licenses l ON l.organization_id = s.organization_id AND l.subscription_id = s.id
    WHERE s.active GROUP BY 1, 2
  ), next AS (
    SELECT DISTINCT ON (s.partner_id, s.organization_id) s.partner_id, s.organization_id,
      CASE WHEN s.auto_renew THEN 'renews' ELSE 'expires' END AS kind
    FROM sold s, numbers n WHERE s.active AND s.ends_on >= n.today ORDER BY 1, 2, s.ends_on, s.auto_renew
  ), judged AS (
    SELECT m.partner_id, m.organization_id, o.name, core.search_key(o.name) AS name_key, o.external_id, o.region,
      o.country, m.access, f.next_date, x.kind AS next_kind, f.recheck_on, n.idle,
      coalesce(l.purchased, 0) AS purchased, coalesce(l.assigned, 0) AS assigned, coalesce(l.overage, 0) AS overage,
      coalesce(l.products, '{}') AS products, o.last_admin_activity_at,
      coalesce(o.last_admin_activity_at, o.created_at) + make_interval(days => n.idle) AS idle_at,
      array_remove(ARRAY[
        CASE WHEN f.suspended THEN 'suspended' END,
        CASE WHEN f.expired THEN 'expired' END,
        CASE WHEN l.overage > 0 THEN 'license_overage' END,
        CASE WHEN f.expires_soon THEN 'expires_soon' END,
        CASE WHEN f.unset THEN 'ready_for_setup' END,
        CASE WHEN coalesce(o.last_admin_activity_at, o.created_at) + make_interval(days => n.idle) <= now()
          THEN 'no_recent_activity' END,
        CASE WHEN f.trial THEN 'trial' END,
        CASE WHEN f.subscription THEN 'subscription' END], NULL) AS statuses
    FROM core.management m JOIN core.organizations o ON o.id = m.organization_id CROSS JOIN numbers n
    LEFT JOIN facts f USING (partner_id, organization_id)
    LEFT JOIN licences l USING (partner_id, organization_id)
    LEFT JOIN next x USING (partner_id, organization_id)
    WHERE m.organization_id = ANY (organization_ids)
  )
  SELECT partner_id, organization_id, name, name_key, external_id, region, country, access, statuses,
    coalesce(array_position(ARRAY['suspended', 'expired', 'license_overage', 'expires_soon', 'ready_for_setup',
      'no_recent_activity', 'trial', 'subscription'], statuses[1]), 9),
    products, purchased::integer, assigned::integer, overage::integer, next_date, next_kind, last_admin_activity_at,
    least(recheck_on::timestamp AT TIME ZONE 'UTC', CASE WHEN idle_at > now() THEN idle_at END)
  FROM judged
$$;
--> statement-breakpoint
CREATE FUNCTION core.refresh_customer_overview(organization_ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog AS $$
  INSERT INTO core.customer_overview SELECT * FROM core.compute_customer_overview(organization_ids)
  ON CONFLICT (partner_id, organization_id) DO UPDATE SET (name, name_key, external_id, region, country, access,
    statuses, urgency, products, purchased, assigned, overage, next_date, next_date_kind, last_admin_activity_at,
    recheck_at) = (excluded.name, excluded.name_key, excluded.external_id, excluded.region, excluded.country,
    excluded.access, excluded.statuses, excluded.urgency, excluded.products, excluded.purchased, excluded.assigned,
    excluded.overage, excluded.next_date, excluded.next_date_kind, excluded.last_admin_activity_at,
    excluded.recheck_at)
$$;
--> statement-breakpoint
CREATE INDEX customer_overview_by_name ON core.customer_overview (partner_id, name_key, organization_id);
--> statement-breakpoint
CREATE INDEX customer_overview_by_urgency ON core.customer_overview (partner_id, urgency, name_key, organization_id);
--> statement-breakpoint
CREATE INDEX customer_overview_by_recheck ON core.customer_overview (recheck_at);
--> statement-breakpoint
-- What can be found of an organization, without its users.
CREATE FUNCTION core.findable(organization_ids uuid[])
RETURNS TABLE (organization_id uuid, kind text, ref text, term text) LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT id, 'organization', id::text, core.search_key(name) FROM core.organizations WHERE id = ANY (organization_ids)
  UNION ALL SELECT id, 'external_id', external_id, core.search_key(external_id) FROM core.organizations
    WHERE id = ANY (organization_ids) AND external_id IS NOT NULL
  UNION ALL SELECT organization_id, 'domain', name, name FROM core.domains WHERE organization_id = ANY (organization_ids)
  UNION ALL SELECT organization_id, 'subscription', id, lower(id) FROM core.subscriptions
    WHERE organization_id = ANY (organization_ids)
  UNION ALL SELECT organization_id, 'order', number, lower(number) FROM core.orders
    WHERE organization_id = ANY (organization_ids)
$$;
--> statement-breakpoint
CREATE FUNCTION core.refresh_directory(organization_ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog AS $$
  DELETE FROM core.directory d WHERE d.organization_id = ANY (organization_ids) AND d.kind <> 'user'
    AND NOT EXISTS (SELECT FROM core.findable(organization_ids) f
      WHERE (f.organization_id, f.kind, f.ref) = (d.organization_id, d.kind, d.ref));
  INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
  SELECT m.partner_id, f.organization_id, f.kind, f.ref, f.term
  FROM core.findable(organization_ids) f JOIN core.management m USING (organization_id)
  ON CONFLICT (partner_id, organization_id, kind, ref) DO UPDATE SET term = excluded.term
    WHERE core.directory.term <> excluded.term;
$$;
--> statement-breakpoint
CREATE FUNCTION core.source_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT organization_id) INTO ids FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT organization_id) INTO ids FROM old_rows;
  ELSE SELECT array_agg(DISTINCT organization_id) INTO ids
    FROM (SELECT organization_id FROM old_rows UNION SELECT organization_id FROM new_rows) AS touched;
  END IF;
  IF ids IS NULL THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME IN ('management', 'subscriptions', 'subscription_licenses') THEN
    PERFORM core.refresh_customer_overview(ids);
  END IF;
  IF TG_TABLE_NAME <> 'subscription_licenses' THEN PERFORM core.refresh_directory(ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['management', 'domains', 'subscriptions', 'subscription_licenses', 'orders'] LOOP
    EXECUTE format('CREATE TRIGGER source_inserted AFTER INSERT ON core.%I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION core.source_changed()', source);
    EXECUTE format('CREATE TRIGGER source_updated AFTER UPDATE ON core.%I REFERENCING OLD TABLE AS old_rows
      NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION core.source_changed()', source);
    EXECUTE format('CREATE TRIGGER source_deleted AFTER DELETE ON core.%I REFERENCING OLD TABLE AS old_rows
      FOR EACH STATEMENT EXECUTE FUNCTION core.source_changed()', source);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION core.organization_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(id) INTO ids FROM new_rows;
  IF ids IS NOT NULL THEN
    PERFORM core.refresh_customer_overview(ids);
    PERFORM core.refresh_directory(ids);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER source_updated AFTER UPDATE ON core.organizations REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.organization_changed();
--> statement-breakpoint
-- Users are many: only the rows that changed are touched.
CREATE FUNCTION core.users_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE core.directory d SET term = n.email_key
    FROM new_rows n JOIN old_rows o ON o.id = n.id AND o.email_key <> n.email_key
      JOIN core.management m ON m.organization_id = n.organization_id
    WHERE (d.partner_id, d.organization_id, d.kind, d.ref) = (m.partner_id, n.organization_id, 'user', n.id::text);
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
    SELECT m.partner_id, n.organization_id, 'user', n.id::text, n.email_key
    FROM new_rows n JOIN core.management m USING (organization_id);
  ELSE
    DELETE FROM core.directory d USING old_rows o, core.management m
    WHERE m.organization_id = o.organization_id
      AND (d.partner_id, d.organization_id, d.kind, d.ref) = (m.partner_id, o.organization_id, 'user', o.id::text);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER users_inserted AFTER INSERT ON core.users REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.users_changed();
--> statement-breakpoint
CREATE TRIGGER users_updated AFTER UPDATE ON core.users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.users_changed();
--> statement-breakpoint
CREATE TRIGGER users_deleted AFTER DELETE ON core.users REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.users_changed();
--> statement-breakpoint
-- A new management makes all that exists findable for its partner; an ended one takes it away.
CREATE FUNCTION core.management_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
    SELECT n.partner_id, n.organization_id, 'user', u.id::text, u.email_key
    FROM new_rows n JOIN core.users u USING (organization_id) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM core.directory d USING old_rows o
    WHERE (d.partner_id, d.organization_id) = (o.partner_id, o.organization_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER management_inserted AFTER INSERT ON core.management REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.management_changed();
--> statement-breakpoint
CREATE TRIGGER management_deleted AFTER DELETE ON core.management REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.management_changed();
--> statement-breakpoint
ALTER TABLE core.directory ALTER COLUMN term TYPE text COLLATE "C";
--> statement-breakpoint
CREATE INDEX directory_part_of_name ON core.directory USING gin (partner_id, term public.gin_trgm_ops)
  WHERE kind = 'organization';
--> statement-breakpoint
CREATE INDEX directory_beginning ON core.directory (partner_id, term) WHERE kind <> 'organization';
--> statement-breakpoint
-- The search box of the customer list: any part of a name, the beginning of everything else, an id as a whole.
-- The partner and the person come from the settings, never as arguments; hits are capped before anything orders them.
CREATE FUNCTION core.search_customers(words text, cap integer DEFAULT 500)
RETURNS TABLE (organization_id uuid, kind text, ref text) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public AS $$
DECLARE
  asking uuid := nullif(current_setting('app.partner', true), '')::uuid;
  person uuid := nullif(current_setting('app.user', true), '')::uuid;
  key text := core.search_key(btrim(words));
  may text := CASE WHEN current_setting('app.all_customers', true) = 'on' THEN 'true' ELSE format(
    'd.organization_id IN (SELECT a.organization_id FROM core.assignments a WHERE a.partner_id = %L AND a.user_id = %L)',
    asking, person) END;
BEGIN
  IF asking IS NULL OR key = '' THEN RETURN; END IF;
  -- Built as text so that the planner sees the pattern and can use the indexes.
  RETURN QUERY EXECUTE format(
    '(SELECT d.organization_id, d.kind, d.ref FROM core.directory d
        WHERE d.partner_id = %1$L AND d.kind = ''organization'' AND d.term LIKE %2$L AND %3$s LIMIT %6$s)
     UNION ALL (SELECT d.organization_id, d.kind, d.ref FROM core.directory d
        WHERE d.partner_id = %1$L AND d.kind <> ''organization'' AND d.term >= %4$L AND d.term < %5$L AND %3$s LIMIT %6$s)
     UNION ALL (SELECT d.organization_id, d.kind, d.ref FROM core.directory d
        WHERE d.partner_id = %1$L AND d.kind = ''organization'' AND d.organization_id::text = %4$L AND %3$s LIMIT 1)',
    asking, '%' || replace(replace(replace(key, '\', '\\'), '%', '\%'), '_', '\_') || '%', may, key,
    key || chr(1114111), cap);
END $$;
--> statement-breakpoint
-- Which of these addresses (lower case) belong to somebody of another organization: the one fact about other tenants
-- that adding a user has to learn, because an address is unique in the installation.
CREATE FUNCTION core.emails_elsewhere(email_keys text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT u.email_key FROM core.users u WHERE u.email_key = ANY (email_keys)
    AND u.organization_id <> nullif(current_setting('app.organization', true), '')::uuid
$$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA core FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.search_customers(text, integer), core.emails_elsewhere(text[]),
  core.search_key(text), core.setting_days(text) TO partner_hub_app, partner_hub_system, partner_hub_report;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.refresh_customer_overview(uuid[]), core.refresh_directory(uuid[]),
  core.compute_customer_overview(uuid[]), core.findable(uuid[]) TO partner_hub_system;
