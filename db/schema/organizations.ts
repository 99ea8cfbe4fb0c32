import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, core, createdAt, id, organizationId, partnerId } from "./columns";

/** Every company: partners, their customers, and partners' own organizations alike. */
export const organizations = core.table("organizations", {
  id: id(),
  name: text().notNull(),
  externalId: text("external_id"),
  isPartner: boolean("is_partner").notNull().default(false),
  /** Users get packages (wholesale) instead of licences of subscriptions alone. */
  isWholesale: boolean("is_wholesale").notNull().default(false),
  region: text({ enum: ["US", "CA", "EU", "AE"] }).notNull(),
  country: text().notNull(),
  vertical: text(),
  plannedUsers: integer("planned_users"),
  locale: text().notNull().default("en"),
  /** The customer lets the partner's support open its view, read-only, until then. */
  supportAccessUntil: at("support_access_until"),
  lastAdminActivityAt: at("last_admin_activity_at"),
  createdAt: createdAt(),
});

export const management = core.table(
  "management",
  {
    partnerId: partnerId().references(() => organizations.id),
    organizationId: organizationId().references(() => organizations.id),
    access: text({ enum: ["full", "provisioning"] }).notNull(),
    since: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.organizationId] }),
    index("management_of_organization").on(t.organizationId),
  ],
);

export const domains = core.table(
  "domains",
  {
    organizationId: organizationId().references(() => organizations.id),
    name: text().notNull(),
    status: text({ enum: ["pending", "claimed", "verified"] }).notNull(),
    /** What the TXT record must hold before the domain counts as verified. */
    proof: text().notNull().default(sql`gen_random_uuid()::text`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.name] }),
    index("organizations_of_domain").on(t.name),
    // Several may ask for a domain; one has it.
    uniqueIndex("domain_has_one_owner").on(t.name).where(sql`status <> 'pending'`),
  ],
);

export const sites = core.table(
  "sites",
  {
    id: id(),
    organizationId: organizationId().references(() => organizations.id),
    /** First label of the meetings address; unique in the installation. */
    urlName: text("url_name").notNull().unique(),
    timeZone: text("time_zone").notNull(),
    earlyRelease: boolean("early_release").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.organizationId, t.id)],
);

export const locations = core.table(
  "locations",
  {
    id: id(),
    organizationId: organizationId().references(() => organizations.id),
    name: text().notNull(),
    country: text().notNull(),
    timeZone: text("time_zone").notNull(),
    address: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Where emergency services are sent; null: to the address. */
    emergencyAddress: jsonb("emergency_address").$type<Record<string, string>>(),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.organizationId, t.id), unique().on(t.organizationId, t.name)],
);

export const tags = core.table(
  "tags",
  {
    id: id(),
    partnerId: partnerId().references(() => organizations.id),
    name: text().notNull(),
    colour: text().notNull(),
    description: text(),
  },
  (t) => [unique().on(t.partnerId, t.id), unique().on(t.partnerId, t.name)],
);

export const customerTags = core.table(
  "customer_tags",
  { partnerId: partnerId(), organizationId: organizationId(), tagId: uuid("tag_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.organizationId, t.tagId] }),
    foreignKey({ columns: [t.partnerId, t.tagId], foreignColumns: [tags.partnerId, tags.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.partnerId, t.organizationId],
      foreignColumns: [management.partnerId, management.organizationId],
    }).onDelete("cascade"),
  ],
);

/** What the customer list shows; a read model, one row per partner and customer, kept by triggers. */
export const customerOverview = core.table(
  "customer_overview",
  {
    partnerId: partnerId(),
    organizationId: organizationId(),
    name: text().notNull(),
    /** Lower case, without accents: what the list sorts by. */
    nameKey: text("name_key").notNull(),
    externalId: text("external_id"),
    region: text().notNull(),
    country: text().notNull(),
    access: text({ enum: ["full", "provisioning"] }).notNull(),
    /** All that hold, most urgent first. */
    statuses: text().array().notNull(),
    /** Rank of the first status: 1 is the most urgent, 9 is none. */
    urgency: integer().notNull(),
    products: text().array().notNull(),
    purchased: integer().notNull(),
    assigned: integer().notNull(),
    overage: integer().notNull(),
    nextDate: date("next_date"),
    nextDateKind: text("next_date_kind", { enum: ["renews", "expires"] }),
    lastAdminActivityAt: at("last_admin_activity_at"),
    /** When time alone will change a status; the hourly sweep refreshes what is due. */
    recheckAt: at("recheck_at"),
    /** Kinds of the subscriptions that run. */
    kinds: text({ enum: ["paid", "trial"] })
      .array()
      .notNull()
      .default([]),
    tagIds: uuid("tag_ids").array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.organizationId] }),
    foreignKey({
      columns: [t.partnerId, t.organizationId],
      foreignColumns: [management.partnerId, management.organizationId],
    }).onDelete("cascade"),
  ],
);

/** One row per findable thing and partner; read by core.search_* functions alone. */
export const directory = core.table(
  "directory",
  {
    partnerId: partnerId(),
    organizationId: organizationId(),
    kind: text({
      enum: ["organization", "external_id", "domain", "user", "subscription", "order"],
    }).notNull(),
    ref: text().notNull(),
    /** Lower case, without accents. */
    term: text().notNull(),
  },
  // A user, of whom there are millions, is found by the address alone; anything else is there once.
  (t) => [
    uniqueIndex("directory_once").on(t.partnerId, t.organizationId, t.kind, t.ref).where(sql`kind <> 'user'`),
  ],
);

/** Which version of which terms an organization accepted, who did and when. */
export const acceptedTerms = core.table(
  "accepted_terms",
  {
    organizationId: organizationId().references(() => organizations.id),
    document: text({ enum: ["portal"] }).notNull(),
    version: text().notNull(),
    acceptedBy: uuid("accepted_by").notNull(),
    acceptedByName: text("accepted_by_name").notNull(),
    acceptedAt: at("accepted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.document, t.version] })],
);

/** What a partner's mails carry besides their text. */
export const mailSettings = core.table("mail_settings", {
  partnerId: partnerId()
    .primaryKey()
    .references(() => organizations.id),
  replyTo: text("reply_to"),
  /** Plain text, at most 100 characters. */
  signature: text(),
  /** In storage; a PNG or JPEG. */
  logoKey: text("logo_key"),
  logoType: text("logo_type"),
});

/** What the partner's people asked the vendor's support: the copy of what was mailed. */
export const supportRequests = core.table(
  "support_requests",
  {
    id: id(),
    partnerId: partnerId().references(() => organizations.id),
    requestedBy: uuid("requested_by").notNull(),
    requestedByName: text("requested_by_name").notNull(),
    topic: text().notNull(),
    subject: text().notNull(),
    message: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.partnerId, t.createdAt)],
);
