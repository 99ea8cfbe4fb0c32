import { useTranslations } from "next-intl";
import { Wizard, type WizardStep } from "@/components/forms/wizard";
import type { Params } from "@/lib/core/list-address";
import { mayEnter, type SetUp, type StepName, setbacks, stepsOf } from "@/lib/provisioning";
import { CustomerStep } from "./customer-step";
import { Note } from "./note";
import { PartnerStep } from "./partner-step";
import { ReviewStep } from "./review-step";
import { ServicesStep } from "./services-step";
import { SummaryStep } from "./summary-step";
import { WhoStep } from "./who-step";

type StepProps = { step: StepName; setUp: SetUp; params: Params };

/** One page of the wizard: where one is, the order it is about, the step itself. */
export function Step({ step, setUp, params }: StepProps) {
  const t = useTranslations("setup");
  const { order, first } = setUp;
  const back = setbacks.find((why) => why === params.back);
  const steps = stepsOf(setUp.answers, setUp.side).map((name): WizardStep => {
    const state = name === step ? "current" : mayEnter(name, first) ? "done" : "next";
    return { label: t(`steps.${name}`), state, href: `/setup/${name}` };
  });
  return (
    <div className="grid gap-5">
      <p className="text-sm text-ink-2">
        {t("order", { order: order.number })}
        {order.customerName && ` · ${order.customerName}`}
      </p>
      <Wizard
        steps={steps}
        title={t(`${step}.title`)}
        sentence={step === "partner" ? undefined : t(`${step}.sentence`)}
      >
        {back && <Note meaning="bad">{t(`setback.${back}`)}</Note>}
        <Content step={step} setUp={setUp} params={params} />
      </Wizard>
      <p className="border-t border-line pt-3 text-sm text-ink-2">{t("kept")}</p>
    </div>
  );
}

function Content({ step, setUp, params }: StepProps) {
  switch (step) {
    case "who":
      return <WhoStep setUp={setUp} />;
    case "partner":
      return <PartnerStep setUp={setUp} />;
    case "customer":
      return <CustomerStep setUp={setUp} params={params} />;
    case "review":
      return <ReviewStep setUp={setUp} />;
    case "services":
      return <ServicesStep setUp={setUp} />;
    case "summary":
      return <SummaryStep setUp={setUp} />;
  }
}
