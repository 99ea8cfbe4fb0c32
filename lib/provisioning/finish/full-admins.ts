import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

export type FullAdmin = { email: string; name: string; locale: string };

/** Who decides for the organization, a partner's or a customer's. */
export async function fullAdmins(tx: OrganizationTx): Promise<FullAdmin[]> {
  const { rows } = await tx.db.execute<FullAdmin>(sql`
    SELECT u.email, coalesce(nullif(u.display_name, ''), u.email) AS name, coalesce(u.locale, o.locale) AS locale
    FROM core.users u JOIN core.organizations o ON o.id = u.organization_id
    WHERE u.organization_id = ${tx.organizationId} AND u.status = 'active' AND EXISTS (
      SELECT FROM core.user_roles r WHERE r.organization_id = u.organization_id AND r.user_id = u.id
        AND r.role IN ('partner_full_admin', 'customer_full_admin'))
    ORDER BY u.name_key, u.id LIMIT 20`);
  return rows;
}
