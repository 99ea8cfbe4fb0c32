import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import { makeVisit } from "@/lib/links";
import { aboutOrder } from "@/lib/orders";
import { servicesToSetUp } from "./services-to-set-up";

/** Goes on with the services that the signed-in person was asked to name, without the mail. */
export async function continueServices(ctx: Ctx, { number }: { number: string }): Promise<{ visit: string }> {
  const { email } = ctx.actor;
  const waiting = await servicesToSetUp(ctx);
  if (!email || !waiting.some((order) => order.number === number)) throw notFound("order");
  return asSystem(ctx, "continue an order's services", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, number));
    if (!order) throw notFound("order");
    await record(tx, "order.setUpContinued", aboutOrder(order));
    return { visit: await makeVisit(tx, { purpose: "services", email, orderNumber: number, days: 1 }) };
  });
}
