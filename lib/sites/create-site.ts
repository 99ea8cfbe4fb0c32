import { type Ctx, inOrganization } from "@/lib/access";
import { brokenConstraint } from "@/lib/core/broken-constraint";
import { invalid } from "@/lib/core/errors";
import { isTimeZone } from "@/lib/core/time-zones";
import { checkName } from "./check-name";
import { insertSite, type NewSite } from "./insert-site";
import { siteNameProblem } from "./site-name";

export type CreateSite = NewSite & { organizationId: string };

/** A further meetings site. Its name is unique in the installation, which the database alone can tell. */
export async function createSite(ctx: Ctx, { organizationId, ...site }: CreateSite): Promise<{ id: string }> {
  // Asked before: one request never holds two connections.
  const { state } = await checkName(ctx, organizationId, site.urlName);
  return inOrganization(ctx, "sites:edit", organizationId, async (tx) => {
    const urlName = site.urlName.toLowerCase();
    const problem = siteNameProblem(urlName);
    const wrong = {
      ...(state === "taken" && { urlName: "setup.siteName.taken" }),
      ...(problem && { urlName: `setup.siteName.${problem}` }),
      ...(!isTimeZone(site.timeZone) && { timeZone: "field.choice" }),
    };
    if (Object.keys(wrong).length > 0) throw invalid(wrong);
    return { id: await insertSite(tx, { ...site, urlName }).catch(sayTaken) };
  });
}

function sayTaken(error: unknown): never {
  if (brokenConstraint(error) === "sites_url_name_unique") throw invalid({ urlName: "setup.siteName.taken" });
  throw error;
}
