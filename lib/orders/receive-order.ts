import { eq, inArray } from "drizzle-orm";
import { orderLines, orders, products } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { DomainError, forbidden, invalid } from "@/lib/core/errors";
import { contactOf } from "./contact";
import { differences } from "./differences";
import { aboutOrder, mailOrder, type Order } from "./mail-order";
import { contentHash, type NewOrder } from "./order-fields";

export type ReceivedOrder = { webOrderNumber: string; receivedAt: string; mailOn: string };

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/**
 * Takes in an order of the vendor's ordering system. Sent again it answers the same; with other content it is refused,
 * field by field. On its start date, or at once when that is past, the contact is mailed.
 */
export async function receiveOrder(ctx: Ctx, order: NewOrder): Promise<ReceivedOrder> {
  if (ctx.actor.kind === "user" || ctx.actor.kind === "link") throw forbidden();
  return asSystem(ctx, "take in an order", async (tx) => {
    await refuseUnknownProducts(tx, order);
    const contact = await contactOf(tx, order.contactEmail);
    const partnerId = contact?.isPartner ? contact.organizationId : null;
    const [made] = await tx.db
      .insert(orders)
      .values({ ...rowOf(order, tx.now), partnerId })
      .onConflictDoNothing()
      .returning();
    if (!made) return asBefore(tx, order);
    await tx.db.insert(orderLines).values(linesOf(order));
    const after = { startsOn: made.startsOn, contactEmail: made.contactEmail, lines: order.lines };
    await record(tx, "order.received", { ...aboutOrder(made), after });
    if (made.startsOn <= dayOf(tx.now)) await mailOrder(tx, made);
    return answerOf(made);
  });
}

const rowOf = (order: NewOrder, now: Date) => ({
  number: order.webOrderNumber,
  contactEmail: order.contactEmail,
  orderedOn: order.orderDate,
  startsOn: order.requestedStartDate,
  partnerName: order.partnerName ?? null,
  customerName: order.customerName ?? null,
  state: "waiting" as const,
  contentHash: contentHash(order),
  receivedAt: now,
});

const linesOf = ({ webOrderNumber, lines }: NewOrder) =>
  lines.map(({ product, ...line }, position) => ({
    ...line,
    orderNumber: webOrderNumber,
    position,
    productCode: product,
  }));

/** Made of what never changes, so that the same order has the same answer for ever. */
const answerOf = ({ number, receivedAt, startsOn }: Order): ReceivedOrder => {
  const received = dayOf(receivedAt);
  return {
    webOrderNumber: number,
    receivedAt: receivedAt.toISOString(),
    mailOn: startsOn > received ? startsOn : received,
  };
};

async function asBefore(tx: Tx, order: NewOrder): Promise<ReceivedOrder> {
  const [stored] = await tx.db.select().from(orders).where(eq(orders.number, order.webOrderNumber));
  if (!stored) throw new Error(`Order ${order.webOrderNumber} is neither new nor known`);
  if (stored.contentHash === contentHash(order)) return answerOf(stored);
  const lines = await tx.db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderNumber, stored.number))
    .orderBy(orderLines.position);
  const ref = { key: "orders.otherContent", values: { number: stored.number } };
  throw new DomainError("conflict", ref, differences({ order: stored, lines }, order));
}

async function refuseUnknownProducts(tx: Tx, { lines }: NewOrder): Promise<void> {
  const codes = lines.map((line) => line.product);
  const known = await tx.db
    .select({ code: products.code })
    .from(products)
    .where(inArray(products.code, codes));
  const unknown = lines.flatMap(({ product }, at) =>
    known.some(({ code }) => code === product)
      ? []
      : [[`lines.${at}.product`, { key: "orders.unknownProduct", values: { product } }] as const],
  );
  if (unknown.length > 0) throw invalid(Object.fromEntries(unknown));
}
