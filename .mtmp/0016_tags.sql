-- A tag's name is taken once per partner, however it is written.
CREATE UNIQUE INDEX tag_name_once ON core.tags (partner_id, lower(name));
--> statement-breakpoint
-- A tag changes one column of the list: 100,000 customers get one without being computed anew.
CREATE FUNCTION core.customer_tagged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
  partners uuid[];
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT partner_id), array_agg(DISTINCT organization_id) INTO partners, ids FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT partner_id), array_agg(DISTINCT organization_id) INTO partners, ids FROM old_rows;
  ELSE
    SELECT array_agg(DISTINCT partner_id), array_agg(DISTINCT organization_id) INTO partners, ids
    FROM (SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows) AS touched;
  END IF;
  IF ids IS NULL THEN RETURN NULL; END IF;
  UPDATE core.customer_overview o SET tag_ids = t.tag_ids
  FROM (
    SELECT v.partner_id, v.organization_id, coalesce(array_agg(c.tag_id ORDER BY c.tag_id)
      FILTER (WHERE c.tag_id IS NOT NULL), '{}') AS tag_ids
    FROM core.customer_overview v LEFT JOIN core.customer_tags c USING (partner_id, organization_id)
    WHERE v.partner_id = ANY (partners) AND v.organization_id = ANY (ids) GROUP BY 1, 2
  ) AS t
  WHERE (o.partner_id, o.organization_id) = (t.partner_id, t.organization_id) AND o.tag_ids <> t.tag_ids;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER source_inserted ON core.customer_tags;
--> statement-breakpoint
DROP TRIGGER source_updated ON core.customer_tags;
--> statement-breakpoint
DROP TRIGGER source_deleted ON core.customer_tags;
--> statement-breakpoint
CREATE TRIGGER source_inserted AFTER INSERT ON core.customer_tags REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.customer_tagged();
--> statement-breakpoint
CREATE TRIGGER source_updated AFTER UPDATE ON core.customer_tags REFERENCING OLD TABLE AS old_rows
  NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION core.customer_tagged();
--> statement-breakpoint
CREATE TRIGGER source_deleted AFTER DELETE ON core.customer_tags REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.customer_tagged();
--> statement-breakpoint
-- A tag disappears when nothing carries it any more. Whoever gives it to somebody at this moment has its row locked
-- or waits for this one, so it is looked for again once the row is held.
CREATE FUNCTION core.tag_dropped() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM core.tags t WHERE t.id IN (SELECT tag_id FROM old_rows)
    AND NOT EXISTS (SELECT FROM core.customer_tags c WHERE (c.partner_id, c.tag_id) = (t.partner_id, t.id))
  ORDER BY t.id FOR UPDATE;
  DELETE FROM core.tags t WHERE t.id IN (SELECT tag_id FROM old_rows)
    AND NOT EXISTS (SELECT FROM core.customer_tags c WHERE (c.partner_id, c.tag_id) = (t.partner_id, t.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tag_dropped AFTER DELETE ON core.customer_tags REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION core.tag_dropped();
--> statement-breakpoint
CREATE INDEX customers_of_tag ON core.customer_tags (partner_id, tag_id);
--> statement-breakpoint
-- How many of the partner's customers carry the tag that the person who asks does not have.
CREATE FUNCTION core.tag_carried_elsewhere(tag uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
  SELECT CASE WHEN current_setting('app.all_customers', true) = 'on' THEN 0 ELSE count(*)::integer END
  FROM core.customer_tags c
  WHERE c.partner_id = nullif(current_setting('app.partner', true), '')::uuid AND c.tag_id = tag
    AND NOT EXISTS (SELECT FROM core.assignments a
      WHERE (a.partner_id, a.organization_id) = (c.partner_id, c.organization_id)
        AND a.user_id = nullif(current_setting('app.user', true), '')::uuid)
$$;
--> statement-breakpoint
-- Lines of the log for many customers at once, each in its own log, written in the transaction that changes them. Only
-- for customers that the partner manages and the person who asks reaches; answers how many lines were written. About
-- the customer itself unless another target is named.
CREATE FUNCTION core.record_across(action text, moment timestamptz, actor_kind text, actor_id text, actor_name text,
  address text, work uuid, target text, called text, ids uuid[], befores jsonb[], afters jsonb[])
RETURNS integer LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH written AS (
    INSERT INTO core.audit (at, organization_id, partner_id, actor_kind, actor_id, actor_name, action, target_kind,
      target_id, target_name, before, after, address, work_id)
    SELECT moment, o.organization_id, o.partner_id, actor_kind, actor_id, actor_name, action,
      split_part(action, '.', 1), coalesce(target, o.organization_id::text), coalesce(called, o.name), l.before, l.after, address, work
    FROM unnest(ids, befores, afters) AS l (id, before, after)
    JOIN core.customer_overview o ON o.organization_id = l.id
      AND o.partner_id = nullif(current_setting('app.partner', true), '')::uuid
    WHERE coalesce(current_setting('app.organization', true), '') IN ('', o.partner_id::text)
      AND (current_setting('app.all_customers', true) = 'on' OR EXISTS (SELECT FROM core.assignments a
        WHERE (a.partner_id, a.organization_id) = (o.partner_id, o.organization_id)
          AND a.user_id = nullif(current_setting('app.user', true), '')::uuid))
    RETURNING 1)
  SELECT count(*)::integer FROM written
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.customer_tagged(), core.tag_dropped(), core.tag_carried_elsewhere(uuid),
  core.record_across(text, timestamptz, text, text, text, text, uuid, text, text, uuid[], jsonb[],
  jsonb[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.tag_carried_elsewhere(uuid),
  core.record_across(text, timestamptz, text, text, text, text, uuid, text, text, uuid[], jsonb[],
  jsonb[]) TO partner_hub_app;
