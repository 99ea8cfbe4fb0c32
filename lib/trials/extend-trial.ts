import { eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { refuseForOneself, runningTrial, trialTarget } from "./own-trials";
import { extensionOf } from "./rules";

export type ExtendTrial = {
  organizationId: string;
  trialId: string;
  /** The person has seen both dates and wants the earlier one. */
  shorten: boolean;
};

/** The trial ends 30 days from today, whatever it did before: extending it again today changes nothing. */
export async function extendTrial(
  ctx: Ctx,
  { organizationId, trialId, shorten }: ExtendTrial,
): Promise<{ endsOn: string }> {
  refuseForOneself(ctx, organizationId);
  return inOrganization(ctx, "trials:edit", organizationId, async (tx) => {
    const { endsOn } = await runningTrial(tx, trialId);
    const { from, to, days } = extensionOf(endsOn, tx.now);
    if (days < 0 && !shorten)
      throw ruleBroken("trials.wouldShorten", { from: Date.parse(from), to: Date.parse(to), days: -days });
    if (days !== 0) {
      await tx.db.update(subscriptions).set({ endsOn: to }).where(eq(subscriptions.id, trialId));
      const change = { before: { endsOn: from }, after: { endsOn: to } };
      await record(tx, "trial.extended", { target: trialTarget(trialId), ...change });
    }
    return { endsOn: to };
  });
}
