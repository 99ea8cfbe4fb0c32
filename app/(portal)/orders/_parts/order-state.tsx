import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import type { OrderState } from "@/lib/orders";

export const meanings: Record<OrderState, Meaning> = {
  waiting: "neutral",
  mailed: "attention",
  in_progress: "information",
  provisioned: "good",
  cancelled: "neutral",
};

export function OrderStateBadge({ state }: { state: OrderState }) {
  const t = useTranslations("orders.state");
  return <Badge meaning={meanings[state]}>{t(state)}</Badge>;
}
