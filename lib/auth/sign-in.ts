import { asSystem, type Ctx } from "@/lib/access";
import { ruleBroken } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";
import { accountOf } from "./account";
import { type Browser, beginSession, type NewSession } from "./begin-session";
import { countAttempt, countersFor, forgiveAttempt } from "./guesses/attempts";
import { verifyPassword } from "./passwords/hash-password";

export type SignIn = { email: string; password: string } & Browser;

/**
 * E-mail and password. An unknown account, a wrong password, an invitation not taken up and a deactivated account are
 * refused with the same words after the same work: statements, one hash, one job.
 */
export async function signIn(ctx: Ctx, { email, password, ...browser }: SignIn): Promise<NewSession> {
  const emailKey = email.toLowerCase();
  const { address } = ctx.actor;
  const { account, counters, wait } = await asSystem(ctx, "find the account of a sign-in", async (tx) => {
    const account = await accountOf(tx, emailKey);
    const counters = countersFor("signIn", emailKey, address, account.known);
    return { account, counters, wait: await countAttempt(tx, counters) };
  });
  if (wait > 0) throw ruleBroken("signIn.wait", { minutes: Math.ceil(wait / 60_000) });

  const right = await verifyPassword(account.passwordHash, password);
  const { user } = account;
  if (!right || user?.status !== "active") {
    const at = ctx.now.toISOString();
    await asSystem(ctx, "note a refused sign-in", (tx) =>
      enqueue(tx, "auth.signInRefused", { emailKey, address, at }),
    );
    throw ruleBroken("signIn.refused");
  }
  return asSystem(ctx, "sign in", async (tx) => {
    await forgiveAttempt(tx, counters);
    return beginSession(tx, user, browser);
  });
}
