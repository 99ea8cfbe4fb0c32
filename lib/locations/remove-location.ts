import { and, eq } from "drizzle-orm";
import { locations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound, ruleBroken } from "@/lib/core/errors";
import { locationValues } from "./location-values";
import { isUsed, usedBy } from "./used-by";

export type RemoveLocation = { organizationId: string; locationId: string };

/** Only while nobody and nothing is there. */
export async function removeLocation(
  ctx: Ctx,
  { organizationId, locationId }: RemoveLocation,
): Promise<{ name: string }> {
  return inOrganization(ctx, "locations:edit", organizationId, async (tx) => {
    const location = and(eq(locations.organizationId, tx.organizationId), eq(locations.id, locationId));
    const [before] = await tx.db.select().from(locations).where(location).for("update");
    if (!before) throw notFound("location");
    const use = await usedBy(tx, locationId);
    if (isUsed(use)) throw ruleBroken("places.locationInUse", use);
    await tx.db.delete(locations).where(location);
    const target = { kind: "location", id: locationId, name: before.name };
    await record(tx, "location.removed", { target, before: locationValues(before) });
    return { name: before.name };
  });
}
