import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Launch } from "@/lib/launch";
import { finishLaunchAction } from "../actions";
import { StepForm } from "./step-form";

/** All that becomes the organization's, before it does. */
export function SummaryStep({ launch }: { launch: Launch }) {
  const t = useTranslations("launch");
  const names = useTranslations("setup");
  const format = useFormat();
  const { answer, organization, terms } = launch;
  const facts = [
    { label: t("organization.name"), value: <bdi>{organization.name}</bdi> },
    { label: t("organization.region"), value: answer.region && names(`facts.regions.${answer.region}`) },
    { label: t("organization.vertical"), value: answer.vertical && names(`verticals.${answer.vertical}`) },
    {
      label: t("organization.plannedUsers"),
      value: answer.plannedUsers && format.number(answer.plannedUsers),
    },
    {
      label: t("steps.terms"),
      value: terms.accepted && (
        <>
          {t.rich("terms.accepted", { by: () => <bdi>{terms.accepted?.by}</bdi> })}{" "}
          <DateTime value={terms.accepted.at} show="dateTime" />
        </>
      ),
    },
  ];
  return (
    <>
      <Section>
        <DescriptionList facts={facts} />
      </Section>
      <StepForm
        step="summary"
        launch={launch}
        action={finishLaunchAction}
        submit={t("summary.finish")}
        pending={t("summary.finishing")}
      />
    </>
  );
}
