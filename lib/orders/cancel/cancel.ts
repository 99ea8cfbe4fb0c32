import { eq, inArray } from "drizzle-orm";
import { orders, subscriptions } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict } from "@/lib/core/errors";
import { defaultLocale } from "@/lib/core/locales";
import { revokeLinks } from "@/lib/links";
import { sendLater } from "@/lib/mail";
import { waitingFor } from "../amendments/target";
import { contactOf } from "../contact";
import { aboutOrder, type Order } from "../mail-order";

/**
 * Ends an order that is not set up, whose row the caller has locked: its links stop, what was entered with it ends,
 * and the contact is told. Cancelled already, nothing happens a second time; part of system work.
 */
export async function cancel(tx: Tx, order: Order): Promise<void> {
  const { number, state, contactEmail: to } = order;
  if (state === "cancelled") return;
  if (state === "provisioned") throw conflict("orders.alreadySetUp", { number });
  await tx.db
    .update(orders)
    .set({ state: "cancelled", cancelledAt: tx.now })
    .where(eq(orders.number, number));
  const waiting = (await waitingFor(tx, order)).map(({ id }) => id);
  if (waiting.length > 0)
    await tx.db.update(subscriptions).set({ endedAt: tx.now }).where(inArray(subscriptions.id, waiting));
  await revokeLinks(tx, { orderNumber: number });
  const contact = await contactOf(tx, to);
  await sendLater(tx, {
    to,
    template: "orderCancelled",
    locale: contact?.locale ?? defaultLocale,
    props: { order: number },
    organizationId: null,
  });
  await record(tx, "order.cancelled", {
    ...aboutOrder(order),
    before: { state },
    after: { state: "cancelled" },
  });
}
