import { and, eq } from "drizzle-orm";
import { locations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { type LocationFields, locationValues, otherParts, storedLocation } from "./location-values";
import { sayTaken } from "./say-taken";

export type ChangeLocation = LocationFields & { organizationId: string; locationId: string; seen: Seen };

export async function changeLocation(
  ctx: Ctx,
  { organizationId, locationId, seen, ...fields }: ChangeLocation,
) {
  return inOrganization(ctx, "locations:edit", organizationId, async (tx) => {
    const location = and(eq(locations.organizationId, tx.organizationId), eq(locations.id, locationId));
    const [before] = await tx.db.select().from(locations).where(location).for("update");
    if (!before) throw notFound("location");
    const after = storedLocation(fields);
    await refuseStale({
      seen,
      saved: locationValues(before),
      wanted: locationValues(after),
      lastChange: () => lastChange(tx, { kind: "location", id: locationId }),
    });
    // Kept while it is the same country's: no form shows it, and no one threw it away.
    const kept = before.country === after.country ? otherParts(before) : {};
    const address = { ...kept, ...after.address };
    await tx.db
      .update(locations)
      .set({ ...after, address })
      .where(location)
      .catch(sayTaken);
    await record(tx, "location.changed", {
      target: { kind: "location", id: locationId, name: after.name },
      before: locationValues(before),
      after: locationValues(after),
    });
  });
}
