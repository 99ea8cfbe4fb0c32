import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, core, createdAt, id, organizationId, partnerId } from "./columns";
import type { RowReason } from "./import-rows";
import { locations, management, organizations, sites } from "./organizations";

export const users = core.table(
  "users",
  {
    id: id(),
    /** That organization and package are there is asked by `userCounts`, once for all users of a statement. */
    organizationId: organizationId(),
    /** As typed; compared by `emailKey`. */
    email: text().notNull(),
    /** Lower case; unique in the installation: a person is in exactly one organization. */
    emailKey: text("email_key").notNull().unique(),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    displayName: text("display_name").notNull().default(""),
    /** Lower case, without accents: what lists sort and search by. Made by the database. */
    nameKey: text("name_key")
      .notNull()
      .generatedAlwaysAs(
        sql`core.search_key(CASE WHEN display_name <> '' THEN display_name ELSE first_name || ' ' || last_name END)`,
      ),
    lastNameKey: text("last_name_key").notNull().generatedAlwaysAs(sql`core.search_key(last_name)`),
    status: text({ enum: ["active", "invited", "not_verified", "inactive"] })
      .notNull()
      .default("invited"),
    packageCode: text("package_code"),
    locationId: uuid("location_id"),
    extension: text(),
    title: text(),
    department: text(),
    manager: text(),
    /** What others see when this person calls; null: the person's own number and name. */
    callerIdNumber: text("caller_id_number"),
    callerIdFirstName: text("caller_id_first_name"),
    callerIdLastName: text("caller_id_last_name"),
    /** Of the services; the portal's own is `locale`. */
    preferredLanguage: text("preferred_language"),
    timeZone: text("time_zone"),
    addressType: text("address_type"),
    addressCountry: text("address_country"),
    addressLocality: text("address_locality"),
    addressRegion: text("address_region"),
    addressStreet: text("address_street"),
    addressPostalCode: text("address_postal_code"),
    preferredSiteId: uuid("preferred_site_id"),
    /** The licences that belong to no subscription. */
    basicMessaging: boolean("basic_messaging").notNull().default(false),
    basicMeetings: boolean("basic_meetings").notNull().default(false),
    basicCalling: boolean("basic_calling").notNull().default(false),
    locale: text(),
    theme: text({ enum: ["light", "dark"] }),
    lastAccessAt: at("last_access_at"),
    /** The import that last touched the user, so that undo can tell whether something came after. */
    changedBy: uuid("changed_by"),
    changedAt: at("changed_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.organizationId, t.id),
    index().on(t.organizationId, t.emailKey),
    foreignKey({
      columns: [t.organizationId, t.locationId],
      foreignColumns: [locations.organizationId, locations.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.preferredSiteId],
      foreignColumns: [sites.organizationId, sites.id],
    }),
    uniqueIndex("extension_once").on(t.organizationId, t.extension).where(sql`extension IS NOT NULL`),
  ],
);

/**
 * Users on whom something hangs: a password, a session, a role, a device. All of these refer to this one table, which a
 * trigger of theirs fills: a user of a file has none, and is removed without asking ten tables for each.
 */
export const accounts = core.table(
  "accounts",
  { organizationId: organizationId(), userId: uuid("user_id").notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    foreignKey({
      columns: [t.organizationId, t.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
  ],
);

/** The reference to a user, together with the organization's id: another tenant's user cannot be named. */
export const userKey = (t: { organizationId: AnyPgColumn; userId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.userId],
    foreignColumns: [accounts.organizationId, accounts.userId],
  }).onDelete("cascade");

/** People whom somebody is adding by hand: kept from step to step, one draft per person and organization. */
export const userDrafts = core.table(
  "user_drafts",
  {
    organizationId: organizationId().references(() => organizations.id),
    /** Who adds them; may belong to the partner. */
    ownerId: uuid("owner_id").notNull(),
    draft: jsonb().$type<UserDraft>().notNull(),
    savedAt: at("saved_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.ownerId] })],
);

export type DraftPerson = {
  firstName: string;
  lastName: string;
  email: string;
  packageCode: string;
  location: string;
  phoneNumber: string;
  extension: string;
  /** Why the person could not be added when it was tried. */
  reasons?: RowReason[];
};

export type UserDraft = {
  people: DraftPerson[];
  /** Licences for all of them, as `subscription/product`. */
  licences: string[];
  /** Those who were added when it was sent last. */
  added: { id: string; name: string; email: string }[];
};

export const userRoles = core.table(
  "user_roles",
  {
    organizationId: organizationId(),
    userId: uuid("user_id").notNull(),
    role: text({
      enum: [
        "partner_full_admin",
        "partner_admin",
        "partner_readonly_admin",
        "help_desk",
        "customer_full_admin",
        "customer_readonly_admin",
      ],
    }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.userId, t.role] }), userKey(t)],
);

/** Which customers a partner admin has. */
export const assignments = core.table(
  "assignments",
  { partnerId: partnerId(), userId: uuid("user_id").notNull(), organizationId: organizationId() },
  (t) => [
    primaryKey({ columns: [t.partnerId, t.userId, t.organizationId] }),
    foreignKey({
      columns: [t.partnerId, t.userId],
      foreignColumns: [accounts.organizationId, accounts.userId],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.partnerId, t.organizationId],
      foreignColumns: [management.partnerId, management.organizationId],
    }).onDelete("cascade"),
  ],
);

/**
 * A person of a partner whom somebody else's customer made an administrator: inside that organization they have the
 * role of its own administrators.
 */
export const externalAdministrators = core.table(
  "external_administrators",
  {
    organizationId: organizationId().references(() => organizations.id),
    /** The partner the person belongs to. */
    homeId: uuid("home_id").notNull(),
    userId: uuid("user_id").notNull(),
    role: text({ enum: ["customer_full_admin", "customer_readonly_admin"] }).notNull(),
    email: text().notNull(),
    name: text().notNull(),
    since: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    index().on(t.userId),
    foreignKey({
      columns: [t.homeId, t.userId],
      foreignColumns: [accounts.organizationId, accounts.userId],
    }).onDelete("cascade"),
  ],
);

export const savedViews = core.table(
  "saved_views",
  {
    id: id(),
    partnerId: partnerId().references(() => organizations.id),
    userId: uuid("user_id").notNull(),
    list: text().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    shared: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.partnerId, t.userId, t.list, t.name),
    foreignKey({
      columns: [t.partnerId, t.userId],
      foreignColumns: [accounts.organizationId, accounts.userId],
    }).onDelete("cascade"),
  ],
);
