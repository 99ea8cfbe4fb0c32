-- Each removed user is looked up in the directory by itself, whatever the planner believes of the tables' sizes: where
-- nobody had counted them yet, it read all that a partner can find for every one of them.
CREATE OR REPLACE FUNCTION core.users_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
    SELECT m.partner_id, n.organization_id, 'user', n.id::text, n.email_key
    FROM new_rows n JOIN core.management m USING (organization_id);
  ELSE
    DELETE FROM core.directory WHERE ctid = ANY (ARRAY(
      SELECT f.at FROM old_rows o JOIN core.management m USING (organization_id), LATERAL (
        SELECT d.ctid AS at FROM core.directory d
        WHERE (d.partner_id, d.kind, d.term, d.ref) = (m.partner_id, 'user', o.email_key, o.id::text) OFFSET 0) AS f));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- So the directory need not be counted for an import.
CREATE OR REPLACE FUNCTION core.analyze_people() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE core.users (organization_id, id, email_key);
END $$;
