import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type Role } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { UserStatus } from "./lists/user-filter";
import { type Profile, profileColumns } from "./people/profile-values";

export type User = Profile & {
  id: string;
  name: string;
  email: string;
  status: UserStatus;
  packageCode: string | null;
  packageName: string | null;
  packageCalling: boolean;
  location: string | null;
  extension: string | null;
  locale: string | null;
  basic: { messaging: boolean; meetings: boolean; calling: boolean };
  /** The person's own number first. */
  numbers: { number: string; isPrimary: boolean; active: boolean; location: string | null }[];
  devices: { id: string; product: string; mac: string | null; location: string | null }[];
  createdAt: string;
  lastAccessAt: string | null;
  roles: Role[];
  licences: { product: string; subscriptionId: string; assignedAt: string; firstUsedAt: string | null }[];
  mails: { id: string; template: string; state: "queued" | "sent" | "failed"; at: string }[];
  /** When the last invitation went out, or waits to. */
  invitedAt: string | null;
};

/** One person of an organization: profile, licences, numbers, devices, roles and the mails that went to the address. */
export async function findUser(ctx: Ctx, organizationId: string, userId: string): Promise<User> {
  if (!isUuid(userId)) throw notFound("user");
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const own = (table: string) => sql.raw(`${table}.organization_id = u.organization_id`);
    const list = (rows: ReturnType<typeof sql>) =>
      sql`coalesce((SELECT json_agg(r) FROM (${rows}) AS r), '[]')`;
    const { rows } = await tx.db.execute<User>(sql`
      SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
        u.email, u.status, u.extension, u.locale, ${profileColumns}, u.package_code AS "packageCode",
        k.name AS "packageName", coalesce(k.calling, false) AS "packageCalling",
        json_build_object('messaging', u.basic_messaging, 'meetings', u.basic_meetings, 'calling', u.basic_calling) AS basic,
        (SELECT l.name FROM core.locations l WHERE ${own("l")} AND l.id = u.location_id) AS location,
        to_json(u.created_at) #>> '{}' AS "createdAt", to_json(u.last_access_at) #>> '{}' AS "lastAccessAt",
        ${list(sql`SELECT n.number, n.is_primary AS "isPrimary", n.active,
            (SELECT l.name FROM core.locations l WHERE ${own("l")} AND l.id = n.location_id) AS location
          FROM core.phone_numbers n WHERE ${own("n")} AND n.user_id = u.id ORDER BY n.is_primary DESC, n.number`)} AS numbers,
        ${list(sql`SELECT d.id, d.product, d.mac,
            (SELECT l.name FROM core.locations l WHERE ${own("l")} AND l.id = d.location_id) AS location
          FROM core.devices d WHERE ${own("d")} AND d.user_id = u.id ORDER BY d.product, d.mac LIMIT 100`)} AS devices,
        ARRAY(SELECT r.role FROM core.user_roles r WHERE ${own("r")} AND r.user_id = u.id ORDER BY r.role) AS roles,
        ${list(sql`SELECT p.name AS product, a.subscription_id AS "subscriptionId",
            a.created_at AS "assignedAt", a.first_used_at AS "firstUsedAt"
          FROM core.license_assignments a JOIN core.products p ON p.code = a.product_code
          WHERE ${own("a")} AND a.user_id = u.id ORDER BY p.position, a.subscription_id`)} AS licences,
        ${list(sql`SELECT m.id, m.template, m.state, coalesce(m.sent_at, m.created_at) AS at
          FROM core.mail m WHERE ${own("m")} AND m.to_key = u.email_key ORDER BY m.created_at DESC LIMIT 20`)} AS mails,
        (SELECT to_json(max(m.created_at)) #>> '{}' FROM core.mail m WHERE ${own("m")} AND m.to_key = u.email_key
          AND m.template = 'invitation' AND m.state <> 'failed') AS "invitedAt"
      FROM core.users u LEFT JOIN core.packages k ON k.code = u.package_code
      WHERE u.organization_id = ${tx.organizationId} AND u.id = ${userId}`);
    const [user] = rows;
    if (!user) throw notFound("user");
    return user;
  });
}
