import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

/** One's own; a customer; or one that made the person its administrator from outside. */
export type Relation = "own" | "managed" | "external";

export type Organization = {
  id: string;
  name: string;
  externalId: string | null;
  region: string;
  country: string;
  vertical: string | null;
  plannedUsers: number | null;
  locale: string;
  createdAt: string;
  /** Support may look until then; null when it may not, or no longer. */
  supportAccessUntil: string | null;
  relation: Relation;
};

/** The organization whose view this is: what its frame and its settings say. */
export async function findOrganization(ctx: Ctx, organizationId: string): Promise<Organization> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<Omit<Organization, "relation">>(sql`
      SELECT id, name, external_id AS "externalId", region, country, vertical, planned_users AS "plannedUsers",
        locale, to_json(created_at) #>> '{}' AS "createdAt",
        CASE WHEN support_access_until > ${tx.now.toISOString()}::timestamptz
          THEN to_json(support_access_until) #>> '{}' END AS "supportAccessUntil"
      FROM core.organizations WHERE id = ${tx.organizationId}`);
    const [organization] = rows;
    if (!organization) throw notFound("organization");
    return { ...organization, relation: relationOf(tx) };
  });
}

export function relationOf({ partnerId, organizationId, actor }: OrganizationTx): Relation {
  if (partnerId !== null) return "managed";
  return organizationId === actor.organizationId ? "own" : "external";
}
