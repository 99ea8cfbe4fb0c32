import type { AuditAction } from "@/lib/audit";
import type { Clock } from "./clock";
import type { Customer } from "./customer";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Rows } from "./rows";
import type { Subscription } from "./subscriptions";
import { historyOfTrial } from "./trials";

export type Line = {
  days: number;
  action: AuditAction;
  kind: string;
  id: string;
  name: string;
  before?: object;
  after?: object;
};
type Who = { id: string; name: string };

/** What the log would say had the customer been made here: how it began, and what its administrators did of late. */
export function addHistory(
  rows: Rows,
  clock: Clock,
  {
    customer,
    people,
    subscriptions,
    random,
  }: {
    customer: Customer;
    people: readonly Person[];
    subscriptions: readonly Subscription[];
    random: Random;
  },
): void {
  const { staff } = customer.partner;
  const write = (who: Who, ofPartner: boolean, line: Line) =>
    rows.audit.push(entry(clock, customer, who, ofPartner, line));
  const { id, name } = customer;
  write(staff, true, {
    days: customer.age,
    action: "organization.created",
    kind: "organization",
    id,
    name,
    after: { name, country: customer.country },
  });
  write(staff, true, {
    days: customer.age,
    action: "management.started",
    kind: "organization",
    id,
    name,
    after: { access: "full" },
  });
  for (const subscription of subscriptions)
    for (const line of historyOf(clock, subscription, subscriptions)) write(staff, true, line);
  const [administrator] = people;
  if (!administrator || customer.quiet) return;
  const own = { id: administrator.id, name: administrator.displayName ?? administrator.email };
  for (const person of people.slice(2)) {
    const days = (clock.now.getTime() - Number(person.createdAt)) / 86_400_000;
    const target = { kind: "user", id: person.id, name: person.displayName ?? person.email };
    if (days < 60)
      write(own, false, { days, action: "user.added", ...target, after: { email: person.email } });
    else if (random.chance(0.02)) {
      const title = { before: { displayName: person.firstName }, after: { displayName: person.displayName } };
      write(own, false, { days: random.next() * 45, action: "user.modified", ...target, ...title });
    }
  }
}

function historyOf(clock: Clock, subscription: Subscription, all: readonly Subscription[]): Line[] {
  const { id, kind, age, endsOn } = subscription;
  if (kind === "trial") return historyOfTrial(clock, subscription, all);
  const line = { days: age, action: "subscription.started" as const, kind: "subscription", id, name: id };
  return [{ ...line, after: { kind, endsOn } }];
}

function entry(
  clock: Clock,
  customer: Customer,
  who: Who,
  ofPartner: boolean,
  line: Line,
): Rows["audit"][number] {
  return {
    at: clock.at(-line.days),
    organizationId: customer.id,
    partnerId: ofPartner ? customer.partner.id : null,
    actorKind: "user",
    actorId: who.id,
    actorName: who.name,
    action: line.action,
    targetKind: line.kind,
    targetId: line.id,
    targetName: line.name,
    before: line.before ?? null,
    after: line.after ?? null,
    address: null,
  };
}
