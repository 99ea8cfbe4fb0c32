import { jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { core, organizationId } from "./columns";
import type { RowReason } from "./import-rows";

/**
 * What an import changed, so that it can be undone: of a user that was modified the values before and after, of a
 * removed one all there was. Kept through a crash, and as long as the import can be undone.
 */
export const importImages = core.table(
  "import_images",
  {
    organizationId: organizationId(),
    importId: uuid("import_id").notNull(),
    userId: uuid("user_id").notNull(),
    action: text({ enum: ["add", "modify", "remove"] }).notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    /** What became of it when the import was undone. */
    outcome: text({ enum: ["undone", "left"] }),
    email: text().notNull(),
    /** Why it was left. */
    reasons: jsonb().$type<RowReason[]>(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.userId] })],
);
