import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import type { SubscriptionState } from "@/lib/customers";

const meanings: Record<SubscriptionState, Meaning> = {
  active: "good",
  waiting: "information",
  suspended: "bad",
  ended: "neutral",
};

export function SubscriptionStateBadge({ state }: { state: SubscriptionState }) {
  const t = useTranslations("customers.subscription.state");
  return <Badge meaning={meanings[state]}>{t(state)}</Badge>;
}
