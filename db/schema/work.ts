import { sql } from "drizzle-orm";
import { bigint, boolean, foreignKey, index, integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, core, createdAt, id, organizationId, partnerId } from "./columns";
import type { LicenceBalance } from "./import-rows";
import { locations, organizations } from "./organizations";
import { accounts } from "./people";

/** Who did what on whom, when, from where, before and after. Rows are only ever added. */
export const audit = core.table(
  "audit",
  {
    /** In the order of writing, which tells lines of the same moment apart. */
    id: uuid().primaryKey().default(sql`core.id_in_turn()`),
    at: at("at").notNull(),
    /** Null: about the installation itself, or an order that has no organization yet; no tenant sees it. */
    organizationId: uuid("organization_id"),
    /** The partner whose person or customer it was about; null when a customer acted alone. */
    partnerId: uuid("partner_id"),
    actorKind: text("actor_kind", { enum: ["user", "link", "token", "job", "operator", "system"] }).notNull(),
    actorId: text("actor_id"),
    actorName: text("actor_name").notNull(),
    action: text().notNull(),
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id").notNull(),
    targetName: text("target_name").notNull().default(""),
    before: jsonb(),
    after: jsonb(),
    address: text(),
    /** The import or other long work it was a part of. */
    workId: uuid("work_id"),
    /** One of the many of a large import: found by that import, which has its own line, and by whom it is about. */
    isDetail: boolean("is_detail").notNull().default(false),
  },
  (t) => [
    index().on(t.organizationId, t.targetId, t.at),
    // With the id: all lines of an import have the same time.
    index("audit_of_work").on(t.workId, t.at, t.id).where(sql`work_id IS NOT NULL`),
    // A million details would cost more here than the users they are about.
    index("audit_of_organization").on(t.organizationId, t.at, t.id).where(sql`NOT is_detail`),
    index("audit_of_partner").on(t.partnerId, t.at, t.id).where(sql`NOT is_detail`),
    index("audit_of_actor").on(t.partnerId, t.actorId, t.at, t.id).where(sql`NOT is_detail`),
    index("audit_of_action").on(t.partnerId, t.action, t.at, t.id).where(sql`NOT is_detail`),
  ],
);

/** Submitted forms, so that a double click has one effect. */
export const submissions = core.table("submissions", {
  id: uuid().primaryKey(),
  organizationId: uuid("organization_id"),
  partnerId: uuid("partner_id"),
  result: jsonb(),
  createdAt: createdAt(),
});

/** The outbox. The text is written when it leaves, so that no link's token rests here. */
export const mail = core.table(
  "mail",
  {
    id: id(),
    organizationId: uuid("organization_id").references(() => organizations.id),
    /** In whose name: that partner's signature and logo are on it. Null: found out when it is sent. */
    partnerId: uuid("partner_id"),
    toEmail: text("to_email").notNull(),
    /** Lower case; made by the database. */
    toKey: text("to_key").notNull().generatedAlwaysAs(sql`lower(to_email)`),
    template: text().notNull(),
    locale: text().notNull(),
    props: jsonb().$type<Record<string, string | number>>().notNull(),
    /** Which link to make when it is sent. */
    link: jsonb().$type<{
      purpose: "invitation" | "password" | "provisioning" | "services" | "report";
      userId?: string;
      orderNumber?: string;
      days: number;
    }>(),
    state: text({ enum: ["queued", "sent", "failed"] })
      .notNull()
      .default("queued"),
    attempts: integer().notNull().default(0),
    error: text(),
    createdAt: createdAt(),
    sentAt: at("sent_at"),
  },
  (t) => [
    index().on(t.organizationId, t.createdAt),
    index().on(t.organizationId, t.toKey, t.createdAt),
    index("mail_of_order").on(sql`(${t.link} ->> 'orderNumber')`),
  ],
);

/** Addresses that must not be mailed (bounces, complaints). */
export const suppressions = core.table("suppressions", {
  emailKey: text("email_key").primaryKey(),
  reason: text().notNull(),
  createdAt: createdAt(),
});

