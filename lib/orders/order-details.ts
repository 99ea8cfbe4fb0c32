import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { customerOverview, links, mail, orderLines, orders, products, provisionings } from "@/db/schema";
import { asSystem, type Ctx, inPartner, type Tx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import type { Order } from "./mail-order";
import { nobodysSince } from "./nobodys";
import { historyOf, type OrderEvent, type PlannedChange, plannedChangesOf } from "./order-history";
import { type OrderSubscription, subscriptionsOf } from "./order-subscriptions";

export type OrderMail = {
  /** What it says: that the order waits, that the customer names the services, or that it was cancelled. */
  kind: "ready" | "services" | "cancelled";
  to: string;
  at: Date;
  state: "queued" | "sent" | "failed";
  /** What has become of the link in it; undefined until the mail is sent. */
  link?: "open" | "used" | "replaced" | "stopped" | "expired";
  expiresAt?: Date;
};

export type OrderDetails = typeof orders.$inferSelect & {
  customer: { id: string; name: string } | null;
  lines: (typeof orderLines.$inferSelect & { product: string })[];
  /** What it became: one for each term, kind of renewal and meetings site. */
  subscriptions: OrderSubscription[];
  mails: OrderMail[];
  /** The customer's administrator who was asked to name the services. */
  servicesAskedOf: string | null;
  history: OrderEvent[];
  planned: PlannedChange[];
  /** By code, for what history and planned changes say. */
  productNames: Record<string, string>;
  /** Due for a day, and nobody has begun. */
  unclaimed: boolean;
};

/** One order of the partner, with its lines, who was mailed when, and what it has been through. */
export async function orderDetails(ctx: Ctx, number: string): Promise<OrderDetails> {
  const order = await inPartner(ctx, "orders:view", async (tx) => {
    const [row] = await tx.db
      .select({ found: orders, unclaimed: sql<boolean>`${nobodysSince(tx)}` })
      .from(orders)
      .where(eq(orders.number, number));
    if (!row || row.found.partnerId !== tx.partnerId) throw notFound("order");
    const { found, unclaimed } = row;
    const lines = await tx.db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderNumber, number))
      .orderBy(orderLines.position);
    const catalogue = await tx.db.select().from(products);
    const productNames = Object.fromEntries(catalogue.map(({ code, name }) => [code, name]));
    const [customer] = found.organizationId
      ? await tx.db
          .select({ id: customerOverview.organizationId, name: customerOverview.name })
          .from(customerOverview)
          .where(eq(customerOverview.organizationId, found.organizationId))
      : [];
    return {
      ...found,
      customer: customer ?? null,
      lines: lines.map((line) => ({ ...line, product: productNames[line.productCode] ?? line.productCode })),
      productNames,
      unclaimed,
    };
  });
  // Mails about an order belong to no organization, so the partner's own door does not show them.
  const past = await asSystem(ctx, "list what an order that the person sees has become", async (tx) => ({
    subscriptions: await subscriptionsOf(tx, order),
    mails: await mailsOf(tx, order),
    servicesAskedOf: await servicesAskedOf(tx, order),
    history: await historyOf(tx, order),
    planned: await plannedChangesOf(tx, order),
  }));
  return { ...order, ...past };
}

async function servicesAskedOf(tx: Tx, { number }: Order): Promise<string | null> {
  const [row] = await tx.db
    .select({ email: sql<string | null>`${provisionings.answers} #>> '{review,customerSetsUp,email}'` })
    .from(provisionings)
    .where(eq(provisionings.orderNumber, number));
  return row?.email ?? null;
}

const kinds: Record<string, OrderMail["kind"]> = { orderCancelled: "cancelled", servicesReady: "services" };

async function mailsOf(tx: Tx, { number, contactEmail, cancelledAt }: Order): Promise<OrderMail[]> {
  const cancellation = and(
    isNull(mail.organizationId),
    eq(mail.toKey, contactEmail.toLowerCase()),
    eq(mail.template, "orderCancelled"),
    sql`${mail.props} ->> 'order' = ${number}`,
  );
  const rows = await tx.db
    .select({ mail, link: links })
    .from(mail)
    .leftJoin(links, sql`${links.orderNumber} = ${number} AND ${links.mailId} = ${mail.id}`)
    .where(or(sql`${mail.link} ->> 'orderNumber' = ${number}`, cancellation))
    .orderBy(desc(mail.createdAt));
  return rows.map(({ mail: { template, toEmail, createdAt, sentAt, state }, link }) => ({
    kind: kinds[template] ?? "ready",
    to: toEmail,
    at: sentAt ?? createdAt,
    state,
    link: link ? stateOf(link, tx.now, cancelledAt) : undefined,
    expiresAt: link?.expiresAt,
  }));
}

function stateOf(
  { usedAt, revokedAt, expiresAt }: typeof links.$inferSelect,
  now: Date,
  cancelledAt: Date | null,
): OrderMail["link"] {
  if (usedAt) return "used";
  if (revokedAt) return cancelledAt && revokedAt >= cancelledAt ? "stopped" : "replaced";
  return expiresAt <= now ? "expired" : "open";
}
