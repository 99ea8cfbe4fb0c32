import type { Line } from "./audit";
import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import { Random } from "./random";
import type { Rows } from "./rows";
import type { Subscription } from "./subscriptions";

/** A trial before the first subscription, which converted it; or one that nobody ordered anything after. */
export function planPastTrials(
  clock: Clock,
  customer: Customer,
  subscriptions: readonly Subscription[],
): Subscription[] {
  const random = new Random(`${customer.id} past trial`);
  const first = subscriptions.find(({ kind }) => kind === "paid");
  const running = subscriptions.find(({ kind }) => kind === "trial");
  if (customer.wholesale || !random.chance(running ? 0.25 : 0.12)) return [];
  const follows = first ?? running;
  if (!follows || follows.setUpAt === null) return [];
  const ended = first ? follows.age : follows.age + random.int(5, 60);
  const age = ended + random.pick([30, 60]);
  customer.age = Math.max(customer.age, age);
  return [
    {
      ...follows,
      story: "expired",
      age,
      id: `trialSub.${demoId(`${customer.id} past trial`)}`,
      kind: "trial",
      startsOn: clock.day(-age),
      endsOn: clock.day(-ended),
      autoRenew: false,
      setUpAt: clock.at(-age),
      endedAt: clock.at(-ended),
      unpaidSince: null,
      orderNumber: null,
      createdAt: clock.at(-age),
    },
  ];
}

/** What it was for; its licences went to the subscription, or stand as they were given. */
export function addPastTrials(rows: Rows, trials: readonly Subscription[]): void {
  for (const { id, organizationId, products } of trials)
    rows.subscriptionLicenses.push(
      ...products.map((productCode) => ({ organizationId, subscriptionId: id, productCode, purchased: 25 })),
    );
}

/** What the log says of a trial: how it began, that it was extended, how it ended. */
export function historyOfTrial(clock: Clock, trial: Subscription, all: readonly Subscription[]): Line[] {
  const { id, age, endsOn, startsOn, endedAt } = trial;
  const random = new Random(`${id} history`);
  const line = { kind: "subscription", id, name: id };
  const lines: Line[] = [{ ...line, days: age, action: "trial.started", after: { startsOn, endsOn } }];
  const left = (Date.parse(endsOn) - Date.parse(clock.day(0))) / 86_400_000;
  if (!endedAt && left < 30 && random.chance(0.4)) {
    const before = { endsOn: clock.day(left - random.int(5, 25)) };
    lines.push({ ...line, days: 30 - left, action: "trial.extended", before, after: { endsOn } });
  }
  if (endedAt) {
    const followed = all.some(({ kind, age: since }) => kind === "paid" && clock.day(-since) === endsOn);
    lines.push({
      ...line,
      days: -left,
      action: followed ? "trial.converted" : "trial.ended",
      after: { endsOn },
    });
  }
  return lines;
}

/** What the sweep has announced before the demo begins: it starts with the next ones, not with all of them. */
export function addAnnounced(rows: Rows, clock: Clock, subscriptions: readonly Subscription[]): void {
  const today = Date.parse(clock.day(0));
  for (const { id, organizationId, endsOn, autoRenew, endedAt } of subscriptions) {
    const left = (Date.parse(endsOn) - today) / 86_400_000;
    const daysBefore = [1, 7, 14].find((days) => left <= days);
    if (autoRenew || endedAt || left < 0 || !daysBefore) continue;
    rows.endReminders.push({
      organizationId,
      subscriptionId: id,
      endsOn,
      daysBefore,
      sentAt: clock.at(left - daysBefore),
    });
  }
}
