import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { DialogCancel } from "@/components/ui/dialog";
import { localeNames } from "@/lib/core/locales";
import type { Region } from "@/lib/regions";
import type { ReportName } from "@/lib/reports";
import { runReportAction } from "../actions";

type RunFormProps = { name: ReportName; dialogId: string; submission: string; region?: Region };

/** English readers have nothing to choose: their language is the stable one. */
export function RunForm({ name, dialogId, submission, region }: RunFormProps) {
  const t = useTranslations("reports.run");
  const regionName = useTranslations("customers.region");
  const locale = useLocale();
  const choice = locale !== "en";
  return (
    <ActionForm
      action={runReportAction}
      submit={t("submit")}
      pending={t("pending")}
      hidden={{ template: name, ...(region && { region }), ...(!choice && { language: "en" }) }}
      initial={{ language: "en" }}
      submission={submission}
      secondary={<DialogCancel dialogId={dialogId} />}
    >
      {region && <p>{t("region", { region: regionName(region) })}</p>}
      <p className="text-ink-2">{t("background")}</p>
      {choice && (
        <FormField
          name="language"
          type="radio"
          label={t("headers")}
          options={[
            { value: "en", label: t("english"), help: t("englishHelp") },
            { value: locale, label: localeNames[locale], help: t("ownHelp") },
          ]}
        />
      )}
    </ActionForm>
  );
}
