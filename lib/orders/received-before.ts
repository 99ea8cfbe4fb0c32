import { eq } from "drizzle-orm";
import { orderLines, orders } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { DomainError } from "@/lib/core/errors";
import { differences } from "./differences";
import type { Order } from "./mail-order";
import { contentHash, type NewOrder } from "./order-fields";

export type ReceivedOrder = { webOrderNumber: string; receivedAt: string; mailOn: string };

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** Made of what never changes, so that the same order has the same answer for ever. */
export const answerOf = ({ number, receivedAt, startsOn }: Order): ReceivedOrder => {
  const received = dayOf(receivedAt);
  return {
    webOrderNumber: number,
    receivedAt: receivedAt.toISOString(),
    mailOn: startsOn > received ? startsOn : received,
  };
};

/** The answer to an order whose number was taken in before, or what is other in it. */
export async function asBefore(tx: Tx, order: NewOrder): Promise<ReceivedOrder> {
  const [stored] = await tx.db.select().from(orders).where(eq(orders.number, order.webOrderNumber));
  if (!stored) throw new Error(`Order ${order.webOrderNumber} is neither new nor known`);
  if (stored.contentHash === contentHash(order)) return answerOf(stored);
  const lines = await tx.db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderNumber, stored.number))
    .orderBy(orderLines.position);
  const ref = { key: "orders.otherContent", values: { number: stored.number } };
  const { contactEmail, webOrderNumber: _, ...sent } = order;
  const now = { ...sent, contactEmail: contactEmail.toLowerCase() };
  throw new DomainError("conflict", ref, differences(asSent(stored, lines), now));
}

/** A stored order as it was sent, so that it can be compared. */
const asSent = (order: Order, lines: (typeof orderLines.$inferSelect)[]) => ({
  orderDate: order.orderedOn,
  requestedStartDate: order.startsOn,
  contactEmail: order.contactEmail.toLowerCase(),
  partnerName: order.partnerName,
  customerName: order.customerName,
  convertsTrial: order.convertsTrial,
  lines: lines.map(({ productCode, quantity, termMonths, autoRenew, amount, currency }) => ({
    product: productCode,
    quantity,
    termMonths,
    autoRenew,
    amount,
    currency,
  })),
});
