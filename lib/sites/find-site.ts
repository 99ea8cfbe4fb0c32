import { and, eq } from "drizzle-orm";
import { sites } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { subscriptionsOn } from "./subscriptions-on";

export type SiteDetails = {
  id: string;
  urlName: string;
  timeZone: string;
  earlyRelease: boolean;
  /** Subscriptions that keep it from being removed. */
  subscriptions: number;
};

export async function findSite(ctx: Ctx, organizationId: string, siteId: string): Promise<SiteDetails> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    if (!isUuid(siteId)) throw notFound("site");
    const { id, urlName, timeZone, earlyRelease } = sites;
    const [site] = await tx.db
      .select({ id, urlName, timeZone, earlyRelease })
      .from(sites)
      .where(and(eq(sites.organizationId, tx.organizationId), eq(id, siteId)));
    if (!site) throw notFound("site");
    return { ...site, subscriptions: await subscriptionsOn(tx, siteId) };
  });
}
