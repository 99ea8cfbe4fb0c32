import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner, reachesAllCustomers } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type AdministratorState, inOrder, type PartnerRole } from "../partner/administrator-filter";
import { administratorsOf } from "../partner/list-administrators";

export type CustomerAdministrator = {
  id: string;
  name: string;
  email: string;
  status: AdministratorState;
  roles: PartnerRole[];
  lastAccessAt: string | null;
};

export type CustomerAdministrators = {
  access: "full" | "provisioning";
  /** Partner admins who were given the customer. */
  assigned: CustomerAdministrator[];
  /** Those whose role reaches every customer. */
  everywhere: CustomerAdministrator[];
  /** Partner admins who do not have it. */
  others: Pick<CustomerAdministrator, "id" | "name" | "email">[];
};

/** Who of the partner has to do with a customer. */
export async function customerAdministrators(ctx: Ctx, customerId: string): Promise<CustomerAdministrators> {
  if (!isUuid(customerId)) throw notFound("organization");
  return inOwnPartner(ctx, "partnerAdmins:view", async (tx) => {
    const customer = await tx.db.execute<{ access: "full" | "provisioning" }>(sql`
      SELECT access FROM core.customer_overview
      WHERE partner_id = ${tx.partnerId} AND organization_id = ${customerId}`);
    const access = customer.rows[0]?.access;
    if (!access) throw notFound("organization");
    const { rows } = await tx.db.execute<CustomerAdministrator & { assigned: boolean }>(sql`
      SELECT id, name, email, status, roles, to_json(last_access_at) #>> '{}' AS "lastAccessAt",
        EXISTS (SELECT FROM core.assignments a WHERE a.partner_id = ${tx.partnerId} AND a.user_id = found.id
          AND a.organization_id = ${customerId}) AS assigned
      FROM (${administratorsOf(tx)}) AS found ORDER BY name_key, id`);
    const people = rows.map((row) => ({ ...row, roles: inOrder(row.roles) }));
    const admins = people.filter(({ roles }) => roles.includes("partner_admin"));
    return {
      access,
      assigned: admins.filter(({ assigned }) => assigned),
      everywhere: people.filter(({ roles }) =>
        reachesAllCustomers(roles.filter((role) => role !== "help_desk")),
      ),
      others: admins.filter(({ assigned, status }) => !assigned && status !== "inactive"),
    };
  });
}
