import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden, invalid, ruleBroken } from "@/lib/core/errors";
import { revokeLinks } from "@/lib/links";
import { accountOf, accountTarget, ownAccount } from "./account";
import { type Browser, beginSession, type NewSession } from "./begin-session";
import { endSessionsOf } from "./end-all-sessions";
import { countAttempt, forgiveAttempt } from "./guesses/attempts";
import { policies } from "./guesses/throttle";
import { hashPassword, verifyPassword } from "./passwords/hash-password";
import { passwordRefusal } from "./passwords/password-rules";
import { storePassword } from "./passwords/store-password";

export type ChangePassword = { presentPassword: string; password: string } & Browser;

/** Needs the present password, also from who is signed in. Other sessions end; this browser gets a new one. */
export async function changePassword(
  ctx: Ctx,
  { presentPassword, password, ...browser }: ChangePassword,
): Promise<NewSession> {
  const { userId, organizationId, email } = ownAccount(ctx);
  const refusal = passwordRefusal(password, email);
  if (refusal) throw invalid({ password: refusal });
  const counters = [{ key: `change:${userId}`, policy: policies.known }];
  const { passwordHash, wait } = await asSystem(ctx, "check the present password", async (tx) => ({
    passwordHash: (await accountOf(tx, email.toLowerCase())).passwordHash,
    wait: await countAttempt(tx, counters),
  }));
  if (wait > 0) throw ruleBroken("signIn.wait", { minutes: Math.ceil(wait / 60_000) });
  if (!(await verifyPassword(passwordHash, presentPassword))) {
    throw invalid({ presentPassword: "password.presentWrong" });
  }
  const newHash = await hashPassword(password);
  return asSystem(ctx, "change one's own password", async (tx) => {
    const [user] = await tx.db.select().from(users).where(eq(users.id, userId)).for("update");
    if (user?.status !== "active") throw forbidden();
    await forgiveAttempt(tx, counters);
    await storePassword(tx, user, newHash);
    await revokeLinks(tx, { userId, purpose: "password" });
    await endSessionsOf(tx, userId);
    await record(tx, "password.set", { target: accountTarget(user), organizationId });
    return beginSession(tx, user, browser);
  });
}
