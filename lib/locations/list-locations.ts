import { eq } from "drizzle-orm";
import { locations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";

export type Location = {
  id: string;
  name: string;
  country: string;
  timeZone: string;
  address: Record<string, string>;
  emergencyAddress: Record<string, string> | null;
};

/** The places where an organization calls from. */
export async function listLocations(ctx: Ctx, organizationId: string): Promise<Location[]> {
  const { id, name, country, timeZone, address, emergencyAddress } = locations;
  return inOrganization(ctx, "organization:view", organizationId, (tx) =>
    tx.db
      .select({ id, name, country, timeZone, address, emergencyAddress })
      .from(locations)
      .where(eq(locations.organizationId, tx.organizationId))
      .orderBy(name)
      .limit(1_000),
  );
}
