import { sql } from "drizzle-orm";
import { index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { core, organizationId } from "./columns";

/** Something to say about a row: a code under `imports.reasons`, with its values. */
export type RowReason = { code: string; values?: Record<string, string | number> };

/** Values of a user by the name that the log gives them. */
export type RowValues = Record<string, string | boolean | null>;

/** How many have a package, or a licence of a subscription, before and after an import. */
export type LicenceBalance = {
  kind: "package" | "licence";
  code: string;
  name: string;
  subscriptionId: string | null;
  /** Null: as many as wanted. */
  purchased: number | null;
  /** Whether more than purchased is refused. */
  capped: boolean;
  before: number;
  after: number;
};

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
    /**
     * Of what changes, as it was when planned, and as it will be: of a removed user, name and package; of a new one, what
     * there is besides them.
     */
    before: jsonb().$type<RowValues>(),
    after: jsonb().$type<RowValues>(),
    reasons: jsonb().$type<RowReason[]>(),
    /** Of rows that hand something to each other, the same one: the first of their lines. They are applied together. */
    turn: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    // Nothing is ever done to those, and most files have mostly such.
    index("import_rows_to_do").on(t.importId, t.action, t.line).where(sql`action <> 'unchanged'`),
    index("import_rows_in_turn").on(t.importId, t.turn).where(sql`turn IS NOT NULL`),
  ],
);
