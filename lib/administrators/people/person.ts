import { sql } from "drizzle-orm";
import type { OrganizationTx, Role } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";

export type Person = {
  id: string;
  name: string;
  email: string;
  status: "active" | "invited" | "not_verified" | "inactive";
  locale: string | null;
  roles: Role[];
};

/** A person of the organization that the transaction is in, held until its end. */
export async function personOf(tx: OrganizationTx, userId: string): Promise<Person> {
  if (!isUuid(userId)) throw notFound("user");
  const { rows } = await tx.db.execute<Person>(sql`
    SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
      u.email, u.status, u.locale, ARRAY(SELECT r.role FROM core.user_roles r
        WHERE r.organization_id = u.organization_id AND r.user_id = u.id ORDER BY r.role) AS roles
    FROM core.users u WHERE u.organization_id = ${tx.organizationId} AND u.id = ${userId} FOR UPDATE`);
  const [person] = rows;
  if (!person) throw notFound("user");
  return person;
}

/** Replaces those of `among` that the person holds by `held`; other roles stay. */
export async function writeRoles(
  tx: OrganizationTx,
  userId: string,
  { among, held }: { among: readonly Role[]; held: readonly Role[] },
): Promise<void> {
  const list = (roles: readonly Role[]) => `{${roles.join(",")}}`;
  await tx.db.execute(sql`DELETE FROM core.user_roles WHERE organization_id = ${tx.organizationId}
    AND user_id = ${userId} AND role = ANY (${list(among)}::text[]) AND role <> ALL (${list(held)}::text[])`);
  await tx.db.execute(sql`INSERT INTO core.user_roles (organization_id, user_id, role)
    SELECT ${tx.organizationId}::uuid, ${userId}::uuid, unnest(${list(held)}::text[]) ON CONFLICT DO NOTHING`);
}

/** How the log names somebody. */
export const personTarget = ({ id, name }: Pick<Person, "id" | "name">) => ({ kind: "user", id, name });

/** What an invitation needs to know. */
export const invited = (tx: OrganizationTx, { id, email, name, locale }: Person) => ({
  id,
  email,
  locale,
  displayName: name,
  organizationId: tx.organizationId,
});
