import { and, eq, lte } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { mailOrder } from "./mail-order";

const AT_ONCE = 100;

/** The hourly sweep: mails the contacts of orders whose start date has come. Answers how many. */
export async function mailDueOrders(ctx: Ctx): Promise<number> {
  const today = ctx.now.toISOString().slice(0, 10);
  let mailed = 0;
  for (;;) {
    const count = await asSystem(ctx, "mail orders that are due", async (tx) => {
      const due = await tx.db
        .select()
        .from(orders)
        .where(and(eq(orders.state, "waiting"), lte(orders.startsOn, today)))
        .orderBy(orders.startsOn, orders.number)
        .limit(AT_ONCE)
        .for("update", { skipLocked: true });
      for (const order of due) await mailOrder(tx, order);
      return due.length;
    });
    mailed += count;
    if (count < AT_ONCE) return mailed;
  }
}
