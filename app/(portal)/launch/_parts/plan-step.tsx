import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { Launch } from "@/lib/launch";
import { reviewPlanAction } from "../actions";
import type { OwnService } from "./own-services";
import { StepForm } from "./step-form";

const gives = ["customers", "trials", "orders", "users", "reports", "help"] as const;

/** What the partner has for its own people, and what the portal gives it. */
export function PlanStep({ launch, services }: { launch: Launch; services: OwnService[] }) {
  const t = useTranslations("launch.plan");
  return (
    <>
      <Section title={t("own")}>
        {services.length === 0 ? (
          <p className="text-sm text-ink-2">{t("nothing")}</p>
        ) : (
          <DescriptionList
            facts={services.map(({ product, purchased }) => ({
              label: product,
              value: t("licences", { count: purchased }),
            }))}
          />
        )}
      </Section>
      <Section title={t("gives")}>
        <ul className="grid gap-2 text-sm">
          {gives.map((each) => (
            <li key={each} className="flex gap-2">
              <Check size={16} aria-hidden className="mt-0.5 shrink-0 text-good-ink" />
              {t(`list.${each}`)}
            </li>
          ))}
        </ul>
      </Section>
      <StepForm step="plan" launch={launch} action={reviewPlanAction} submit={t("begin")} />
    </>
  );
}
