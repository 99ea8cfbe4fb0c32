import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { settingDays, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { defaultLocale } from "@/lib/core/locales";
import { sendLater } from "@/lib/mail";
import { contactOf } from "./contact";

export type Order = typeof orders.$inferSelect;

/** Sends the contact the link to the wizard, in their language when they are known; part of system work. */
export async function mailOrder(tx: Tx, order: Order): Promise<void> {
  const { number, contactEmail: to } = order;
  const contact = await contactOf(tx, to);
  const days = await settingDays(tx, "provisioning_link_days");
  await sendLater(tx, {
    to,
    template: "orderReady",
    locale: contact?.locale ?? defaultLocale,
    props: { order: number, days },
    organizationId: null,
    link: { purpose: "provisioning", orderNumber: number, days },
  });
  const state = order.state === "waiting" ? "mailed" : order.state;
  await tx.db.update(orders).set({ state, mailedAt: tx.now, mailedTo: to }).where(eq(orders.number, number));
  await record(tx, "order.mailed", { ...aboutOrder(order), after: { to } });
}

/** Whose audit log an order's line is in: the customer's once there is one, else its partner's, else nobody's. */
export const aboutOrder = ({ number, organizationId, partnerId }: Order) => ({
  target: { kind: "order", id: number, name: number },
  organizationId: organizationId ?? partnerId,
  partnerId,
});
