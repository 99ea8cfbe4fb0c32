import { and, eq } from "drizzle-orm";
import { sites } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { invalid, notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { isTimeZone } from "@/lib/core/time-zones";
import { siteValues } from "./site-values";

export type ChangeSite = {
  organizationId: string;
  siteId: string;
  timeZone: string;
  earlyRelease: boolean;
  seen: Seen;
};

/** Its time zone and whether it gets new versions first; the name is in every invitation and stays. */
export async function changeSite(ctx: Ctx, { organizationId, siteId, seen, ...wanted }: ChangeSite) {
  return inOrganization(ctx, "sites:edit", organizationId, async (tx) => {
    const site = and(eq(sites.organizationId, tx.organizationId), eq(sites.id, siteId));
    const [before] = await tx.db.select().from(sites).where(site).for("update");
    if (!before) throw notFound("site");
    if (!isTimeZone(wanted.timeZone)) throw invalid({ timeZone: "field.choice" });
    await refuseStale({
      seen,
      saved: siteValues(before),
      wanted: siteValues(wanted),
      lastChange: () => lastChange(tx, { kind: "site", id: siteId }),
    });
    const { timeZone, earlyRelease } = wanted;
    await tx.db.update(sites).set({ timeZone, earlyRelease }).where(site);
    const { timeZone: zone, earlyRelease: early } = before;
    await record(tx, "site.changed", {
      target: { kind: "site", id: siteId, name: before.urlName },
      before: { timeZone: zone, earlyRelease: early },
      after: { timeZone, earlyRelease },
    });
  });
}
