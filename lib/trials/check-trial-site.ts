import { asSystem, type Ctx, partnerMay } from "@/lib/access";
import { forbidden } from "@/lib/core/errors";
import { type SiteNameState, siteNameState } from "@/lib/sites";

/** Whether a trial's site could be named so, for the partner's staff: looking changes nothing. */
export async function checkTrialSite(ctx: Ctx, name: string): Promise<SiteNameState> {
  if (!partnerMay(ctx.actor.roles, "customers:view")) throw forbidden();
  return asSystem(ctx, "check whether a site's name is free", (tx) => siteNameState(tx, name.toLowerCase()));
}
