import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem, type Ctx, linkCtx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, invalid, notFound } from "@/lib/core/errors";
import { type Link, linkOfVisit, revokeLinks, useUpLink } from "@/lib/links";
import { accountTarget } from "./account";
import { type Browser, beginSession, type NewSession } from "./begin-session";
import { endSessionsOf } from "./end-all-sessions";
import { hashPassword } from "./passwords/hash-password";
import { passwordRefusal } from "./passwords/password-rules";
import { storePassword } from "./passwords/store-password";

export type SetPasswordByLink = { visit: string; password: string } & Browser;

/** Who holds the mailed link chooses a password, once, and is signed in; every other session of the person ends. */
export async function setPasswordByLink(
  ctx: Ctx,
  { visit, password, ...browser }: SetPasswordByLink,
): Promise<NewSession> {
  const { state, link } = await linkOfVisit(ctx, visit);
  const userId = link?.userId;
  if (!link || !userId || !isForPasswords(link)) throw conflict("link.unknown");
  if (state !== "open") throw conflict(`link.${state}`);
  const refusal = passwordRefusal(password, link.email);
  if (refusal) throw invalid({ password: refusal });

  const passwordHash = await hashPassword(password);
  const visitor = { ...linkCtx(link, ctx.actor.address), now: ctx.now };
  return asSystem(visitor, "choose a password", async (tx) => {
    if (!(await useUpLink(tx, link.id))) throw conflict("link.used");
    const user = await activate(tx, userId);
    await storePassword(tx, user, passwordHash);
    await revokeLinks(tx, { userId, purpose: "invitation" });
    await revokeLinks(tx, { userId, purpose: "password" });
    await endSessionsOf(tx, userId);
    const { organizationId } = user;
    await record(tx, "password.set", { target: accountTarget(user), organizationId });
    return beginSession(tx, user, browser);
  });
}

export const isForPasswords = ({ purpose }: Link) => purpose === "invitation" || purpose === "password";

/** A link cannot bring back who was deactivated after it was mailed. */
async function activate(tx: Tx, userId: string) {
  const [user] = await tx.db.select().from(users).where(eq(users.id, userId)).for("update");
  if (!user || user.status === "inactive") throw notFound();
  if (user.status === "active") return user;
  await tx.db.update(users).set({ status: "active", changedAt: tx.now }).where(eq(users.id, userId));
  return { ...user, status: "active" as const };
}
