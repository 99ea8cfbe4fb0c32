ALTER TABLE "core"."imports" ADD COLUMN "asked_encoding" text;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "asked_delimiter" text;--> statement-breakpoint
ALTER TABLE "core"."imports" ADD COLUMN "facets" jsonb;