export const imports = core.table(
  "imports",
  {
    id: id(),
    organizationId: organizationId().references(() => organizations.id),
    requestedBy: uuid("requested_by").notNull(),
    requestedByName: text("requested_by_name").notNull(),
    /** The partner on whose behalf it was uploaded; null for the customer's own administrator. */
    partnerId: uuid("partner_id"),
    mode: text({ enum: ["add", "add_and_remove"] }).notNull(),
    state: text({
      enum: [
        "uploading",
        "checking",
        "ready",
        "waiting",
        "applying",
        "done",
        "cancelled",
        "failed",
        "refused",
        "undoing",
        "undone",
      ],
    }).notNull(),
    fileName: text("file_name").notNull(),
    fileKey: text("file_key"),
    fileSize: bigint("file_size", { mode: "number" }),
    sha256: text(),
    encoding: text(),
    delimiter: text(),
    /** As which somebody had it read; null for what the file tells by itself. */
    askedEncoding: text("asked_encoding"),
    askedDelimiter: text("asked_delimiter"),
    columns: jsonb().$type<{ header: string; key: string | null }[]>(),
    /** Warnings about the file as a whole, as message references. */
    warnings: jsonb().$type<{ key: string; values?: Record<string, string | number> }[]>(),
    refusal: jsonb().$type<{ key: string; values?: Record<string, string | number> }>(),
    rows: integer().notNull().default(0),
    counts: jsonb().$type<Record<string, number>>(),
    /** How many rows have each reason, and change each value: what the preview can be filtered by. */
    facets: jsonb().$type<{ reasons: Record<string, number>; fields: Record<string, number> }>(),
    /** Of packages and licences, as the shown plan would leave them. */
    balance: jsonb().$type<LicenceBalance[]>(),
    /** Rows checked or applied so far; with `checkpoint` the last line whose effect is committed. */
    progress: integer().notNull().default(0),
    checkpoint: integer().notNull().default(0),
    /** What is being applied: removals free what the others may need. */
    phase: text({ enum: ["remove", "handOver", "modify", "add"] }),
    /** When the shown plan was made: what changed later is shown again instead of being overwritten. */
    plannedAt: at("planned_at"),
    lease: uuid(),
    leasedUntil: at("leased_until"),
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    errorFileKey: text("error_file_key"),
    /** Under which its undoing is logged. */
    undoId: uuid("undo_id"),
    undoneBy: uuid("undone_by"),
    undoneByName: text("undone_by_name"),
    /** The last user of the phase that was put back. */
    undoneTo: uuid("undone_to"),
    createdAt: createdAt(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
  },
  (t) => [unique().on(t.organizationId, t.id), index().on(t.organizationId, t.createdAt)],
);

export const reportRuns = core.table(
  "report_runs",
  {
    id: id(),
    partnerId: partnerId().references(() => organizations.id),
    requestedBy: uuid("requested_by").notNull(),
    requestedByName: text("requested_by_name").notNull(),
    template: text().notNull(),
    params: jsonb().$type<Record<string, string>>().notNull(),
    state: text({ enum: ["queued", "running", "ready", "failed", "cancelled"] }).notNull(),
    rows: integer().notNull().default(0),
    expectedRows: integer("expected_rows"),
    fileKey: text("file_key"),
    fileName: text("file_name"),
    fileSize: bigint("file_size", { mode: "number" }),
    error: jsonb().$type<{ key: string; values?: Record<string, string | number> }>(),
    lease: uuid(),
    leasedUntil: at("leased_until"),
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    createdAt: createdAt(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
    expiresAt: at("expires_at"),
  },
  (t) => [index().on(t.partnerId, t.createdAt)],
);

/** Numbers of days, limits and retention of the installation. */
export const settings = core.table("settings", { key: text().primaryKey(), value: jsonb().notNull() });

export const devices = core.table(
  "devices",
  {
    id: id(),
    organizationId: organizationId(),
    externalId: text("external_id"),
    product: text().notNull(),
    mac: text(),
    firmware: text(),
    userId: uuid("user_id"),
    locationId: uuid("location_id"),
  },
  (t) => [
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [accounts.organizationId, accounts.userId],
    }),
    foreignKey({
      columns: [t.organizationId, t.locationId],
      foreignColumns: [locations.organizationId, locations.id],
    }),
  ],
);

export const phoneNumbers = core.table(
  "phone_numbers",
  {
    id: id(),
    organizationId: organizationId(),
    /** E.164. */
    number: text().notNull().unique(),
    locationId: uuid("location_id"),
    userId: uuid("user_id"),
    isPrimary: boolean("is_primary").notNull().default(true),
    active: boolean().notNull().default(true),
  },
  (t) => [
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [accounts.organizationId, accounts.userId],
    }),
    foreignKey({
      columns: [t.organizationId, t.locationId],
      foreignColumns: [locations.organizationId, locations.id],
    }),
  ],
);
