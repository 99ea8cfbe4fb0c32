import { index, integer, text, uuid } from "drizzle-orm/pg-core";
import { core, organizationId, partnerId } from "./columns";
import { organizations } from "./organizations";
import { packages } from "./products";

/**
 * How many customers a partner has of each kind, so that totals and filters with counts never read all rows. Triggers
 * add a line per change (nothing is ever locked); the sum of a kind's lines is its count. core.squash_counts() joins them.
 */
export const customerCounts = core.table(
  "customer_counts",
  {
    partnerId: partnerId(),
    statuses: text().array().notNull(),
    products: text().array().notNull(),
    kinds: text().array().notNull().default([]),
    region: text().notNull(),
    amount: integer().notNull(),
  },
  (t) => [index().on(t.partnerId)],
);

/**
 * The same for the users of an organization. What has users has lines here: their foreign keys keep it as long as those
 * of the users themselves would, and a million new users ask for it once per statement.
 */
export const userCounts = core.table(
  "user_counts",
  {
    organizationId: organizationId().references(() => organizations.id),
    status: text().notNull(),
    packageCode: text("package_code").references(() => packages.code),
    locationId: uuid("location_id"),
    amount: integer().notNull(),
  },
  (t) => [index().on(t.organizationId)],
);

/** The same for the customers that carry a tag. */
export const tagCounts = core.table(
  "tag_counts",
  {
    partnerId: partnerId(),
    tagId: uuid("tag_id").notNull(),
    statuses: text().array().notNull(),
    products: text().array().notNull(),
    kinds: text().array().notNull(),
    region: text().notNull(),
    amount: integer().notNull(),
  },
  (t) => [index().on(t.partnerId, t.tagId)],
);

/**
 * The same for each value of each filter with no other filter chosen, as a list is opened: `all` and `urgent` are totals,
 * the others the filters' own names.
 */
export const customerTotals = core.table(
  "customer_totals",
  { partnerId: partnerId(), facet: text().notNull(), value: text().notNull(), amount: integer().notNull() },
  (t) => [index().on(t.partnerId)],
);

/** The same for the orders of a partner in each state. */
export const orderCounts = core.table(
  "order_counts",
  { partnerId: partnerId(), state: text().notNull(), amount: integer().notNull() },
  (t) => [index().on(t.partnerId)],
);
