import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import { locations, management, organizations } from "./organizations";
import { packages } from "./products";

export const users = core.table(
  "users",
  {
    id: id(),
    organizationId: organizationId().references(() => organizations.id),
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
    packageCode: text("package_code").references(() => packages.code),
    locationId: uuid("location_id"),
    extension: text(),
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
  ],
);

/** The reference to a user, together with the organization's id: another tenant's user cannot be named. */
const userKey = (t: { organizationId: AnyPgColumn; userId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organizationId, t.userId],
    foreignColumns: [users.organizationId, users.id],
  }).onDelete("cascade");

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
      foreignColumns: [users.organizationId, users.id],
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
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
  ],
);

export const credentials = core.table(
  "credentials",
  {
    organizationId: organizationId(),
    userId: uuid("user_id").primaryKey(),
    /** Argon2id, PHC string. */
    passwordHash: text("password_hash").notNull(),
    setAt: createdAt(),
  },
  (t) => [userKey(t)],
);

/** Accounts at identity providers (OIDC). */
export const identities = core.table(
  "identities",
  {
    organizationId: organizationId(),
    userId: uuid("user_id").notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), userKey(t)],
);

/** TOTP secrets and recovery codes. */
export const secondFactors = core.table(
  "second_factors",
  {
    id: id(),
    organizationId: organizationId(),
    userId: uuid("user_id").notNull(),
    kind: text({ enum: ["totp", "recovery"] }).notNull(),
    secret: text().notNull(),
    confirmedAt: at("confirmed_at"),
    usedAt: at("used_at"),
  },
  (t) => [userKey(t)],
);

export const sessions = core.table(
  "sessions",
  {
    id: id(),
    organizationId: organizationId(),
    userId: uuid("user_id").notNull(),
    /** SHA-256 of the cookie's value. */
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: createdAt(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
    address: text(),
    userAgent: text("user_agent"),
  },
  (t) => [index().on(t.userId), userKey(t)],
);

/** Failed sign-ins per account and per address, one row each. */
export const signInAttempts = core.table("sign_in_attempts", {
  key: text().primaryKey(),
  failures: jsonb().$type<number[]>().notNull(),
  updatedAt: at("updated_at").notNull(),
});

/** What a mailed link opens; the token itself is never stored. */
export const links = core.table(
  "links",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    purpose: text({ enum: ["invitation", "password", "provisioning", "report"] }).notNull(),
    email: text().notNull(),
    organizationId: uuid("organization_id").references(() => organizations.id),
    userId: uuid("user_id"),
    orderNumber: text("order_number"),
    mailId: uuid("mail_id"),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
    revokedAt: at("revoked_at"),
  },
  (t) => [index().on(t.orderNumber)],
);

/** The short cookie that a link's token is exchanged for. */
export const linkVisits = core.table("link_visits", {
  tokenHash: text("token_hash").primaryKey(),
  linkId: uuid("link_id")
    .notNull()
    .references(() => links.id, { onDelete: "cascade" }),
  expiresAt: at("expires_at").notNull(),
});

export const apiTokens = core.table("api_tokens", {
  id: id(),
  name: text().notNull(),
  tokenHash: text("token_hash").notNull().unique(),
  scopes: text().array().notNull(),
  /** Null: the vendor's own systems (intake). */
  partnerId: uuid("partner_id").references(() => organizations.id),
  userId: uuid("user_id"),
  createdAt: createdAt(),
  expiresAt: at("expires_at"),
  lastUsedAt: at("last_used_at"),
  revokedAt: at("revoked_at"),
  /** Requests counted since the minute began that the limit is about. */
  windowStartedAt: at("window_started_at"),
  windowRequests: integer("window_requests").notNull().default(0),
});

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
      foreignColumns: [users.organizationId, users.id],
    }).onDelete("cascade"),
  ],
);
