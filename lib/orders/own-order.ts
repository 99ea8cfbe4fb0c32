import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

/**
 * That the person may set orders up and sees this one; another partner's is not found. What follows is the system's
 * work, because links and mails are no tenant's.
 */
export async function mayProvision(ctx: Ctx, number: string): Promise<void> {
  await inPartner(ctx, "provisioning:edit", async (tx) => {
    const [visible] = await tx.db
      .select({ number: orders.number })
      .from(orders)
      .where(eq(orders.number, number));
    if (!visible) throw notFound("order");
  });
}
