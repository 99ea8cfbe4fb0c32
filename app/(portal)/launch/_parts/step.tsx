import { useTranslations } from "next-intl";
import { Wizard, type WizardStep } from "@/components/forms/wizard";
import { type Launch, type LaunchStep, launchSteps, mayEnter } from "@/lib/launch";
import { NewTerms } from "./new-terms";
import { OrganizationStep } from "./organization-step";
import type { OwnService } from "./own-services";
import { PlanStep } from "./plan-step";
import { SummaryStep } from "./summary-step";
import { TermsStep } from "./terms-step";

export type StepProps = {
  step: LaunchStep;
  launch: Launch;
  /** Of the terms that count now, in the reader's language. */
  terms: string;
  services: OwnService[];
};

/** One page of the wizard: where one is, and the step itself. */
export function Step(props: StepProps) {
  const t = useTranslations("launch");
  const { step, launch } = props;
  if (launch.state === "terms") return <NewTerms launch={launch} terms={props.terms} />;
  const steps = launchSteps.map((name): WizardStep => {
    const state = name === step ? "current" : mayEnter(name, launch.first) ? "done" : "next";
    return { label: t(`steps.${name}`), state, href: `/launch/${name}` };
  });
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-2">
        {t("title")} · <bdi>{launch.organization.name}</bdi>
      </p>
      <Wizard steps={steps} title={t(`${step}.title`)} sentence={t(`${step}.sentence`)}>
        <Content {...props} />
      </Wizard>
      <p className="max-w-form border-t border-line pt-3 text-sm text-ink-2">{t("kept")}</p>
    </div>
  );
}

function Content({ step, launch, terms, services }: StepProps) {
  switch (step) {
    case "plan":
      return <PlanStep launch={launch} services={services} />;
    case "terms":
      return <TermsStep launch={launch} terms={terms} />;
    case "organization":
      return <OrganizationStep launch={launch} />;
    case "summary":
      return <SummaryStep launch={launch} />;
  }
}
