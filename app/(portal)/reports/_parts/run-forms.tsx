import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { RunView } from "@/lib/reports";
import { cancelReportAction, retryReportAction } from "../actions";

export function CancelRun({ run }: { run: RunView }) {
  const t = useTranslations("reports.cancel");
  return (
    <ActionForm
      action={cancelReportAction}
      submit={t("submit")}
      pending={t("pending")}
      tone="secondary"
      layout="row"
      hidden={{ runId: run.id }}
    />
  );
}

export function RetryRun({ run }: { run: RunView }) {
  const t = useTranslations("reports.retry");
  return (
    <ActionForm
      action={retryReportAction}
      submit={t("submit")}
      pending={t("pending")}
      layout="row"
      hidden={{ runId: run.id }}
    />
  );
}
