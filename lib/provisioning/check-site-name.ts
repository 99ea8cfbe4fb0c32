import { eq } from "drizzle-orm";
import { sites } from "@/db/schema";
import type { Ctx, Tx } from "@/lib/access";
import { asSystem } from "@/lib/access";
import { linkOfVisit } from "@/lib/links";
import { siteNameProblem } from "./site-name";

export type SiteNameState = "free" | "taken" | "form" | "reserved";

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

export async function siteNameState(tx: Tx, name: string): Promise<SiteNameState> {
  const problem = siteNameProblem(name);
  if (problem) return problem;
  const [taken] = await tx.db.select({ id: sites.id }).from(sites).where(eq(sites.urlName, name));
  return taken ? "taken" : "free";
}
