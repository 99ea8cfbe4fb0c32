-- A file's rows are joined moments after they arrived, before the server has counted them by itself. Counting is the
-- owner's: this tells nothing of the rows to who asks for it.
CREATE FUNCTION core.analyze_import_rows() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE core.import_rows (import_id, line, action, email_key, user_id);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.analyze_import_rows() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.analyze_import_rows() TO partner_hub_app;
