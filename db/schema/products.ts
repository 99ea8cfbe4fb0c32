import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { at, core, createdAt, organizationId } from "./columns";
import { organizations, sites } from "./organizations";

/** What a licence is for; maintained by the vendor's operator. */
export const products = core.table("products", {
  code: text().primaryKey(),
  name: text().notNull(),
  family: text({ enum: ["meetings", "calling", "messaging", "other"] }).notNull(),
  position: integer().notNull(),
});

/** Wholesale bundles; a user has at most one. */
export const packages = core.table("packages", {
  code: text().primaryKey(),
  name: text().notNull(),
  /** Column header in the users' CSV. */
  csvHeader: text("csv_header").notNull(),
  toUsers: boolean("to_users").notNull(),
  calling: boolean().notNull(),
  meetings: boolean().notNull(),
  position: integer().notNull(),
});

export const organizationPackages = core.table(
  "organization_packages",
  {
    organizationId: organizationId().references(() => organizations.id),
    packageCode: text("package_code")
      .notNull()
      .references(() => packages.code),
    /** Null: not capped. */
    quantity: integer(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.packageCode] })],
);

/** Numbers of new paid subscriptions: `Sub` + the next one. */
export const subscriptionNumbers = core.sequence("subscription_numbers", { startWith: 1_000_001 });

export const subscriptions = core.table(
  "subscriptions",
  {
    /** `Sub` + digits, or `trialSub.` + UUID. */
    id: text().primaryKey(),
    organizationId: organizationId().references(() => organizations.id),
    partnerId: uuid("partner_id")
      .notNull()
      .references(() => organizations.id),
    kind: text({ enum: ["paid", "trial"] }).notNull(),
    startsOn: date("starts_on").notNull(),
    /** Last day of the term; renews or expires after it. */
    endsOn: date("ends_on").notNull(),
    autoRenew: boolean("auto_renew").notNull(),
    /** Null until everything ordered is set up. */
    setUpAt: at("set_up_at"),
    endedAt: at("ended_at"),
    /** Due date of the oldest unpaid invoice. */
    unpaidSince: date("unpaid_since"),
    overageAllowed: boolean("overage_allowed").notNull().default(false),
    orderNumber: text("order_number"),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.organizationId, t.id), index().on(t.organizationId), index().on(t.partnerId)],
);

export const subscriptionLicenses = core.table(
  "subscription_licenses",
  {
    organizationId: organizationId(),
    subscriptionId: text("subscription_id").notNull(),
    productCode: text("product_code")
      .notNull()
      .references(() => products.code),
    siteId: uuid("site_id"),
    purchased: integer().notNull(),
    /** Kept by a trigger on license_assignments. */
    assigned: integer().notNull().default(0),
    /** Assigned and used at least once. */
    used: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.subscriptionId, t.productCode] }),
    foreignKey({
      columns: [t.organizationId, t.subscriptionId],
      foreignColumns: [subscriptions.organizationId, subscriptions.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.organizationId, t.siteId], foreignColumns: [sites.organizationId, sites.id] }),
  ],
);

export const licenseAssignments = core.table(
  "license_assignments",
  {
    organizationId: organizationId(),
    userId: uuid("user_id").notNull(),
    subscriptionId: text("subscription_id").notNull(),
    productCode: text("product_code").notNull(),
    assignedAt: createdAt(),
    firstUsedAt: at("first_used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.subscriptionId, t.productCode] }),
    index().on(t.organizationId, t.subscriptionId, t.productCode),
    foreignKey({
      columns: [t.organizationId, t.subscriptionId, t.productCode],
      foreignColumns: [
        subscriptionLicenses.organizationId,
        subscriptionLicenses.subscriptionId,
        subscriptionLicenses.productCode,
      ],
    }),
  ],
);

/** That the end of a trial or term was announced, so that a mail goes once however often the sweep runs. */
export const endReminders = core.table(
  "end_reminders",
  {
    organizationId: organizationId(),
    subscriptionId: text("subscription_id").notNull(),
    /** The end it was about: an extended trial is announced anew. */
    endsOn: date("ends_on").notNull(),
    daysBefore: integer("days_before").notNull(),
    sentAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.subscriptionId, t.endsOn, t.daysBefore] }),
    foreignKey({
      columns: [t.organizationId, t.subscriptionId],
      foreignColumns: [subscriptions.organizationId, subscriptions.id],
    }).onDelete("cascade"),
  ],
);
