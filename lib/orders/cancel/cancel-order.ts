import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { mayProvision } from "../own-order";
import { cancel } from "./cancel";

/** Cancels an order that is not set up: by who may set it up, or by the vendor's operator. */
export async function cancelOrder(ctx: Ctx, { number }: { number: string }): Promise<void> {
  if (ctx.actor.kind !== "operator") await mayProvision(ctx, number);
  await asSystem(ctx, "cancel an order", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, number)).for("update");
    if (!order) throw notFound("order");
    await cancel(tx, order);
  });
}
