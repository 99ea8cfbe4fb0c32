import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { at, core, createdAt, id, organizationId, partnerId } from "./columns";
import { organizations } from "./organizations";

/** A change of many customers, worked off in the background. */
export const bulkChanges = core.table(
  "bulk_changes",
  {
    id: id(),
    partnerId: partnerId().references(() => organizations.id),
    requestedBy: uuid("requested_by").notNull(),
    requestedByName: text("requested_by_name").notNull(),
    kind: text({ enum: ["tag", "untag", "assign", "unassign"] }).notNull(),
    tagIds: uuid("tag_ids").array().notNull().default(sql`'{}'`),
    /** A tag to give besides, until the first chunk has made it. */
    newTag: jsonb("new_tag").$type<{ name: string; colour: string; description: string | null }>(),
    /** Tags in words, as they were when it was confirmed; or the person's name. */
    subject: text().notNull(),
    personId: uuid("person_id"),
    state: text({ enum: ["waiting", "running", "done", "cancelled", "failed"] }).notNull(),
    /** How many were to be changed, and how many of them have been looked at. */
    total: integer().notNull(),
    progress: integer().notNull().default(0),
    /** How many of those were changed. */
    changed: integer().notNull().default(0),
    /** The last customer whose change is committed; they go by id. */
    checkpoint: uuid(),
    refusal: text({ enum: ["rightsGone", "personGone", "tagGone", "defect"] }),
    lease: uuid(),
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    createdAt: createdAt(),
    startedAt: at("started_at"),
    /** Of the last chunk. */
    workedAt: at("worked_at"),
    finishedAt: at("finished_at"),
  },
  (t) => [
    unique().on(t.partnerId, t.id),
    index("bulk_under_way").on(t.requestedBy).where(sql`state IN ('waiting', 'running')`),
  ],
);

/** The customers of a change, settled when it was confirmed. */
export const bulkCustomers = core.table(
  "bulk_customers",
  {
    partnerId: partnerId(),
    bulkId: uuid("bulk_id").notNull(),
    organizationId: organizationId(),
    /** Why it is not changed. Without one it is to be changed, or was, if the checkpoint is behind it. */
    outcome: text({ enum: ["same", "tooMany", "notYours"] }),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.bulkId, t.organizationId] }),
    foreignKey({
      columns: [t.partnerId, t.bulkId],
      foreignColumns: [bulkChanges.partnerId, bulkChanges.id],
    }).onDelete("cascade"),
  ],
);
