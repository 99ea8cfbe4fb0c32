import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";

/** A package that users of the organization can have. */
export type UserPackage = {
  code: string;
  name: string;
  calling: boolean;
  meetings: boolean;
  /** How many users may have it; null: as many as there are. */
  quantity: number | null;
  held: number;
};

export const listPackages = (ctx: Ctx, organizationId: string): Promise<UserPackage[]> =>
  inOrganization(ctx, "users:view", organizationId, packagesOf);

export const packagesOf = async (tx: OrganizationTx): Promise<UserPackage[]> =>
  (await heldPackages(tx)).filter(({ toUsers }) => toUsers);

/** All packages of the organization, those for workspaces too, each with how many users have it. */
export async function heldPackages(tx: OrganizationTx): Promise<(UserPackage & { toUsers: boolean })[]> {
  const { rows } = await tx.db.execute<UserPackage & { toUsers: boolean }>(sql`
    SELECT p.code, p.name, p.to_users AS "toUsers", p.calling, p.meetings, h.quantity, coalesce((SELECT sum(c.amount) FROM core.user_counts c
      WHERE c.organization_id = h.organization_id AND c.package_code = p.code), 0)::integer AS held
    FROM core.organization_packages h JOIN core.packages p ON p.code = h.package_code
    WHERE h.organization_id = ${tx.organizationId} ORDER BY p.position, p.code`);
  return rows;
}

/** Whether there is anything to choose from. */
export async function whatUsersCanHave(
  ctx: Ctx,
  organizationId: string,
): Promise<{ packages: boolean; licences: boolean }> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<{ packages: boolean; licences: boolean }>(sql`
      SELECT EXISTS (SELECT FROM core.organization_packages WHERE organization_id = ${tx.organizationId}) AS packages,
        EXISTS (SELECT FROM core.subscriptions WHERE organization_id = ${tx.organizationId} AND ended_at IS NULL) AS licences`);
    return rows[0] ?? { packages: false, licences: false };
  });
}
