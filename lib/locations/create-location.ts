import { locations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { type LocationFields, storedLocation } from "./location-values";
import { sayTaken } from "./say-taken";

export type CreateLocation = LocationFields & { organizationId: string };

/** A place where an organization calls from. */
export async function createLocation(
  ctx: Ctx,
  { organizationId, ...fields }: CreateLocation,
): Promise<{ id: string }> {
  return inOrganization(ctx, "locations:edit", organizationId, async (tx) => {
    const location = storedLocation(fields);
    const id = crypto.randomUUID();
    await tx.db
      .insert(locations)
      .values({ id, organizationId: tx.organizationId, ...location, createdAt: tx.now })
      .catch(sayTaken);
    const target = { kind: "location", id, name: location.name };
    await record(tx, "location.created", { target, after: location });
    return { id };
  });
}
