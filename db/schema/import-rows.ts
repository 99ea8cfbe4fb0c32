import { index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { core, organizationId } from "./columns";

/** Something to say about a row: a code under `imports.reasons`, with its values. */
export type RowReason = { code: string; values?: Record<string, string | number> };

/**
 * What is to become of one user: a line of a file, or of a form. Unlogged: after a crash of the database it is empty
 * and made again from the stored file. No foreign key to the import: a million rows would each ask for it.
 */
export const importRows = core.table(
  "import_rows",
  {
    organizationId: organizationId(),
    importId: uuid("import_id").notNull(),
    /** The row a spreadsheet shows; the header is row 1. */
    line: integer().notNull(),
    action: text({ enum: ["add", "modify", "remove", "unchanged", "error"] }).notNull(),
    email: text().notNull(),
    emailKey: text("email_key").notNull(),
    /** As the user will be; of a row with an error, as given. */
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    displayName: text("display_name").notNull(),
    packageCode: text("package_code"),
    userId: uuid("user_id"),
    /** Of what changes, as it was when planned, and as it will be: of a removed user, all that was. */
    before: jsonb().$type<Record<string, string | null>>(),
    after: jsonb().$type<Record<string, string | null>>(),
    reasons: jsonb().$type<RowReason[]>(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] }), index().on(t.importId, t.action, t.line)],
);
