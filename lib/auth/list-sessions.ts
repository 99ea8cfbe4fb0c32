import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { ownAccount } from "./account";
import { IDLE_HOURS } from "./session";

/** One's own open sessions, the last used first. */
export async function listSessions(ctx: Ctx) {
  const { userId } = ownAccount(ctx);
  const idleSince = new Date(ctx.now.getTime() - IDLE_HOURS * 3_600_000);
  return asSystem(ctx, "list one's own sessions", (tx) =>
    tx.db
      .select({
        id: sessions.id,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        address: sessions.address,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, ctx.now),
          gt(sessions.lastSeenAt, idleSince),
        ),
      )
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt)),
  );
}

export type OpenSession = Awaited<ReturnType<typeof listSessions>>[number];
