import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { Launch } from "@/lib/launch";
import { acceptTermsAction } from "../actions";
import { StepForm } from "./step-form";
import { TermsText } from "./terms-text";

export function TermsStep({ launch, terms }: { launch: Launch; terms: string }) {
  const t = useTranslations("launch");
  const { version, accepted } = launch.terms;
  return (
    <>
      <TermsText version={version} text={terms} />
      {accepted ? (
        <>
          <p className="text-sm text-ink-2">
            {t.rich("terms.accepted", { by: () => <bdi>{accepted.by}</bdi> })}{" "}
            <DateTime value={accepted.at} show="dateTime" />
          </p>
          <div className="flex flex-wrap gap-2">
            <LinkButton tone="primary" href="/launch/organization">
              {t("next")}
            </LinkButton>
            <LinkButton tone="quiet" href="/launch/plan">
              {t("back")}
            </LinkButton>
          </div>
        </>
      ) : (
        <StepForm step="terms" launch={launch} action={acceptTermsAction} hidden={{ terms: version }}>
          <FormField name="accepted" type="checkbox" label={t("terms.accept")} required />
        </StepForm>
      )}
    </>
  );
}
