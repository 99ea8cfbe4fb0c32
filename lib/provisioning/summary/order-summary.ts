import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { type Ctx, inOrganization, inPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import type { Order } from "@/lib/orders";
import { lookAtSetUp } from "../look-at-set-up";
import { type Summary, summaryOf } from "./summary-of";

/** What was ordered and what was set up of it: plain data, for a document. */
export type OrderSummary = {
  order: Pick<Order, "number" | "orderedOn" | "provisionedAt">;
  summary: Summary;
};

/** For the holder of a link of the order. */
export async function visitOrderSummary(ctx: Ctx, visit: string): Promise<OrderSummary> {
  const look = await lookAtSetUp(ctx, visit);
  if (look.state !== "done") throw notFound("order");
  return of(ctx, look.order);
}

/** For the partner's staff, of an order that they see. */
export async function partnerOrderSummary(ctx: Ctx, number: string): Promise<OrderSummary> {
  const order = await inPartner(ctx, "orders:view", async (tx) => {
    const [found] = await tx.db.select().from(orders).where(eq(orders.number, number));
    return found?.partnerId === tx.partnerId ? found : undefined;
  });
  return of(ctx, order);
}

/** For those who see the organization that the order was set up for. */
export async function organizationOrderSummary(
  ctx: Ctx,
  organizationId: string,
  number: string,
): Promise<OrderSummary> {
  const order = await inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const own = and(eq(orders.number, number), eq(orders.organizationId, tx.organizationId));
    const [found] = await tx.db.select().from(orders).where(own);
    return found;
  });
  return of(ctx, order);
}

async function of(ctx: Ctx, order: Order | undefined): Promise<OrderSummary> {
  if (order?.state !== "provisioned") throw notFound("order");
  const { number, orderedOn, provisionedAt } = order;
  return { order: { number, orderedOn, provisionedAt }, summary: await summaryOf(ctx, order) };
}
