import { cookies } from "next/headers";
import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { customerRegions, isRegion, type Region } from "@/lib/regions";
import { secretCookie } from "./cookies";
import { may } from "./current-ctx";

const regionCookie = "region";
const YEAR = 365 * 86_400;

export type RegionChoice = {
  /** More than one: there is something to choose. */
  regions: Region[];
  /** What reports and analytics show; none without customers. */
  region?: Region;
};

/** The region that this browser chose, while the person has customers there; else the one with the most. */
export const regionChoice = cache(async (ctx: Ctx): Promise<RegionChoice> => {
  if (ctx.actor.partnerId === null || !may(ctx, "customers:view")) return { regions: [] };
  const regions = await customerRegions(ctx);
  const chosen = (await cookies()).get(regionCookie)?.value;
  return { regions, region: regions.find((region) => region === chosen) ?? regions[0] };
});

export async function rememberRegion(value: unknown): Promise<void> {
  if (isRegion(value)) (await cookies()).set(regionCookie, value, secretCookie(YEAR));
}
