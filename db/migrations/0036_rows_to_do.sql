DROP INDEX "core"."import_rows_import_id_action_line_index";--> statement-breakpoint
CREATE INDEX "import_rows_to_do" ON "core"."import_rows" USING btree ("import_id","action","line") WHERE action <> 'unchanged';--> statement-breakpoint
-- An address hardly ever changes, a million users may at once: the directory is asked for those who move only, instead of
-- comparing all old with all new rows.
CREATE FUNCTION core.user_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM core.directory d USING core.management m
  WHERE m.organization_id = OLD.organization_id
    AND (d.partner_id, d.kind, d.term, d.ref) = (m.partner_id, 'user', OLD.email_key, OLD.id::text);
  INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
  SELECT m.partner_id, m.organization_id, 'user', NEW.id::text, NEW.email_key
  FROM core.management m WHERE m.organization_id = NEW.organization_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.user_moved() FROM PUBLIC;
--> statement-breakpoint
DROP TRIGGER users_updated ON core.users;
--> statement-breakpoint
CREATE TRIGGER users_updated AFTER UPDATE ON core.users FOR EACH ROW
  WHEN ((OLD.organization_id, OLD.id, OLD.email_key) IS DISTINCT FROM (NEW.organization_id, NEW.id, NEW.email_key))
  EXECUTE FUNCTION core.user_moved();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.users_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog SET plan_cache_mode = force_custom_plan
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.directory (partner_id, organization_id, kind, ref, term)
    SELECT m.partner_id, n.organization_id, 'user', n.id::text, n.email_key
    FROM new_rows n JOIN core.management m USING (organization_id);
  ELSE
    DELETE FROM core.directory d USING old_rows o JOIN core.management m USING (organization_id)
    WHERE (d.partner_id, d.kind, d.term, d.ref) = (m.partner_id, 'user', o.email_key, o.id::text);
  END IF;
  RETURN NULL;
END $$;
