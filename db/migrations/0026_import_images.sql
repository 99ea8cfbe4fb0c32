CREATE TABLE "core"."import_images" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"action" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"outcome" text,
	"email" text NOT NULL,
	"reasons" jsonb,
	CONSTRAINT "import_images_import_id_user_id_pk" PRIMARY KEY("import_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "undo_id" uuid;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "undone_by" uuid;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "undone_by_name" text;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "undone_to" uuid;--> statement-breakpoint
SELECT core.scope_by_organization('core.import_images');
--> statement-breakpoint
CREATE INDEX imports_undone_now ON core.imports (undone_by) WHERE state = 'undoing';
