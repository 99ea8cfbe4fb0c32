import { networkOf, policies, recent, waitFor } from "@/lib/auth/guesses/throttle";

const DAY = 86_400_000;
const start = Date.UTC(2026, 0, 15);

/** Somebody who tries again as soon as it is allowed: how many attempts get through in a day. */
function guessesADay(policy: (typeof policies)[keyof typeof policies]) {
  let attempts: number[] = [];
  let count = 0;
  let now = start;
  while (now < start + DAY) {
    const wait = waitFor(policy, attempts, now);
    now += wait;
    if (wait === 0) {
      attempts = [...recent(attempts, now), now];
      count += 1;
    }
  }
  return count;
}

test("an account takes at most about a hundred guesses a day from addresses it does not know", () => {
  expect(guessesADay(policies.account)).toBeLessThanOrEqual(101);
  expect(guessesADay(policies.account)).toBeGreaterThan(80);
  expect(guessesADay(policies.address)).toBeLessThanOrEqual(501);
  expect(guessesADay(policies.mails)).toBeLessThanOrEqual(11);
});

test("some attempts are free, then the wait doubles up to its longest", () => {
  const after = (count: number) => waitFor(policies.account, Array<number>(count).fill(start), start);
  expect([4, 5, 6, 7, 20].map(after)).toEqual([0, 1_000, 2_000, 4_000, 900_000]);
});

test("what is a day old counts no more", () => {
  expect(waitFor(policies.account, Array<number>(100).fill(start - DAY), start)).toBe(0);
});

test("an IPv6 subscriber is one address, and a mapped one is the IPv4 address it stands for", () => {
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:DB8:1:2::9")).toBe("2001:db8:1:2");
  expect(networkOf("2001:db8::9")).toBe("2001:db8:0:0");
  expect(networkOf("::1")).toBe("0:0:0:0");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
});
