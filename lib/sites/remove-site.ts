import { and, eq } from "drizzle-orm";
import { sites, subscriptionLicenses } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound, ruleBroken } from "@/lib/core/errors";
import { subscriptionsOn } from "./subscriptions-on";

export type RemoveSite = { organizationId: string; siteId: string };

/** Only while no running subscription has licences on it; those that ended let go of it. */
export async function removeSite(
  ctx: Ctx,
  { organizationId, siteId }: RemoveSite,
): Promise<{ name: string }> {
  return inOrganization(ctx, "sites:edit", organizationId, async (tx) => {
    const site = and(eq(sites.organizationId, tx.organizationId), eq(sites.id, siteId));
    const [before] = await tx.db.select().from(sites).where(site).for("update");
    if (!before) throw notFound("site");
    const count = await subscriptionsOn(tx, siteId);
    if (count > 0) throw ruleBroken("places.siteInUse", { count });
    await tx.db
      .update(subscriptionLicenses)
      .set({ siteId: null })
      .where(
        and(
          eq(subscriptionLicenses.organizationId, tx.organizationId),
          eq(subscriptionLicenses.siteId, siteId),
        ),
      );
    await tx.db.delete(sites).where(site);
    const { urlName, timeZone, earlyRelease } = before;
    await record(tx, "site.removed", {
      target: { kind: "site", id: siteId, name: urlName },
      before: { urlName, timeZone, earlyRelease },
    });
    return { name: urlName };
  });
}
