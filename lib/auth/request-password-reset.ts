import { asSystem, type Ctx } from "@/lib/access";
import { ruleBroken } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { enqueue } from "@/lib/jobs";
import { accountOf } from "./account";
import { countAttempt, countersFor } from "./guesses/attempts";

export type RequestPasswordReset = { email: string; locale: Locale };

/**
 * Asks for a mail with a link. The worker finds out whether there is an account: the answer and the time it takes are
 * the same for any address.
 */
export async function requestPasswordReset(
  ctx: Ctx,
  { email, locale }: RequestPasswordReset,
): Promise<{ email: string }> {
  const emailKey = email.toLowerCase();
  const { address } = ctx.actor;
  const wait = await asSystem(ctx, "ask for a new password", async (tx) => {
    const { known } = await accountOf(tx, emailKey);
    const tooSoon = await countAttempt(tx, countersFor("reset", emailKey, address, known));
    const at = ctx.now.toISOString();
    if (tooSoon === 0) await enqueue(tx, "auth.passwordReset", { emailKey, address, locale, at });
    return tooSoon;
  });
  if (wait > 0) throw ruleBroken("signIn.wait", { minutes: Math.ceil(wait / 60_000) });
  return { email };
}
