import { eq } from "drizzle-orm";
import { sessions, users } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { hashToken } from "@/lib/core/tokens";
import { accountTarget, inNameOf, type Person } from "./account";
import { startSession } from "./start-session";

export type Browser = {
  userAgent: string | null;
  /** The session cookie the browser came with: it ends, so that a planted one is worth nothing. */
  replaces?: string;
};

/** The browser's cookie, and the choices to put beside it. */
export type NewSession = { token: string; locale: string | null; theme: string | null };

/**
 * What every proved identity leads to. A password proves it today; an identity provider's answer and a second factor
 * are asked for before this point, and end here too.
 */
export async function beginSession(tx: Tx, user: Person, browser: Browser): Promise<NewSession> {
  if (browser.replaces) {
    const tokenHash = hashToken(browser.replaces);
    await tx.db.update(sessions).set({ endedAt: tx.now }).where(eq(sessions.tokenHash, tokenHash));
  }
  const token = await startSession(tx, user, browser.userAgent);
  await tx.db.update(users).set({ lastAccessAt: tx.now }).where(eq(users.id, user.id));
  await record(inNameOf(tx, user), "session.signedIn", {
    target: accountTarget(user),
    organizationId: user.organizationId,
  });
  return { token, locale: user.locale, theme: user.theme };
}
