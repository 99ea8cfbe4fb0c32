import { asSystem, type Ctx } from "@/lib/access";
import type { MessageRef } from "@/lib/core/form-state";
import { isTimeZone, timeZonesFor } from "@/lib/core/time-zones";
import { type NewSite, siteNameState } from "@/lib/sites";

export type SiteWish = { urlName?: string; timeZone?: string };
type SiteOrProblems = { site: NewSite; problems: Record<string, MessageRef> };

/** The site that meetings need, by the rules of every other site; a country with one clock needs no time zone. */
export async function siteForTrial(
  ctx: Ctx,
  { urlName = "", timeZone }: SiteWish,
  country: string,
): Promise<SiteOrProblems> {
  const zone = timeZone ?? timeZonesFor(country, ctx.now).obvious ?? "";
  const name = urlName.toLowerCase();
  const problems: Record<string, MessageRef> = {};
  const named = await nameProblem(ctx, name);
  if (named) problems.urlName = named;
  if (!isTimeZone(zone)) problems.timeZone = { key: timeZone ? "field.choice" : "trials.timeZoneNeeded" };
  return { site: { urlName: name, timeZone: zone, earlyRelease: false }, problems };
}

async function nameProblem(ctx: Ctx, name: string): Promise<MessageRef | undefined> {
  if (!name) return { key: "field.required" };
  const state = await asSystem(ctx, "check whether a site's name is free", (tx) => siteNameState(tx, name));
  return state === "free" ? undefined : { key: `setup.siteName.${state}` };
}
