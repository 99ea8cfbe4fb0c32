import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";

export { addAnnounced, addPastTrials, planPastTrials } from "./trials";

export type Story = (typeof stories)[number][0];
export type Subscription = Rows["subscriptions"][number] & {
  story: Story;
  products: readonly string[];
  age: number;
};

/** What a customer's subscription is in the middle of, as often as its share. */
const stories = [
  ["steady", 40],
  ["renewing", 20],
  ["expiring", 7],
  ["expiresSoon", 3],
  ["suspended", 3],
  ["expired", 4],
  ["trial", 8],
  ["trialEndsSoon", 2],
  ["readyForSetup", 3],
] as const;

const bundles: readonly (readonly string[])[] = [
  ["meetings"],
  ["meetings", "messaging"],
  ["meetings", "calling_professional"],
  ["meetings", "calling_professional", "messaging"],
  ["calling_professional", "calling_standard"],
  ["calling_standard", "meetings"],
  ["meetings", "real_time_translations"],
  ["messaging"],
];

/** Terms are whole years: so many as fit into the time it has been a customer, at least the one that runs. */
const ageOf = ({ age }: Customer, endsIn: number) =>
  Math.max(1, Math.floor((age + endsIn) / 365)) * 365 - endsIn;

type Term = { endsIn: number; autoRenew: boolean; unpaid?: number; ended?: number };

const terms: Record<Story, (random: Random) => Term> = {
  steady: (random) => ({ endsIn: random.int(91, 340), autoRenew: true }),
  renewing: (random) => ({ endsIn: random.int(1, 90), autoRenew: true }),
  expiring: (random) => ({ endsIn: random.int(8, 90), autoRenew: false }),
  expiresSoon: (random) => ({ endsIn: random.int(0, 7), autoRenew: false }),
  suspended: (random) => ({ endsIn: random.int(30, 300), autoRenew: true, unpaid: random.int(3, 45) }),
  expired: (random) => {
    const ended = random.int(1, 200);
    return { endsIn: -ended, autoRenew: false, ended: random.chance(0.5) ? ended : undefined };
  },
  trial: (random) => ({ endsIn: random.int(8, 60), autoRenew: false }),
  trialEndsSoon: (random) => ({ endsIn: random.int(0, 7), autoRenew: false }),
  readyForSetup: (random) => ({ endsIn: random.int(330, 365), autoRenew: random.chance(0.5) }),
};

/** The customer's subscriptions, who is made older when one began before; none for some wholesale customers, a second one for some others. */
export function planSubscriptions(
  clock: Clock,
  customer: Customer,
  random: Random,
  number: number,
): Subscription[] {
  if (customer.wholesale && number % 2 === 1) return [];
  const drawn = random.weighted(stories);
  // Who came this quarter has had no time to fall behind or to leave.
  const story = customer.age < 90 && (drawn === "suspended" || drawn === "expired") ? "steady" : drawn;
  const products = customer.wholesale ? ["messaging", "real_time_translations"] : random.pick(bundles);
  const planned = [plan(clock, customer, random, story, products, `${number}0`)];
  if (!products.includes("real_time_translations") && random.chance(0.1)) {
    planned.push(plan(clock, customer, random, "steady", ["real_time_translations"], `${number}1`));
  }
  if (customer.age > 500 && random.chance(0.08)) {
    planned.push(plan(clock, customer, random, "expired", products, `${number}2`));
  }
  return planned;
}

function plan(
  clock: Clock,
  customer: Customer,
  random: Random,
  story: Story,
  products: readonly string[],
  suffix: string,
): Subscription {
  const { endsIn: drawn, autoRenew, unpaid, ended } = terms[story](random);
  const endsIn = story === "steady" && customer.age < 270 ? 365 - customer.age : drawn;
  const trial = story === "trial" || story === "trialEndsSoon";
  const unset = story === "readyForSetup";
  const age = unset ? random.int(0, 12) : trial ? 90 - endsIn : ageOf(customer, endsIn);
  customer.age = Math.max(customer.age, age);
  const { partner } = customer;
  const id = trial
    ? `trialSub.${demoId(`${customer.id} trial`)}`
    : `Sub${partner.key === "northwind" ? 2 : 3}${suffix.padStart(6, "0")}`;
  return {
    story,
    products,
    age,
    id,
    organizationId: customer.id,
    partnerId: partner.id,
    kind: trial ? "trial" : "paid",
    startsOn: clock.day(-age),
    endsOn: clock.day(endsIn),
    autoRenew,
    setUpAt: unset ? null : clock.at(-Math.max(0, age - 1)),
    endedAt: ended === undefined ? null : clock.at(-ended),
    unpaidSince: unpaid === undefined ? null : clock.day(-unpaid),
    overageAllowed: random.chance(0.3),
    orderNumber: null,
    createdAt: clock.at(-age),
  };
}

/** The row without what only the plan needs. */
export const rowOf = ({ story: _story, products: _products, age: _age, ...row }: Subscription) => row;
