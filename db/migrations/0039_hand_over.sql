ALTER TABLE "core"."import_rows" ADD COLUMN "turn" integer;--> statement-breakpoint
CREATE INDEX "import_rows_in_turn" ON "core"."import_rows" USING btree ("import_id","turn") WHERE turn IS NOT NULL;