import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { SetUp } from "@/lib/provisioning";
import { finishAction } from "../actions";
import { LineList } from "./line-list";
import { placeFacts } from "./place-facts";
import { StepForm } from "./step-form";

/** All that will come into being, before it does. */
export function SummaryStep({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup");
  const { answers, partner, customer } = setUp;
  const isNew = answers.customer?.kind === "new" ? answers.customer : undefined;
  const people = isNew
    ? [
        {
          label: t("summary.willInvite"),
          value: `${isNew.adminFirstName} ${isNew.adminLastName}, ${isNew.adminEmail}`,
        },
      ]
    : [];
  return (
    <>
      <LineList lines={setUp.lines} />
      <Section>
        <DescriptionList
          facts={[
            { label: t("steps.partner"), value: partner?.name },
            {
              label: t("steps.customer"),
              value: isNew ? `${isNew.name} (${t("summary.new")})` : customer?.name,
            },
            ...people,
            ...placeFacts(t, answers.services, setUp.lines),
          ]}
        />
      </Section>
      <StepForm
        step="summary"
        setUp={setUp}
        action={finishAction}
        submit={t("summary.finish")}
        pending={t("summary.finishing")}
      />
    </>
  );
}
