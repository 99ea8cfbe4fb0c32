import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { ruleBroken } from "@/lib/core/errors";

/** Whoever changes a partner's roles waits for the other: two parallel removals must see each other. */
export async function rolesInTurn(tx: OrganizationTx): Promise<void> {
  await tx.db.execute(sql`SELECT FROM core.organizations WHERE id = ${tx.organizationId} FOR NO KEY UPDATE`);
}

/** Refuses when nobody else is left who has full rights and can sign in. Call `rolesInTurn` before. */
export async function keepFullAdmin(tx: OrganizationTx, without: string): Promise<void> {
  const others = await tx.db.execute(sql`
    SELECT FROM core.user_roles r JOIN core.users u ON u.organization_id = r.organization_id AND u.id = r.user_id
    WHERE r.organization_id = ${tx.organizationId} AND r.role = 'partner_full_admin' AND u.status = 'active'
      AND u.id <> ${without} LIMIT 1`);
  if (others.rowCount === 0) throw ruleBroken("administrators.lastFullAdmin");
}
