/** How fast guesses may come: some at once, then ever slower, and never more than so many a day. */
export type Policy = { free: number; firstSeconds: number; longestSeconds: number; perDay: number };

export const policies = {
  /** One account, from addresses it was never used from. */
  account: { free: 5, firstSeconds: 1, longestSeconds: 900, perDay: 100 },
  /** One account, from one address its owner has signed in from: strangers cannot use this up. */
  known: { free: 10, firstSeconds: 1, longestSeconds: 300, perDay: 200 },
  /** One address, whatever the account: an office shares one. */
  address: { free: 50, firstSeconds: 1, longestSeconds: 300, perDay: 500 },
  /** Mails to one account. */
  mails: { free: 3, firstSeconds: 60, longestSeconds: 3_600, perDay: 10 },
  /** Mails asked for from one address. */
  mailsFrom: { free: 20, firstSeconds: 10, longestSeconds: 600, perDay: 200 },
} as const satisfies Record<string, Policy>;

const DAY = 86_400_000;

/** What still counts: the last 24 hours. */
export const recent = (attempts: readonly number[], now: number) => attempts.filter((at) => at > now - DAY);

/** Milliseconds until the next attempt may be made; 0 when now. */
export function waitFor(policy: Policy, attempts: readonly number[], now: number): number {
  const counted = recent(attempts, now);
  const eldest = counted[counted.length - policy.perDay];
  if (eldest !== undefined) return eldest + DAY - now;
  const last = counted[counted.length - 1];
  const beyond = counted.length - policy.free;
  if (last === undefined || beyond < 0) return 0;
  const delay = Math.min(policy.longestSeconds, policy.firstSeconds * 2 ** beyond) * 1_000;
  return Math.max(0, last + delay - now);
}

/** An IPv6 subscriber has a whole /64: its first four groups name them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(":")) return mapped ?? address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const front = head.split(":").filter(Boolean);
  const back = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(gap).fill("0"), ...back].slice(0, 4).join(":");
}
