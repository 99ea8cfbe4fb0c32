import { and, eq, inArray } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, forbidden } from "@/lib/core/errors";
import { makeVisit } from "@/lib/links";
import { aboutOrder, mayProvision } from "@/lib/orders";

/** Goes on with an order of the partner without a mail: the signed-in person gets a visit of the wizard. */
export async function continueSetUp(ctx: Ctx, { number }: { number: string }): Promise<{ visit: string }> {
  const { email, id: userId } = ctx.actor;
  if (!email) throw forbidden();
  await mayProvision(ctx, number);
  return asSystem(ctx, "continue an order's set-up", async (tx) => {
    const [order] = await tx.db
      .select()
      .from(orders)
      .where(and(eq(orders.number, number), inArray(orders.state, ["mailed", "in_progress"])));
    if (!order) throw conflict("setup.notContinuable");
    await record(tx, "order.setUpContinued", aboutOrder(order));
    const link = { purpose: "provisioning", email, userId, orderNumber: number, days: 1 } as const;
    return { visit: await makeVisit(tx, link) };
  });
}
