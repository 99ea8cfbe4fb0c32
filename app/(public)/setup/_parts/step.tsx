import { useTranslations } from "next-intl";
import { Wizard, type WizardStep } from "@/components/forms/wizard";
import type { Params } from "@/lib/core/list-address";
import { isForCompany, mayEnter, type SetUp, type StepName, setbacks, stepsOf } from "@/lib/provisioning";
import { CustomerStep } from "./customer-step";
import { Note } from "./note";
import { PartnerStep } from "./partner-step";
import { ProgressNote } from "./progress-note";
import { ReviewStep } from "./review-step";
import { ServicesStep } from "./services/services-step";
import { SummaryStep } from "./summary-step";
import { OtherPerson, WhoFor } from "./who-for";
import { WhoStep } from "./who-step";

type StepProps = { step: StepName; setUp: SetUp; params: Params; signedInAs?: string };

/** One page of the wizard: where one is, the order it is about, the step itself. */
export function Step({ step, setUp, params, signedInAs }: StepProps) {
  const t = useTranslations("setup");
  const { first, email } = setUp;
  const isOther = signedInAs && signedInAs.toLowerCase() !== email.toLowerCase();
  const back = setbacks.find((why) => why === params.back);
  const steps = stepsOf(setUp.answers, setUp.side).map((name): WizardStep => {
    const state = name === step ? "current" : mayEnter(name, first) ? "done" : "next";
    return { label: t(`steps.${labelOf(name, setUp)}`), state, href: `/setup/${name}` };
  });
  return (
    <div className="grid gap-5">
      <WhoFor setUp={setUp} />
      {isOther && <OtherPerson signedInAs={signedInAs} email={email} />}
      <Wizard
        steps={steps}
        title={t(
          step === "partner" && isForCompany(setUp.answers) ? "partner.companyTitle" : `${step}.title`,
        )}
        sentence={step === "partner" || step === "customer" ? undefined : t(`${step}.sentence`)}
      >
        {back && <Note meaning="bad">{t(`setback.${back}`)}</Note>}
        {(step === "services" || step === "summary") && <ProgressNote setUp={setUp} />}
        <Content step={step} setUp={setUp} params={params} />
      </Wizard>
      <p className="border-t border-line pt-3 text-sm text-ink-2">{t("kept")}</p>
    </div>
  );
}

const labelOf = (step: StepName, { answers }: SetUp) =>
  step === "partner" && isForCompany(answers) ? "company" : step;

function Content({ step, setUp, params }: StepProps) {
  switch (step) {
    case "who":
      return <WhoStep setUp={setUp} />;
    case "partner":
      return <PartnerStep setUp={setUp} params={params} />;
    case "customer":
      return <CustomerStep setUp={setUp} params={params} />;
    case "review":
      return <ReviewStep setUp={setUp} />;
    case "services":
      return <ServicesStep setUp={setUp} params={params} />;
    case "summary":
      return <SummaryStep setUp={setUp} />;
  }
}
