import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** From the customer list: a trial for somebody new. */
export function StartTrialLink() {
  const t = useTranslations("trials");
  return (
    <LinkButton
      tone="primary"
      href="/customers/new-trial"
      prefetch={false}
      icon={<Plus size={16} aria-hidden />}
    >
      {t("start")}
    </LinkButton>
  );
}
