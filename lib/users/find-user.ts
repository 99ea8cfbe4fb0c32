import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type Role } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { UserStatus } from "./lists/user-filter";

export type User = {
  id: string;
  name: string;
  email: string;
  firstName: string;
  lastName: string;
  status: UserStatus;
  packageName: string | null;
  location: string | null;
  extension: string | null;
  locale: string | null;
  phoneNumbers: string[];
  createdAt: string;
  lastAccessAt: string | null;
  roles: Role[];
  licences: { product: string; subscriptionId: string; assignedAt: string; firstUsedAt: string | null }[];
  mails: { id: string; template: string; state: "queued" | "sent" | "failed"; at: string }[];
};

/** One person of an organization: profile, licences, roles and the mails that went to the address. */
export async function findUser(ctx: Ctx, organizationId: string, userId: string): Promise<User> {
  if (!isUuid(userId)) throw notFound("user");
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<User>(sql`
      SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
        u.email, u.first_name AS "firstName", u.last_name AS "lastName", u.status, u.extension, u.locale,
        (SELECT p.name FROM core.packages p WHERE p.code = u.package_code) AS "packageName",
        (SELECT l.name FROM core.locations l WHERE l.organization_id = u.organization_id AND l.id = u.location_id) AS location,
        to_json(u.created_at) #>> '{}' AS "createdAt", to_json(u.last_access_at) #>> '{}' AS "lastAccessAt",
        ARRAY(SELECT n.number FROM core.phone_numbers n WHERE n.organization_id = u.organization_id
          AND n.user_id = u.id ORDER BY n.is_primary DESC, n.number) AS "phoneNumbers",
        ARRAY(SELECT r.role FROM core.user_roles r WHERE r.organization_id = u.organization_id AND r.user_id = u.id
          ORDER BY r.role) AS roles,
        coalesce((SELECT json_agg(json_build_object('product', p.name, 'subscriptionId', a.subscription_id,
            'assignedAt', a.created_at, 'firstUsedAt', a.first_used_at) ORDER BY p.position, a.subscription_id)
          FROM core.license_assignments a JOIN core.products p ON p.code = a.product_code
          WHERE a.organization_id = u.organization_id AND a.user_id = u.id), '[]') AS licences,
        coalesce((SELECT json_agg(sent) FROM (SELECT m.id, m.template, m.state, coalesce(m.sent_at, m.created_at) AS at
          FROM core.mail m WHERE m.organization_id = u.organization_id AND m.to_key = u.email_key
          ORDER BY m.created_at DESC LIMIT 20) AS sent), '[]') AS mails
      FROM core.users u WHERE u.organization_id = ${tx.organizationId} AND u.id = ${userId}`);
    const [user] = rows;
    if (!user) throw notFound("user");
    return user;
  });
}
