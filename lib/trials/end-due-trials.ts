import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { asSystem, type Ctx, systemCtx, systemIn, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { trialTarget } from "./own-trials";
import { dayOf } from "./rules";

const AT_ONCE = 100;

/** Ends the trials whose last day is over. Each batch is one transaction: a sweep that dies goes on where it was. */
export async function endDueTrials(ctx: Ctx = systemCtx()): Promise<number> {
  let ended = 0;
  for (;;) {
    const batch = await asSystem(ctx, "end trials that are over", endBatch);
    ended += batch;
    if (batch < AT_ONCE) return ended;
  }
}

async function endBatch(tx: Tx): Promise<number> {
  // Two sweeps share the work: what one holds the other passes over.
  const due = tx.db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.kind, "trial"),
        isNull(subscriptions.endedAt),
        lt(subscriptions.endsOn, dayOf(tx.now)),
      ),
    )
    .limit(AT_ONCE)
    .for("update", { skipLocked: true });
  const ended = await tx.db
    .update(subscriptions)
    .set({ endedAt: tx.now })
    .where(inArray(subscriptions.id, due))
    .returning();
  for (const { id, organizationId, partnerId, endsOn } of ended) {
    const inside = systemIn(tx, organizationId, partnerId);
    await record(inside, "trial.expired", { target: trialTarget(id), after: { endsOn, ended: true } });
  }
  return ended.length;
}
