import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/lib/core/form-state";
import { type SetUp, type StepName, stepBefore } from "@/lib/provisioning";
import { Behind } from "./behind";

type StepFormProps = {
  step: StepName;
  setUp: SetUp;
  action: FormAction;
  initial?: Record<string, string>;
  hidden?: Record<string, string>;
  submit?: string;
  pending?: string;
  children?: ReactNode;
};

/** The form of a step: says which order it showed and how far that was saved; Next, and the way back. */
export function StepForm({ step, setUp, submit, hidden, children, ...form }: StepFormProps) {
  const t = useTranslations("setup");
  const before = stepBefore(step, setUp.answers, setUp.side);
  return (
    <ActionForm
      {...form}
      submit={submit ?? t("next")}
      hidden={{ order: setUp.order.number, version: String(setUp.version), ...hidden }}
      secondary={
        before && (
          <LinkButton tone="quiet" href={`/setup/${before}`}>
            {t("back")}
          </LinkButton>
        )
      }
    >
      <Behind step={step} show={t("showSaved")} />
      {children}
    </ActionForm>
  );
}
