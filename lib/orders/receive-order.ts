import { eq, inArray } from "drizzle-orm";
import { orderLines, orders, products } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden, invalid } from "@/lib/core/errors";
import { contactOf } from "./contact";
import { aboutOrder, mailOrder, type Order } from "./mail-order";
import { contentHash, type NewOrder } from "./order-fields";
import { answerOf, asBefore, type ReceivedOrder } from "./received-before";
import { trialToConvert } from "./trial-to-convert";

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
    const [inserted] = await tx.db
      .insert(orders)
      .values({ ...rowOf(order, tx.now), partnerId })
      .onConflictDoNothing()
      .returning();
    if (!inserted) return asBefore(tx, order);
    const made = order.convertsTrial ? await placed(tx, inserted, order.convertsTrial) : inserted;
    await tx.db.insert(orderLines).values(linesOf(order));
    const { startsOn, contactEmail, convertsTrial } = made;
    const after = { startsOn, contactEmail, lines: order.lines, convertsTrial };
    await record(tx, "order.received", { ...aboutOrder(made), after });
    if (made.startsOn <= dayOf(tx.now)) await mailOrder(tx, made);
    return answerOf(made);
  });
}

/** Whose trial it converts says whose order it is. Asked when its number is known to be new: what was taken in stays so. */
async function placed(tx: Tx, order: Order, trialId: string): Promise<Order> {
  const whose = await trialToConvert(tx, { trialId, orderNumber: order.number, partnerId: order.partnerId });
  const [row] = await tx.db.update(orders).set(whose).where(eq(orders.number, order.number)).returning();
  if (!row) throw new Error(`Order ${order.number} is gone`);
  return row;
}

const rowOf = (order: NewOrder, now: Date) => ({
  number: order.webOrderNumber,
  contactEmail: order.contactEmail,
  orderedOn: order.orderDate,
  startsOn: order.requestedStartDate,
  partnerName: order.partnerName ?? null,
  customerName: order.customerName ?? null,
  convertsTrial: order.convertsTrial ?? null,
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
