import { locations } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { insertSite } from "@/lib/sites";
import type { ServicesAnswer } from "../answers";

/** Creates the sites and locations that were named; answers the site that meetings licences belong to. */
export async function nameThings(
  tx: OrganizationTx,
  services: ServicesAnswer | undefined,
): Promise<string | null> {
  const { organizationId } = tx;
  let siteId: string | null = null;
  for (const site of services?.sites ?? []) {
    const id = await insertSite(tx, site);
    siteId ??= id;
  }
  for (const location of services?.locations ?? []) {
    const id = crypto.randomUUID();
    await tx.db.insert(locations).values({ id, organizationId, ...location, createdAt: tx.now });
    const target = { kind: "location", id, name: location.name };
    await record(tx, "location.created", { target, after: location });
  }
  return siteId;
}
