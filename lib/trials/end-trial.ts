import { eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { refuseForOneself, runningTrial, trialTarget } from "./own-trials";
import { dayOf } from "./rules";

export type EndTrial = { organizationId: string; trialId: string };

/** Ends a trial today. Who had its licences can be read afterwards, but nobody can use them any more. */
export async function endTrial(ctx: Ctx, { organizationId, trialId }: EndTrial): Promise<void> {
  refuseForOneself(ctx, organizationId);
  return inOrganization(ctx, "trials:edit", organizationId, async (tx) => {
    const { endsOn } = await runningTrial(tx, trialId);
    const today = dayOf(tx.now);
    await tx.db
      .update(subscriptions)
      .set({ endsOn: today, endedAt: tx.now })
      .where(eq(subscriptions.id, trialId));
    const change = { before: { endsOn }, after: { endsOn: today, ended: true } };
    await record(tx, "trial.ended", { target: trialTarget(trialId), ...change });
  });
}
