import { and, eq, inArray, sql } from "drizzle-orm";
import { orderLines, provisionings, subscriptionLicenses, subscriptions } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid, ruleBroken } from "@/lib/core/errors";
import { cancel } from "../cancel/cancel";
import { aboutOrder, type Order } from "../mail-order";
import type { Amendment, AmendmentOf } from "./amendment-fields";
import { waitingFor } from "./target";

type Values = Record<string, unknown>;
type Change = { before: Values; after: Values };

/** Changes an order that is not set up: its lines, and what was entered with them. */
export async function amendOrder(tx: Tx, order: Order, amendment: Amendment): Promise<void> {
  if (amendment.kind === "payment") throw ruleBroken("amendments.notSetUp");
  if (amendment.kind === "cancellation") {
    if (amendment.ends !== "now") throw invalid({ ends: "amendments.noTermYet" });
    return cancel(tx, order);
  }
  const change =
    amendment.kind === "quantity"
      ? await changeQuantities(tx, order, amendment)
      : await changeRenewal(tx, order, amendment);
  await tellTheWizard(tx, order.number);
  await record(tx, "order.amended", { ...aboutOrder(order), ...change });
}

async function changeQuantities(tx: Tx, order: Order, { lines }: AmendmentOf<"quantity">): Promise<Change> {
  const held = await tx.db.select().from(orderLines).where(eq(orderLines.orderNumber, order.number));
  const before: Record<string, number> = {};
  const after: Record<string, number> = {};
  for (const [at, { product, quantity, amount }] of lines.entries()) {
    const [line, ...others] = held.filter(({ productCode }) => productCode === product);
    const refuse = (key: string) => invalid({ [`lines.${at}.product`]: { key, values: { product } } });
    if (!line) throw refuse("amendments.notHeld");
    if (others.length > 0) throw refuse("amendments.severalLines");
    before[product] = line.quantity;
    after[product] = quantity;
    const { orderNumber, position } = line;
    await tx.db
      .update(orderLines)
      .set({ quantity, amount })
      .where(and(eq(orderLines.orderNumber, orderNumber), eq(orderLines.position, position)));
    await changeWaiting(tx, order, { product, quantity });
  }
  return { before: { licences: before }, after: { licences: after } };
}

async function changeWaiting(
  tx: Tx,
  order: Order,
  { product, quantity }: { product: string; quantity: number },
) {
  for (const { id, organizationId } of await waitingFor(tx, order))
    await tx.db
      .update(subscriptionLicenses)
      .set({ purchased: quantity })
      .where(
        and(
          eq(subscriptionLicenses.organizationId, organizationId),
          eq(subscriptionLicenses.subscriptionId, id),
          eq(subscriptionLicenses.productCode, product),
        ),
      );
}

async function changeRenewal(tx: Tx, order: Order, amendment: AmendmentOf<"renewal">): Promise<Change> {
  if (amendment.renewedUntil) throw invalid({ renewedUntil: "amendments.noTermYet" });
  const { autoRenew, termMonths } = amendment;
  const ofOrder = eq(orderLines.orderNumber, order.number);
  const lines = await tx.db.select().from(orderLines).where(ofOrder).orderBy(orderLines.position);
  await tx.db.update(orderLines).set({ autoRenew, termMonths }).where(ofOrder);
  const waiting = (await waitingFor(tx, order)).map(({ id }) => id);
  if (autoRenew !== undefined && waiting.length > 0)
    await tx.db.update(subscriptions).set({ autoRenew }).where(inArray(subscriptions.id, waiting));
  const seen = <T>(values: T[]) => [...new Set(values)];
  const before = {
    autoRenew: seen(lines.map((line) => line.autoRenew)),
    termMonths: seen(lines.map((line) => line.termMonths)),
  };
  return {
    before,
    after: {
      autoRenew: autoRenew === undefined ? before.autoRenew : [autoRenew],
      termMonths: termMonths === undefined ? before.termMonths : [termMonths],
    },
  };
}

/** What was saved stays; who has the wizard open is told at the next step. */
const tellTheWizard = (tx: Tx, orderNumber: string) =>
  tx.db
    .insert(provisionings)
    .values({ orderNumber, version: 1, startedAt: tx.now })
    .onConflictDoUpdate({
      target: provisionings.orderNumber,
      set: { version: sql`${provisionings.version} + 1` },
    });
