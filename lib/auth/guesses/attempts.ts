import { asc, eq, inArray } from "drizzle-orm";
import { signInAttempts } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { hashToken } from "@/lib/core/tokens";
import { networkOf, type Policy, policies, recent, waitFor } from "./throttle";

/** A counter an attempt goes against. */
export type Counter = { key: string; policy: Policy };
type Kind = "signIn" | "reset";

const ofAccount = { signIn: policies.account, reset: policies.mails };
const ofAddress = { signIn: policies.address, reset: policies.mailsFrom };
const ofKnown = { signIn: policies.known, reset: policies.mails };

/** From an address the account knows, its own counter alone; else the account's and the address's. */
export function countersFor(kind: Kind, emailKey: string, address: string | null, known: boolean): Counter[] {
  const account = hashToken(emailKey).slice(0, 32);
  const network = address && networkOf(address);
  if (known) return [{ key: `${kind}:known:${account}:${network}`, policy: ofKnown[kind] }];
  const counters = [{ key: `${kind}:account:${account}`, policy: ofAccount[kind] }];
  return network ? [...counters, { key: `${kind}:address:${network}`, policy: ofAddress[kind] }] : counters;
}

/**
 * Counts an attempt before its outcome is known, so that parallel ones cannot pass together. Answers how many
 * milliseconds to wait instead when it comes too soon; then nothing was counted.
 */
export async function countAttempt(tx: Tx, counters: readonly Counter[]): Promise<number> {
  const now = tx.now.getTime();
  const rows = await locked(tx, counters);
  const states = counters.map(({ key, policy }) => ({ key, policy, attempts: rows.get(key) ?? [] }));
  const wait = Math.max(0, ...states.map(({ policy, attempts }) => waitFor(policy, attempts, now)));
  if (wait > 0) return wait;
  for (const { key, attempts } of states) await write(tx, key, [...recent(attempts, now), now]);
  return 0;
}

/** A right password was no guess: takes the attempt back, and forgets those of an address the account knows. */
export async function forgiveAttempt(tx: Tx, counters: readonly Counter[]): Promise<void> {
  const now = tx.now.getTime();
  const rows = await locked(tx, counters);
  for (const { key, policy } of counters) {
    const attempts = rows.get(key) ?? [];
    const at = attempts.lastIndexOf(now);
    const left = policy === policies.known ? [] : attempts.filter((_, index) => index !== at);
    await write(tx, key, left);
  }
}

/** In the order of their keys: two attempts with the same counters wait for each other, never both. */
async function locked(tx: Tx, counters: readonly Counter[]): Promise<Map<string, number[]>> {
  const keys = counters.map(({ key }) => key).sort();
  await tx.db
    .insert(signInAttempts)
    .values(keys.map((key) => ({ key, failures: [], updatedAt: tx.now })))
    .onConflictDoNothing();
  const rows = await tx.db
    .select()
    .from(signInAttempts)
    .where(inArray(signInAttempts.key, keys))
    .orderBy(asc(signInAttempts.key))
    .for("update");
  return new Map(rows.map(({ key, failures }) => [key, failures]));
}

const write = (tx: Tx, key: string, failures: number[]) =>
  tx.db.update(signInAttempts).set({ failures, updatedAt: tx.now }).where(eq(signInAttempts.key, key));
