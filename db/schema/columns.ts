import { pgSchema, timestamp, uuid } from "drizzle-orm/pg-core";

export const core = pgSchema("core");
export const usage = pgSchema("usage");

export const id = () => uuid().primaryKey().defaultRandom();
/** The scope of what belongs to an organization; its policy compares this column with `app.organization`. */
export const organizationId = () => uuid("organization_id").notNull();
/** The scope of what belongs to a partner; its policy compares this column with `app.partner`. */
export const partnerId = () => uuid("partner_id").notNull();
export const at = (name: string) => timestamp(name, { withTimezone: true });
export const createdAt = () => at("created_at").notNull().defaultNow();
