import { asSystem, type Ctx, inOrganization } from "@/lib/access";
import { proposeSiteNames, type SiteNameState, siteNameState } from "./site-name";

export type CheckedName = { state: SiteNameState; free: string[] };

/** Whether a further site could be named so, and what else is free, for who sees the organization. */
export async function checkName(ctx: Ctx, organizationId: string, name: string): Promise<CheckedName> {
  await inOrganization(ctx, "organization:view", organizationId, async () => {});
  return asSystem(ctx, "check whether a site's name is free", async (tx) => {
    const state = await siteNameState(tx, name.toLowerCase());
    return { state, free: state === "taken" ? await proposeSiteNames(tx, name.toLowerCase()) : [] };
  });
}
