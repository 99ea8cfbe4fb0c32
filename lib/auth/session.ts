import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { bulkChanges, imports, organizations, reportRuns, sessions, userRoles, users } from "@/db/schema";
import { type Actor, asSystem, type Ctx, type Role, reachesAllCustomers, visitorCtx } from "@/lib/access";
import { forbidden } from "@/lib/core/errors";
import { hashToken } from "@/lib/core/tokens";

const HOUR = 3_600_000;
/** Without a request for this long a session is over; the whole session ends after the second, whatever happens. */
export const IDLE_HOURS = 12;
export const ABSOLUTE_DAYS = 7;
/** How exact `last_seen_at` is: one write per minute and session is enough. */
const SEEN_EVERY_MS = 60_000;

export type SignedIn = {
  actor: Actor;
  sessionId: string;
  locale: string | null;
  theme: string | null;
  /** Something long that the person asked for waits or runs: then it is worth asking what. */
  busy: boolean;
};

/** By the whole key: asked by the person alone, the roles of everybody would be read. */
const rolesOf = sql<Role[]>`ARRAY(SELECT r.role FROM ${userRoles} r
  WHERE r.organization_id = ${users.organizationId} AND r.user_id = ${users.id})`;

const busy = sql<boolean>`EXISTS (SELECT FROM ${imports} i WHERE i.requested_by = ${users.id}
    AND i.finished_at IS NULL AND i.state IN ('checking', 'waiting', 'applying'))
  OR EXISTS (SELECT FROM ${imports} i WHERE i.undone_by = ${users.id} AND i.state = 'undoing')
  OR EXISTS (SELECT FROM ${reportRuns} r WHERE r.requested_by = ${users.id} AND r.state IN ('queued', 'running'))
  OR EXISTS (SELECT FROM ${bulkChanges} b WHERE b.requested_by = ${users.id} AND b.state IN ('waiting', 'running'))`;

/** Who holds this session cookie: asked at every request, so an ended session or a changed role counts at once. */
export async function actorOfSession(token: string, address: string | null): Promise<SignedIn | undefined> {
  const ctx = visitorCtx(address);
  return asSystem(ctx, "find the session of a request", async (tx) => {
    const [row] = await tx.db
      .select({
        session: sessions,
        user: users,
        isPartner: organizations.isPartner,
        roles: rolesOf,
        busy,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .innerJoin(organizations, eq(organizations.id, users.organizationId))
      .where(
        and(
          eq(sessions.tokenHash, hashToken(token)),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, ctx.now),
          gt(sessions.lastSeenAt, new Date(ctx.now.getTime() - IDLE_HOURS * HOUR)),
          eq(users.status, "active"),
        ),
      );
    if (!row) return undefined;
    if (ctx.now.getTime() - row.session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
      await tx.db.update(sessions).set({ lastSeenAt: ctx.now }).where(eq(sessions.id, row.session.id));
    }
    const { user, isPartner, roles } = row;
    return {
      actor: actorOf(user, isPartner, roles, address),
      sessionId: row.session.id,
      locale: user.locale,
      theme: user.theme,
      busy: row.busy,
    };
  });
}

/** Work in the background is done as the person who asked for it, with the rights they have by then. */
export async function actorOfUser(userId: string): Promise<Actor | undefined> {
  return asSystem(visitorCtx(null), "act for the person who asked", async (tx) => {
    const [row] = await tx.db
      .select({
        user: users,
        isPartner: organizations.isPartner,
        roles: rolesOf,
      })
      .from(users)
      .innerJoin(organizations, eq(organizations.id, users.organizationId))
      .where(and(eq(users.id, userId), eq(users.status, "active")));
    return row && actorOf(row.user, row.isPartner, row.roles, null);
  });
}

/** The same as a context for work of this moment; refused when the account is closed. */
export async function ctxOfUser(userId: string): Promise<Ctx> {
  const actor = await actorOfUser(userId);
  if (!actor) throw forbidden();
  return { actor, now: new Date() };
}

/** PostgreSQL's text[] arrives as an array; roles as stored are the roles of the permission table. */
function actorOf(
  user: typeof users.$inferSelect,
  isPartner: boolean,
  roles: readonly Role[],
  address: string | null,
): Actor {
  return {
    kind: "user",
    id: user.id,
    name: user.displayName || user.email,
    email: user.email,
    organizationId: user.organizationId,
    partnerId: isPartner ? user.organizationId : null,
    roles,
    allCustomers: reachesAllCustomers(roles),
    readOnly: false,
    address,
  };
}
