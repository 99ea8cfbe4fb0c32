import { index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, core, createdAt, id, organizationId } from "./columns";
import { organizations } from "./organizations";
import { userKey } from "./people";

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
    /** `provisioning`: the whole wizard of an order. `services`: its last steps, for the customer's administrator. */
    purpose: text({ enum: ["invitation", "password", "provisioning", "services", "report"] }).notNull(),
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
