import { inArray, sql } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { asSystem, type Ctx, inOrganization, type OrganizationTx, type Role } from "@/lib/access";
import type { CustomerRole } from "../people/change-customer-role";

export type OwnAdministrator = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  status: "active" | "invited" | "not_verified" | "inactive";
  lastAccessAt: string | null;
};
export type ManagingPartner = { id: string; name: string; access: "full" | "provisioning"; since: string };
export type ExternalAdministrator = {
  id: string;
  name: string;
  email: string;
  role: CustomerRole;
  partner: string;
  since: string;
};

export type OrganizationAdministrators = {
  own: OwnAdministrator[];
  partners: ManagingPartner[];
  external: ExternalAdministrator[];
};

/** Everybody who administers an organization: its own people, its partners, people of other partners. */
export async function organizationAdministrators(
  ctx: Ctx,
  organizationId: string,
): Promise<OrganizationAdministrators> {
  const found = await inOrganization(ctx, "organization:view", organizationId, async (tx) => ({
    own: await ownAdministrators(tx),
    partners: await managing(tx),
    external: await externals(tx),
  }));
  const names = await namesOf(ctx, [
    ...found.partners.map(({ id }) => id),
    ...found.external.map(({ homeId }) => homeId),
  ]);
  return {
    own: found.own,
    partners: found.partners.map((each) => ({ ...each, name: names.get(each.id) ?? "" })),
    external: found.external.map(({ homeId, ...each }) => ({ ...each, partner: names.get(homeId) ?? "" })),
  };
}

async function ownAdministrators(tx: OrganizationTx) {
  const { rows } = await tx.db.execute<OwnAdministrator>(sql`
    SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
      u.email, u.status, array_agg(r.role ORDER BY r.role) AS roles,
      to_json(u.last_access_at) #>> '{}' AS "lastAccessAt"
    FROM core.user_roles r JOIN core.users u ON u.organization_id = r.organization_id AND u.id = r.user_id
    WHERE r.organization_id = ${tx.organizationId} AND r.role IN ('customer_full_admin', 'customer_readonly_admin',
      'partner_full_admin', 'partner_readonly_admin')
    GROUP BY u.id ORDER BY min(r.role), min(u.name_key) LIMIT 500`);
  return rows;
}

/** A partner sees itself here; who else manages the organization is for the organization to know. */
async function managing(tx: OrganizationTx) {
  const { rows } = await tx.db.execute<Omit<ManagingPartner, "name">>(sql`
    SELECT partner_id AS id, access, to_json(created_at) #>> '{}' AS since
    FROM core.management WHERE organization_id = ${tx.organizationId} ORDER BY created_at, partner_id`);
  return rows;
}

async function externals(tx: OrganizationTx) {
  const { rows } = await tx.db.execute<Omit<ExternalAdministrator, "partner"> & { homeId: string }>(sql`
    SELECT user_id AS id, name, email, role, home_id AS "homeId", to_json(created_at) #>> '{}' AS since
    FROM core.external_administrators WHERE organization_id = ${tx.organizationId} ORDER BY created_at, user_id`);
  return rows;
}

async function namesOf(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return asSystem(ctx, "name the partners of an organization that a door has shown", async (tx) => {
    const rows = await tx.db
      .select({ id: organizations.id, name: organizations.name })
      .from(organizations)
      .where(inArray(organizations.id, ids));
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
}
