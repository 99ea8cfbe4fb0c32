import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { mayProvision } from "../own-order";
import { handOver } from "./hand-over";

export type HandOverOrder = { number: string; email: string };

/** Gives an order to another contact, from its page. */
export async function handOverOrder(ctx: Ctx, { number, email }: HandOverOrder): Promise<{ to: string }> {
  await mayProvision(ctx, number);
  return asSystem(ctx, "hand an order over", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, number)).for("update");
    if (!order) throw notFound("order");
    await handOver(tx, order, email);
    return { to: email };
  });
}
