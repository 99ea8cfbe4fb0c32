import { asSystem, type Ctx } from "@/lib/access";
import { linkOfVisit } from "@/lib/links";
import { type SiteNameState, siteNameState } from "@/lib/sites";
import { sideOf } from "./in-set-up";

/** Whether a site could be named so, for the holder of an open link; undefined for everybody else. */
export async function checkSiteName(
  ctx: Ctx,
  visit: string,
  name: string,
): Promise<SiteNameState | undefined> {
  const { state, link } = await linkOfVisit(ctx, visit);
  if (state !== "open" || !link || !sideOf(link)) return undefined;
  return asSystem(ctx, "check whether a site's name is free", (tx) => siteNameState(tx, name.toLowerCase()));
}
