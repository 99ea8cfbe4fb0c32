-- The wall's equality is a condition of every statement on staged rows: uncounted, it made the planner expect one row in
-- two hundred, and read all rows of an import where it wanted a few.
ALTER TABLE core.import_rows ALTER COLUMN organization_id SET STATISTICS 10;
--> statement-breakpoint
CREATE STATISTICS core.import_rows_of_one (dependencies) ON organization_id, import_id FROM core.import_rows;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.analyze_import_rows() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE core.import_rows (organization_id, import_id, line, action, email_key, user_id);
END $$;
--> statement-breakpoint
-- The same equality, its setting read once per statement: a million rows would each read it, several times over. Only
-- here, where rows are always asked for by import: elsewhere the planner is to know which organization it is.
ALTER POLICY organization ON core.import_rows
  USING (organization_id = (SELECT nullif(current_setting('app.organization', true), '')::uuid));
