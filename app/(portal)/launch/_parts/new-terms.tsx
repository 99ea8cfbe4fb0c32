import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { PageHeader } from "@/components/ui/page-header";
import type { Launch } from "@/lib/launch";
import { acceptTermsAction } from "../actions";
import { TermsText } from "./terms-text";

/** Set up long ago, and the terms have changed since. */
export function NewTerms({ launch, terms }: { launch: Launch; terms: string }) {
  const t = useTranslations("launch.terms");
  const { version } = launch.terms;
  return (
    <div className="grid max-w-form gap-4">
      <PageHeader title={t("newTitle")} sentence={t("newSentence")} />
      <TermsText version={version} text={terms} />
      <ActionForm action={acceptTermsAction} submit={t("acceptNew")} hidden={{ terms: version }}>
        <FormField name="accepted" type="checkbox" label={t("accept")} required />
      </ActionForm>
    </div>
  );
}
