import type { orderLines, orders } from "@/db/schema";
import type { MessageRef } from "@/lib/core/form-state";
import type { NewOrder } from "./order-fields";

type Stored = { order: typeof orders.$inferSelect; lines: (typeof orderLines.$inferSelect)[] };
type Flat = Record<string, string>;

const flatten = (head: Flat, lines: Flat[]): Flat => ({
  ...head,
  lines: String(lines.length),
  ...Object.fromEntries(
    lines.flatMap((line, at) => Object.entries(line).map(([name, value]) => [`lines.${at}.${name}`, value])),
  ),
});

const asStored = ({ order, lines }: Stored) =>
  flatten(
    {
      orderDate: order.orderedOn,
      requestedStartDate: order.startsOn,
      contactEmail: order.contactEmail.toLowerCase(),
      partnerName: order.partnerName ?? "",
      customerName: order.customerName ?? "",
    },
    lines.map((line) => ({
      product: line.productCode,
      quantity: String(line.quantity),
      termMonths: String(line.termMonths),
      autoRenew: String(line.autoRenew),
      amount: line.amount,
      currency: line.currency,
    })),
  );

const asSent = (order: NewOrder) =>
  flatten(
    {
      orderDate: order.orderDate,
      requestedStartDate: order.requestedStartDate,
      contactEmail: order.contactEmail.toLowerCase(),
      partnerName: order.partnerName ?? "",
      customerName: order.customerName ?? "",
    },
    order.lines.map(({ quantity, termMonths, autoRenew, ...rest }) => ({
      ...rest,
      quantity: String(quantity),
      termMonths: String(termMonths),
      autoRenew: String(autoRenew),
    })),
  );

/** Field by field what is other than in the order that was taken in under the number. */
export function differences(stored: Stored, order: NewOrder): Record<string, MessageRef> {
  const before = asStored(stored);
  const now = asSent(order);
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== now[name])
      .map((name) => [
        name,
        { key: "orders.differs", values: { before: before[name] || "–", now: now[name] || "–" } },
      ]),
  );
}
