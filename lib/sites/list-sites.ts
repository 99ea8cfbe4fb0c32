import { eq } from "drizzle-orm";
import { sites } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";

export type Site = { id: string; urlName: string; timeZone: string; createdAt: Date };

/** An organization's meetings sites; few by nature. */
export async function listSites(ctx: Ctx, organizationId: string): Promise<Site[]> {
  return inOrganization(ctx, "organization:view", organizationId, (tx) =>
    tx.db
      .select({ id: sites.id, urlName: sites.urlName, timeZone: sites.timeZone, createdAt: sites.createdAt })
      .from(sites)
      .where(eq(sites.organizationId, tx.organizationId))
      .orderBy(sites.urlName)
      .limit(1_000),
  );
}
