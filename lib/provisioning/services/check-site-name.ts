import { asSystem, type Ctx } from "@/lib/access";
import { linkOfVisit } from "@/lib/links";
import { proposeSiteNames, type SiteNameState, siteNameState } from "@/lib/sites";
import { sideOf } from "../in-set-up";

export type CheckedName = { state: SiteNameState; free: string[] };

/** Whether a site could be named so, and what else is free, for the holder of an open link; undefined for everybody else. */
export async function checkSiteName(ctx: Ctx, visit: string, name: string): Promise<CheckedName | undefined> {
  const { state, link } = await linkOfVisit(ctx, visit);
  if (state !== "open" || !link || !sideOf(link)) return undefined;
  const order = link.orderNumber ?? undefined;
  return asSystem(ctx, "check whether a site's name is free", async (tx) => {
    const found = await siteNameState(tx, name.toLowerCase(), order);
    const free = found === "taken" ? await proposeSiteNames(tx, name.toLowerCase(), order) : [];
    return { state: found, free };
  });
}
