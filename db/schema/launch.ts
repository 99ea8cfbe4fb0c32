import { integer, jsonb, text } from "drizzle-orm/pg-core";
import { at, core, partnerId } from "./columns";
import { organizations } from "./organizations";

/** How far a partner set its own organization up, and when that was done. */
export const launches = core.table("launches", {
  partnerId: partnerId()
    .primaryKey()
    .references(() => organizations.id),
  answers: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  /** Counts what was saved: a page that shows an older one is refused. */
  version: integer().notNull().default(0),
  startedAt: at("started_at").notNull(),
  finishedAt: at("finished_at"),
  finishedByName: text("finished_by_name"),
});
