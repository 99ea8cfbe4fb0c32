import { and, eq, isNull } from "drizzle-orm";
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

/** Ends all of a person's sessions in the caller's transaction: with a reset password, or for the operator. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<number> {
  const ended = await tx.db
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.length;
}
