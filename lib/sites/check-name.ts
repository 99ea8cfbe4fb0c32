import { asSystem, type Ctx, inOrganization } from "@/lib/access";
import { type SiteNameState, siteNameState } from "./site-name";

/** Whether a further site could be named so, for who sees the organization. */
export async function checkName(ctx: Ctx, organizationId: string, name: string): Promise<SiteNameState> {
  await inOrganization(ctx, "organization:view", organizationId, async () => {});
  return asSystem(ctx, "check whether a site's name is free", (tx) => siteNameState(tx, name.toLowerCase()));
}
