import { eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict } from "@/lib/core/errors";
import { aboutOrder } from "@/lib/orders";
import { type At, inSetUp } from "../in-set-up";
import { mayEnter } from "../steps";

/** Nothing is set up yet, all answers stay; the next step that is saved takes it up again. */
export async function setUpLater(ctx: Ctx, at: At): Promise<void> {
  await inSetUp(ctx, at, async (tx) => {
    if (!mayEnter("services", tx.first)) throw conflict("setup.stepNotYet");
    if (tx.order.setAsideAt) return;
    await tx.db
      .update(orders)
      .set({ state: "in_progress", setAsideAt: tx.now })
      .where(eq(orders.number, tx.order.number));
    await record(tx, "order.setAside", aboutOrder(tx.order));
  });
}
