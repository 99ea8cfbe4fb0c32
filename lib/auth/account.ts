import { and, eq, gt, sql } from "drizzle-orm";
import { credentials, sessions, users } from "@/db/schema";
import type { Actor, Ctx, Tx } from "@/lib/access";
import { forbidden } from "@/lib/core/errors";
import { networkOf } from "./guesses/throttle";

export type Person = typeof users.$inferSelect;

/** How long an address counts as the person's own after a sign-in from it. */
export const KNOWN_FOR_DAYS = 90;

/** The account behind an e-mail address, and whether its owner has signed in from here: one query, found or not. */
export async function accountOf(tx: Tx, emailKey: string) {
  const since = new Date(tx.now.getTime() - KNOWN_FOR_DAYS * 86_400_000);
  const from = tx.db
    .select({ addresses: sql`array_agg(DISTINCT ${sessions.address})` })
    .from(sessions)
    .where(and(eq(sessions.userId, users.id), gt(sessions.createdAt, since)));
  const [row] = await tx.db
    .select({
      user: users,
      passwordHash: credentials.passwordHash,
      addresses: sql<(string | null)[] | null>`(${from})`,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.emailKey, emailKey));
  const here = tx.actor.address && networkOf(tx.actor.address);
  const known = (row?.addresses ?? []).some((address) => address !== null && networkOf(address) === here);
  return { user: row?.user, passwordHash: row?.passwordHash, known };
}

/** The signed-in person, for what everyone may do with their own account and nobody with another's. */
export function ownAccount({ actor }: Ctx): { userId: string; organizationId: string; email: string } {
  if (actor.kind !== "user" || !actor.id || !actor.organizationId || !actor.email || actor.readOnly) {
    throw forbidden();
  }
  return { userId: actor.id, organizationId: actor.organizationId, email: actor.email };
}

export const nameOf = (user: Pick<Person, "displayName" | "email">) => user.displayName || user.email;

/** The same transaction in the name of somebody whose identity has just been proved. */
export function inNameOf<X extends Tx>(tx: X, user: Person): X {
  const actor: Actor = {
    ...tx.actor,
    kind: "user",
    id: user.id,
    name: nameOf(user),
    email: user.email,
    organizationId: user.organizationId,
  };
  return { ...tx, actor };
}

/** How the audit log names an account. */
export const accountTarget = (user: Pick<Person, "id" | "displayName" | "email">) => ({
  kind: "user",
  id: user.id,
  name: nameOf(user),
});
