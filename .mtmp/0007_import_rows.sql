CREATE UNLOGGED TABLE "core"."import_rows" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"action" text NOT NULL,
	"email" text NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"display_name" text NOT NULL,
	"package_code" text,
	"user_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"reasons" jsonb,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "phase" text;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "planned_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "import_rows_import_id_action_line_index" ON "core"."import_rows" USING btree ("import_id","action","line");--> statement-breakpoint
SELECT core.scope_by_organization('core.import_rows');
--> statement-breakpoint
-- A cell that a spreadsheet would run as a formula gets an apostrophe in front; lib/core/csv.ts takes it away again.
-- Neither STRICT nor SET, so that the planner writes it into the query instead of calling it for every cell.
CREATE FUNCTION core.csv_guard(cell text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN cell <> '' AND strpos(E'=+-@\t\r''\uFF1D\uFF0B\uFF0D\uFF20', left(cell, 1)) > 0 THEN '''' || cell
    ELSE cell END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.csv_guard(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.csv_guard(text) TO partner_hub_app, partner_hub_system, partner_hub_report;
--> statement-breakpoint
-- Removing users asks each of these tables for every one of them.
CREATE INDEX devices_by_user ON core.devices (organization_id, user_id) WHERE user_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX phone_numbers_by_user ON core.phone_numbers (organization_id, user_id) WHERE user_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX identities_by_user ON core.identities (organization_id, user_id);
--> statement-breakpoint
CREATE INDEX second_factors_by_user ON core.second_factors (organization_id, user_id);
--> statement-breakpoint
CREATE INDEX imports_under_way ON core.imports (requested_by) WHERE finished_at IS NULL;
