import { asSystem, type Ctx } from "@/lib/access";
import { linkOfVisit } from "@/lib/links";
import { type SiteNameState, siteNameState } from "@/lib/sites";

/** Whether a site could be named so, for the holder of an open link; undefined for everybody else. */
export async function checkSiteName(
  ctx: Ctx,
  visit: string,
  name: string,
): Promise<SiteNameState | undefined> {
  const { state, link } = await linkOfVisit(ctx, visit);
  if (state !== "open" || link?.purpose !== "provisioning") return undefined;
  return asSystem(ctx, "check whether a site's name is free", (tx) => siteNameState(tx, name.toLowerCase()));
}
