import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

export type LocationUse = { users: number; devices: number; numbers: number };

/** Who and what is at a location: it cannot be removed under them. */
export async function usedBy(tx: OrganizationTx, locationId: string): Promise<LocationUse> {
  const there = sql`organization_id = ${tx.organizationId} AND location_id = ${locationId}`;
  const { rows } = await tx.db.execute<LocationUse>(sql`
    SELECT (SELECT count(*)::integer FROM core.users WHERE ${there}) AS users,
      (SELECT count(*)::integer FROM core.devices WHERE ${there}) AS devices,
      (SELECT count(*)::integer FROM core.phone_numbers WHERE ${there}) AS numbers`);
  return rows[0] ?? { users: 0, devices: 0, numbers: 0 };
}

export const isUsed = ({ users, devices, numbers }: LocationUse) => users + devices + numbers > 0;
