import { and, eq } from "drizzle-orm";
import { locations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { Location } from "./list-locations";
import { type LocationUse, usedBy } from "./used-by";

export type LocationDetails = Location & { use: LocationUse };

export async function findLocation(
  ctx: Ctx,
  organizationId: string,
  locationId: string,
): Promise<LocationDetails> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    if (!isUuid(locationId)) throw notFound("location");
    const { id, name, country, timeZone, address, emergencyAddress } = locations;
    const [location] = await tx.db
      .select({ id, name, country, timeZone, address, emergencyAddress })
      .from(locations)
      .where(and(eq(locations.organizationId, tx.organizationId), eq(id, locationId)));
    if (!location) throw notFound("location");
    return { ...location, use: await usedBy(tx, locationId) };
  });
}
