import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import type { UserStatus as Status } from "@/lib/users";

export const meanings: Record<Status, Meaning> = {
  active: "good",
  invited: "information",
  not_verified: "attention",
  inactive: "neutral",
};

export function UserStatus({ status }: { status: Status }) {
  const t = useTranslations("users.list.statuses");
  return <Badge meaning={meanings[status]}>{t(status)}</Badge>;
}
