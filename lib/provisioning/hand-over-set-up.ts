import type { Ctx } from "@/lib/access";
import { handOver } from "@/lib/orders";
import { type At, inSetUp } from "./in-set-up";
import { refuseWhenBehind } from "./save-step";

export type HandOverSetUp = At & { email: string };

/** Step 1, another way: somebody else completes the order. The visit that says so ends with its link. */
export async function handOverSetUp(ctx: Ctx, { email, ...at }: HandOverSetUp): Promise<{ to: string }> {
  return inSetUp(ctx, at, async (tx) => {
    refuseWhenBehind(at, tx);
    await handOver(tx, tx.order, email);
    return { to: email };
  });
}
