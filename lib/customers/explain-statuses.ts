import type { Format } from "@/lib/format";
import type { StatusFacts } from "./customer-details";
import { type CustomerStatus, rankOf } from "./statuses";

type Explained = {
  statuses: CustomerStatus[];
  purchased: number;
  assigned: number;
  overage: number;
  lastActiveAt: string | null;
  facts: StatusFacts;
};
/** The installation's numbers of days; they decide statuses, so they are shown where statuses are. */
export type StatusDays = { expiresSoon: number; noActivity: number };
type Values = Record<string, string | number>;

const DAY = 86_400_000;
const daysSince = (at: string, now: Date) => Math.floor((now.getTime() - Date.parse(at)) / DAY);

/** Each status with the message under `customers.why` and the numbers that made it so, most urgent first. */
export function explainStatuses(row: Explained, days: StatusDays, format: Format, now: Date) {
  const { facts } = row;
  const day = (value: string | null) => (value ? format.relativeDay(value, now) : "");
  const active = row.lastActiveAt;
  const why: Record<CustomerStatus, Values & { key: string }> = {
    suspended: { key: "suspended", since: facts.unpaidSince ? format.day(facts.unpaidSince) : "" },
    expired: { key: "expired", when: day(facts.lastEnd) },
    license_overage: {
      key: "license_overage",
      assigned: row.assigned,
      purchased: row.purchased,
      overage: row.overage,
    },
    expires_soon: { key: "expires_soon", when: day(facts.nextExpiry), days: days.expiresSoon },
    ready_for_setup: { key: "ready_for_setup", count: facts.waiting },
    no_recent_activity: active
      ? { key: "no_recent_activity", since: daysSince(active, now), days: days.noActivity }
      : { key: "never_active", days: days.noActivity },
    trial: { key: "trial", when: day(facts.trialEnd) },
    subscription: { key: "subscription", count: facts.paid },
  };
  return row.statuses
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((status) => {
      const { key, ...values } = why[status];
      return { status, key, values };
    });
}
