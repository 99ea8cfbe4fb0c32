import { and, inArray, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { ownAccount } from "./account";

/** Sign out everywhere, here too. Answers how many sessions were open. */
export async function endAllSessions(ctx: Ctx): Promise<number> {
  const { userId, organizationId } = ownAccount(ctx);
  return asSystem(ctx, "sign out everywhere", async (tx) => {
    const ended = await endSessionsOf(tx, userId);
    const target = { kind: "user", id: userId, name: ctx.actor.name };
    await record(tx, "session.endedEverywhere", { target, organizationId, after: { sessions: ended } });
    return ended;
  });
}

/** Ends all sessions of a person, or of several, in the caller's transaction: with a reset password, or for others. */
export async function endSessionsOf(tx: Tx, userId: string | string[]): Promise<number> {
  const ended = await tx.db
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(inArray(sessions.userId, [userId].flat()), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.length;
}
