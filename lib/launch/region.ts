import { sql } from "drizzle-orm";
import type { OwnPartnerTx } from "@/lib/access";

/**
 * Whether something of the organization lives in its region: then the region stays. Its people do not count: the
 * first of them has to be there to choose.
 */
export async function livesInRegion(tx: OwnPartnerTx): Promise<boolean> {
  const { rows } = await tx.db.execute<{ lives: boolean }>(sql`
    SELECT EXISTS (SELECT FROM core.sites WHERE organization_id = ${tx.partnerId})
      OR EXISTS (SELECT FROM core.locations WHERE organization_id = ${tx.partnerId})
      OR EXISTS (SELECT FROM core.subscriptions WHERE organization_id = ${tx.partnerId})
      OR EXISTS (SELECT FROM core.devices WHERE organization_id = ${tx.partnerId})
      OR EXISTS (SELECT FROM core.phone_numbers WHERE organization_id = ${tx.partnerId}) AS lives`);
  return rows[0]?.lives ?? true;
}
