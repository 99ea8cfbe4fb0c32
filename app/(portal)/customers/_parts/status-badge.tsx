import type { Meaning } from "@/components/ui/badge";
import { tip } from "@/components/ui/tooltip";
import type { CustomerStatus } from "@/lib/customers";

export const meaningOf: Record<CustomerStatus, Meaning> = {
  suspended: "bad",
  expired: "bad",
  license_overage: "attention",
  expires_soon: "attention",
  ready_for_setup: "information",
  no_recent_activity: "neutral",
  trial: "information",
  subscription: "good",
};

type StatusBadgeProps = { status: CustomerStatus; word: string; why: string };

/** A status in a word; hover and focus say which numbers made it so. Its icon is drawn by the style sheet. */
export const StatusBadge = ({ status, word, why }: StatusBadgeProps) => (
  <span {...tip(why)} className={`status is-${meaningOf[status]}`}>
    {word}
  </span>
);
