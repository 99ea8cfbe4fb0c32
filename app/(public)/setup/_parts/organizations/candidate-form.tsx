import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/lib/core/form-state";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import type { Candidate, SetUp } from "@/lib/provisioning";
import { StepForm } from "../step-form";
import { candidateOptions } from "./candidate-options";

type CandidateFormProps = {
  step: "partner" | "customer";
  setUp: SetUp;
  action: FormAction;
  candidates: Candidate[];
  /** What was searched for, when they were found so. */
  domain?: string;
};

/** Choose one of the organizations that were found. Nothing is chosen for the reader. */
export function CandidateForm({ step, setUp, action, candidates, domain = "" }: CandidateFormProps) {
  const t = useTranslations("setup");
  const format = useFormat();
  const places = usePlaces();
  const answer = setUp.answers[step];
  const chosen = answer?.kind === "existing" ? answer.organizationId : "";
  return (
    <StepForm
      step={step}
      setUp={setUp}
      action={action}
      initial={{ organizationId: chosen }}
      hidden={domain ? { domain } : undefined}
    >
      <FormField
        name="organizationId"
        type="radio"
        label={t("candidates.choose")}
        options={candidateOptions(candidates, { t, format, places })}
      />
    </StepForm>
  );
}
