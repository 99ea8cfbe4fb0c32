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
/** Messages under `customers.why`. */
type Why = CustomerStatus | "never_active";

const DAY = 86_400_000;
const daysSince = (at: string, now: Date) => Math.floor((now.getTime() - Date.parse(at)) / DAY);

/** Each status with the message under `customers.why` and the numbers that made it so, most urgent first. */
export function explainStatuses(row: Explained, days: StatusDays, format: Format, now: Date) {
  const { facts } = row;
  const day = (value: string | null) => (value ? format.relativeDay(value, now) : "");
  const active = row.lastActiveAt;
  const why: Record<CustomerStatus, { key: Why; values: Values }> = {
    suspended: {
      key: "suspended",
      values: { since: facts.unpaidSince ? format.day(facts.unpaidSince) : "" },
    },
    expired: { key: "expired", values: { when: day(facts.lastEnd) } },
    license_overage: {
      key: "license_overage",
      values: { assigned: row.assigned, purchased: row.purchased, overage: row.overage },
    },
    expires_soon: { key: "expires_soon", values: { when: day(facts.nextExpiry), days: days.expiresSoon } },
    ready_for_setup: { key: "ready_for_setup", values: { count: facts.waiting } },
    no_recent_activity: active
      ? { key: "no_recent_activity", values: { since: daysSince(active, now), days: days.noActivity } }
      : { key: "never_active", values: { days: days.noActivity } },
    trial: { key: "trial", values: { when: day(facts.trialEnd) } },
    subscription: { key: "subscription", values: { count: facts.paid } },
  };
  return row.statuses
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((status) => ({ status, ...why[status] }));
}
