import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, mayHere, type OrganizationTx, standingIn } from "@/lib/access";
import type { OfferedPackage } from "./catalogue";

export type CustomerPackage = OfferedPackage & {
  /** How many users may have it; null: as many as there are. */
  quantity: number | null;
  held: number;
};

/** A wholesale customer's packages; null for a customer that buys by subscription alone. */
export async function customerPackages(ctx: Ctx, customerId: string): Promise<CustomerPackage[] | null> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { rows } = await tx.db.execute<{ wholesale: boolean }>(
      sql`SELECT is_wholesale AS wholesale FROM core.organizations WHERE id = ${tx.organizationId}`,
    );
    return rows[0]?.wholesale ? packagesIn(tx) : null;
  });
}

/** The packages of the organization, each with how many have it. */
export async function packagesIn(tx: OrganizationTx): Promise<CustomerPackage[]> {
  const { rows } = await tx.db.execute<CustomerPackage>(sql`
    SELECT p.code, p.name, p.to_users AS "toUsers", h.quantity, coalesce((SELECT sum(c.amount) FROM core.user_counts c
      WHERE c.organization_id = h.organization_id AND c.package_code = p.code), 0)::integer AS held
    FROM core.organization_packages h JOIN core.packages p ON p.code = h.package_code
    WHERE h.organization_id = ${tx.organizationId} ORDER BY p.position, p.code`);
  return rows;
}

/** Whether the person may change them: for buttons; the verb's door asks again. */
export async function mayChangePackages(ctx: Ctx, customerId: string): Promise<boolean> {
  const here = await standingIn(ctx, customerId);
  return here !== undefined && mayHere(ctx, here, "packages:edit");
}
