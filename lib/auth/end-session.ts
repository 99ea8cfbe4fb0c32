import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { ownAccount } from "./account";

/** Ends one of one's own sessions: a lost telephone, somebody else's computer. */
export async function endSession(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<void> {
  const { userId, organizationId } = ownAccount(ctx);
  if (!isUuid(sessionId)) throw notFound();
  await asSystem(ctx, "end one of one's own sessions", async (tx) => {
    const ended = await tx.db
      .update(sessions)
      .set({ endedAt: tx.now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw notFound();
    const target = { kind: "user", id: userId, name: ctx.actor.name };
    await record(tx, "session.signedOut", { target, organizationId });
  });
}
