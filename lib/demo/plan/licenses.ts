import type { Clock } from "./clock";
import type { Customer } from "./customer";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Rows } from "./rows";
import type { Subscription } from "./subscriptions";

export type Licence = Rows["subscriptionLicenses"][number];

const habits = [
  ["usual", 78],
  ["low", 14],
  ["over", 8],
] as const;

/** Licences of a subscription and who has them: mostly well used, some left over, some too many. */
export function addLicenses(
  rows: Rows,
  clock: Clock,
  {
    customer,
    subscription,
    people,
    siteId,
    random,
  }: {
    customer: Customer;
    subscription: Subscription;
    people: readonly Person[];
    siteId: string | null;
    random: Random;
  },
): Licence[] {
  const fresh = subscription.story === "readyForSetup";
  const habit = random.weighted(habits);
  const lines: Licence[] = [];
  let holders = people.filter(({ status }) => status !== "inactive");
  for (const productCode of subscription.products) {
    const share = habit === "low" ? 0.1 + random.next() * 0.3 : 0.6 + random.next() * 0.4;
    const assigned = fresh ? 0 : Math.round(holders.length * share);
    lines.push({
      organizationId: customer.id,
      subscriptionId: subscription.id,
      productCode,
      siteId: productCode === "meetings" ? siteId : null,
      purchased: purchased(habit, assigned, people.length, random),
    });
    const given = holders.slice(0, assigned);
    rows.licenseAssignments.push(
      ...given.map((person) => assignment(clock, subscription, productCode, person, random)),
    );
    // Nobody has both kinds of calling.
    if (productCode === "calling_professional") holders = holders.slice(assigned);
  }
  rows.subscriptionLicenses.push(...lines);
  return lines;
}

function purchased(habit: "usual" | "low" | "over", assigned: number, size: number, random: Random): number {
  if (habit === "over" && assigned > 2) return Math.floor(assigned * (0.7 + random.next() * 0.25));
  const wanted = Math.max(assigned, habit === "low" ? size : assigned * (1 + random.next() * 0.35), 5);
  return Math.ceil(wanted / 5) * 5;
}

function assignment(
  clock: Clock,
  { id, organizationId, age }: Subscription,
  productCode: string,
  person: Person,
  random: Random,
): Rows["licenseAssignments"][number] {
  const days = random.next() ** 1.5 * Math.max(0, age - 1);
  const used = person.lastAccessAt !== null && random.chance(0.85);
  return {
    organizationId,
    userId: person.id,
    subscriptionId: id,
    productCode,
    assignedAt: clock.at(-days),
    firstUsedAt: used ? clock.at(-days * random.next()) : null,
  };
}
