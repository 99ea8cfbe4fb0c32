import type { Ctx } from "@/lib/access";
import { conflict, invalid } from "@/lib/core/errors";
import { currentTerms, keepAcceptance } from "@/lib/terms";
import { inLaunch } from "./in-launch";
import { type LaunchStep, mayEnter } from "./steps";

export type AcceptTerms = {
  /** The version that the page showed. */
  terms: string;
  accepted: boolean;
};

/** Step 2; and the only one when new terms ask a partner that is set up already: then nothing is next. */
export async function acceptTerms(
  ctx: Ctx,
  { terms, accepted }: AcceptTerms,
): Promise<{ next: LaunchStep | null }> {
  return inLaunch(ctx, async (tx) => {
    if (!tx.finishedAt && !mayEnter("terms", tx.first)) throw conflict("launch.stepNotYet");
    if (terms !== currentTerms()) throw conflict("launch.termsChanged");
    if (!accepted) throw invalid({ accepted: "launch.notAccepted" });
    await keepAcceptance(tx, terms);
    return { next: tx.finishedAt ? null : "organization" };
  });
}
