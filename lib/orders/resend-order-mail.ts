import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { conflict, notFound } from "@/lib/core/errors";
import { revokeLinks } from "@/lib/links";
import { mailOrder } from "./mail-order";
import { mayProvision } from "./own-order";

/** A second click, or a second person, within this time sends no second mail. */
const JUST_NOW_MS = 60_000;

/** Mails the contact a new link; the ones before it stop. */
export async function resendOrderMail(ctx: Ctx, { number }: { number: string }): Promise<{ to: string }> {
  await mayProvision(ctx, number);
  return asSystem(ctx, "mail an order's contact again", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, number)).for("update");
    if (!order) throw notFound("order");
    if (order.state === "provisioned") throw conflict("orders.alreadySetUp", { number });
    if (order.state === "cancelled") throw conflict("orders.cancelled", { number });
    if (order.state === "waiting") throw conflict("orders.notDue", { date: order.startsOn });
    if (order.mailedAt && tx.now.getTime() - order.mailedAt.getTime() < JUST_NOW_MS)
      return { to: order.contactEmail };
    await revokeLinks(tx, { orderNumber: number });
    await mailOrder(tx, order);
    return { to: order.contactEmail };
  });
}
