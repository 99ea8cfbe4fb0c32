import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { credentials, sessions } from "@/db/schema";
import { asSystem, type Ctx, inOrganization, partnerMay, type Role } from "@/lib/access";
import { IDLE_HOURS } from "@/lib/auth";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";

type Facts = {
  name: string;
  email: string;
  status: "active" | "invited" | "not_verified" | "inactive";
  lastAccessAt: string | null;
  roles: Role[];
  /** Whether the organization is a partner: then its people may hold a partner's roles. */
  isPartner: boolean;
  /** Others with full rights in the organization who can sign in. */
  otherFullAdmins: number;
};

export type UserSecurity = Facts & {
  id: string;
  passwordSetAt: Date | null;
  sessions: { createdAt: Date; lastSeenAt: Date }[];
  /** The person themselves looks. */
  self: boolean;
  /** Who looks assigns the partner's roles. */
  assignsPartnerRoles: boolean;
};

/** What a person of an organization may do, and how they sign in. */
export async function userSecurity(ctx: Ctx, organizationId: string, userId: string): Promise<UserSecurity> {
  if (!isUuid(userId)) throw notFound("user");
  const facts = await inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<Facts>(sql`
      SELECT coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
        u.email, u.status, to_json(u.last_access_at) #>> '{}' AS "lastAccessAt", o.is_partner AS "isPartner",
        ARRAY(SELECT r.role FROM core.user_roles r WHERE r.organization_id = u.organization_id AND r.user_id = u.id) AS roles,
        (SELECT count(DISTINCT r.user_id)::integer FROM core.user_roles r
          JOIN core.users p ON p.organization_id = r.organization_id AND p.id = r.user_id AND p.status = 'active'
          WHERE r.organization_id = u.organization_id AND r.user_id <> u.id
            AND r.role IN ('customer_full_admin', 'partner_full_admin')) AS "otherFullAdmins"
      FROM core.users u JOIN core.organizations o ON o.id = u.organization_id
      WHERE u.organization_id = ${tx.organizationId} AND u.id = ${userId}`);
    return rows[0];
  });
  if (!facts) throw notFound("user");
  const { actor } = ctx;
  return {
    ...facts,
    ...(await signInFacts(ctx, organizationId, userId)),
    id: userId,
    self: userId === actor.id,
    assignsPartnerRoles: organizationId === actor.partnerId && partnerMay(actor.roles, "partnerRoles:edit"),
  };
}

async function signInFacts(ctx: Ctx, organizationId: string, userId: string) {
  const idleSince = new Date(ctx.now.getTime() - IDLE_HOURS * 3_600_000);
  return asSystem(ctx, "say how a person signs in whom a door has shown", async (tx) => {
    const [password] = await tx.db
      .select({ setAt: credentials.setAt })
      .from(credentials)
      .where(and(eq(credentials.organizationId, organizationId), eq(credentials.userId, userId)));
    const open = await tx.db
      .select({ createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
      .from(sessions)
      .where(
        and(
          eq(sessions.organizationId, organizationId),
          eq(sessions.userId, userId),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, ctx.now),
          gt(sessions.lastSeenAt, idleSince),
        ),
      )
      .orderBy(desc(sessions.lastSeenAt));
    return { passwordSetAt: password?.setAt ?? null, sessions: open };
  });
}
