import { and, eq, isNull } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { hashToken } from "@/lib/core/tokens";
import { accountTarget, inNameOf } from "./account";

/** Ends the session of this cookie; one that has ended already is no error. */
export async function signOut(ctx: Ctx, { token }: { token: string }): Promise<void> {
  await asSystem(ctx, "sign out", async (tx) => {
    const [ended] = await tx.db
      .update(sessions)
      .set({ endedAt: tx.now })
      .where(and(eq(sessions.tokenHash, hashToken(token)), isNull(sessions.endedAt)))
      .returning({ userId: sessions.userId });
    if (!ended) return;
    const [user] = await tx.db.select().from(users).where(eq(users.id, ended.userId));
    if (!user) return;
    const { organizationId } = user;
    await record(inNameOf(tx, user), "session.signedOut", { target: accountTarget(user), organizationId });
  });
}
