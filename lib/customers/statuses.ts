/** What may hold of a customer, most urgent first; several may hold at once. */
export const customerStatuses = [
  "suspended",
  "expired",
  "license_overage",
  "expires_soon",
  "ready_for_setup",
  "no_recent_activity",
  "trial",
  "subscription",
] as const;
export type CustomerStatus = (typeof customerStatuses)[number];

/** Those that somebody must do something about today. */
export const urgentStatuses = customerStatuses.slice(0, 5);

export { regions } from "@/lib/regions";

/** Of whoever has no status: behind all. */
export const rankOfNone = customerStatuses.length + 1;

/** 1 is the most urgent. */
export const rankOf = (status: CustomerStatus) => customerStatuses.indexOf(status) + 1;
