import { locations } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { insertSite, releaseSiteNames, takenOf } from "@/lib/sites";
import type { ServicesAnswer, SiteAnswer } from "../services/services-answer";
import { StepRefused } from "../step-refused";

/** A site that exists now, with the licences meant for it. */
export type PlacedSite = { id: string; shares: SiteAnswer["shares"] };

/** Creates the sites and locations that were named; answers the sites that meetings licences belong to. */
export async function nameThings(
  tx: OrganizationTx,
  orderNumber: string,
  { sites, locations: places }: ServicesAnswer = { sites: [], locations: [] },
): Promise<PlacedSite[]> {
  const { organizationId } = tx;
  const names = sites.map(({ urlName }) => urlName);
  // Held for a day only: whoever comes back later may find another order there.
  if (names.length > 0 && (await takenOf(tx, names, orderNumber)).length > 0)
    throw new StepRefused("services", "siteTaken");
  const placed: PlacedSite[] = [];
  for (const { shares, ...site } of sites) placed.push({ id: await insertSite(tx, site), shares });
  await releaseSiteNames(tx, orderNumber);
  for (const { emergencyAddress, ...place } of places) {
    const id = crypto.randomUUID();
    const location = { ...place, emergencyAddress };
    await tx.db.insert(locations).values({ id, organizationId, ...location, createdAt: tx.now });
    const target = { kind: "location", id, name: place.name };
    await record(tx, "location.created", { target, after: location });
  }
  return placed;
}
