import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/lib/core/form-state";
import { type Launch, type LaunchStep, stepBefore } from "@/lib/launch";
import { Behind } from "./behind";

type StepFormProps = {
  step: LaunchStep;
  launch: Launch;
  action: FormAction;
  initial?: Record<string, string>;
  hidden?: Record<string, string>;
  submit?: string;
  pending?: string;
  children?: ReactNode;
};

/** The form of a step: says how far was saved what it showed; Next, and the way back. */
export function StepForm({ step, launch, submit, hidden, children, ...form }: StepFormProps) {
  const t = useTranslations("launch");
  const before = stepBefore(step);
  return (
    <ActionForm
      {...form}
      submit={submit ?? t("next")}
      hidden={{ ...hidden, version: String(launch.version) }}
      secondary={
        before && (
          <LinkButton tone="quiet" href={`/launch/${before}`}>
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
