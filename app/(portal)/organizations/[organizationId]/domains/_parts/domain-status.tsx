import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import type { Domain } from "@/lib/domains";

const meanings: Record<Domain["status"], Meaning> = {
  pending: "attention",
  claimed: "information",
  verified: "good",
};

export function DomainStatus({ status }: { status: Domain["status"] }) {
  const t = useTranslations("organizations.domains.statuses");
  return <Badge meaning={meanings[status]}>{t(status)}</Badge>;
}
