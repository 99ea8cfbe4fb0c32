import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, core, createdAt, id, organizationId } from "./columns";
import { organizations } from "./organizations";
import { products, subscriptions } from "./products";

export const orders = core.table(
  "orders",
  {
    /** Web order number. */
    number: text().primaryKey(),
    partnerId: uuid("partner_id").references(() => organizations.id),
    organizationId: uuid("organization_id").references(() => organizations.id),
    contactEmail: text("contact_email").notNull(),
    orderedOn: date("ordered_on").notNull(),
    startsOn: date("starts_on").notNull(),
    partnerName: text("partner_name"),
    customerName: text("customer_name"),
    state: text({ enum: ["waiting", "mailed", "in_progress", "provisioned", "cancelled"] }).notNull(),
    /** SHA-256 of the order as sent: the same number with other content is refused. */
    contentHash: text("content_hash").notNull(),
    subscriptionId: text("subscription_id"),
    /** The trial whose place it takes, when the order names one. */
    convertsTrial: text("converts_trial"),
    receivedAt: createdAt(),
    /** When the contact was last sent a link, and at which address. */
    mailedAt: at("mailed_at"),
    mailedTo: text("mailed_to"),
    provisionedAt: at("provisioned_at"),
    cancelledAt: at("cancelled_at"),
    /** When whoever sets it up chose to go on later; taken back by the next step that is saved. */
    setAsideAt: at("set_aside_at"),
    /** What a search looks through beside the names of customers. */
    searchKey: text("search_key")
      .notNull()
      .generatedAlwaysAs(
        sql`core.search_key(number || chr(10) || contact_email || chr(10) || coalesce(customer_name, ''))`,
      ),
  },
  (t) => [index("orders_newest").on(t.partnerId, t.receivedAt, t.number), index().on(t.state, t.startsOn)],
);

export const orderLines = core.table(
  "order_lines",
  {
    orderNumber: text("order_number")
      .notNull()
      .references(() => orders.number, { onDelete: "cascade" }),
    position: integer().notNull(),
    productCode: text("product_code")
      .notNull()
      .references(() => products.code),
    quantity: integer().notNull(),
    termMonths: integer("term_months").notNull(),
    autoRenew: boolean("auto_renew").notNull(),
    amount: numeric({ precision: 14, scale: 2 }).notNull(),
    currency: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderNumber, t.position] })],
);

/** What the vendor changes of an order or a subscription after the order was sent. */
export const orderAmendments = core.table(
  "order_amendments",
  {
    /** The vendor's own. */
    id: text().primaryKey(),
    /** In the order they arrived. */
    position: integer().notNull().generatedAlwaysAsIdentity(),
    orderNumber: text("order_number").references(() => orders.number, { onDelete: "cascade" }),
    /** Of the subscription that is named instead of an order. */
    subscriptionId: text("subscription_id"),
    effectiveOn: date("effective_on").notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    contentHash: text("content_hash").notNull(),
    state: text({ enum: ["scheduled", "applied", "refused"] }).notNull(),
    /** Why it could not be applied on its day. */
    problem: jsonb().$type<{ key: string; values?: Record<string, string | number> }>(),
    receivedAt: createdAt(),
    settledAt: at("settled_at"),
  },
  (t) => [index().on(t.state, t.effectiveOn), index().on(t.orderNumber), index().on(t.subscriptionId)],
);

/** The wizard's saved state; one per order. */
export const provisionings = core.table(
  "provisionings",
  {
    id: id(),
    orderNumber: text("order_number")
      .notNull()
      .unique()
      .references(() => orders.number, { onDelete: "cascade" }),
    answers: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Raised by each saved step, so that a second window cannot overwrite unseen. */
    version: integer().notNull().default(0),
    /** When an answer was last saved, and by whose link. */
    savedAt: at("saved_at"),
    savedBy: text("saved_by"),
    startedAt: createdAt(),
    completedAt: at("completed_at"),
  },
  (t) => [
    // Asked at every look at an organization's overview.
    index("provisionings_of_asked")
      .on(sql`lower(${t.answers} #>> '{review,customerSetsUp,email}')`)
      .where(sql`completed_at IS NULL`),
  ],
);

/** Names of meetings sites that a wizard holds until it is finished, or until nothing was saved there for a day. */
export const siteNameReservations = core.table(
  "site_name_reservations",
  {
    name: text().primaryKey(),
    orderNumber: text("order_number")
      .notNull()
      .references(() => orders.number, { onDelete: "cascade" }),
    until: at("until").notNull(),
  },
  (t) => [index().on(t.orderNumber)],
);

export const invoices = core.table(
  "invoices",
  {
    number: text().primaryKey(),
    organizationId: organizationId(),
    partnerId: uuid("partner_id")
      .notNull()
      .references(() => organizations.id),
    subscriptionId: text("subscription_id").notNull(),
    issuedOn: date("issued_on").notNull(),
    dueOn: date("due_on").notNull(),
    paidOn: date("paid_on"),
    amount: numeric({ precision: 14, scale: 2 }).notNull(),
    currency: text().notNull(),
    lines: jsonb().$type<{ productCode: string; quantity: number; amount: string }[]>().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.organizationId, t.subscriptionId],
      foreignColumns: [subscriptions.organizationId, subscriptions.id],
    }),
  ],
);
