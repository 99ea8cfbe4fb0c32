import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import { localeNames } from "@/lib/core/locales";
import { useFormat } from "@/lib/format/use-format";
import type { RunView } from "@/lib/reports";

type Fact = { label: string; value: ReactNode };

/** What is known of a run so far. */
export function useRunFacts(run: RunView, now: Date): Fact[] {
  const t = useTranslations("reports");
  const regionName = useTranslations("customers.region");
  const format = useFormat();
  const { startedAt, finishedAt, expiresAt } = run;
  const facts: (Fact | false | null | undefined)[] = [
    run.state === "ready" && { label: t("detail.file"), value: run.fileName },
    run.region && { label: t("detail.region"), value: regionName(run.region) },
    { label: t("list.by"), value: run.requestedByName },
    { label: t("list.at"), value: <DateTime value={run.createdAt} show="dateTime" /> },
    {
      label: t("detail.headers"),
      value: run.language === "en" ? t("run.english") : localeNames[run.language],
    },
    run.state === "ready" && { label: t("list.rows"), value: format.number(run.rows) },
    run.state === "ready" && { label: t("list.size"), value: format.bytes(run.fileSize ?? 0) },
    startedAt &&
      finishedAt &&
      run.state === "ready" && {
        label: t("detail.took"),
        value: format.duration((finishedAt.getTime() - startedAt.getTime()) / 1000),
      },
    finishedAt && { label: t("detail.finished"), value: <DateTime value={finishedAt} show="dateTime" /> },
    expiresAt && {
      label: t("list.expires"),
      value: <DateTime value={expiresAt} now={now} show="relative" />,
    },
  ];
  return facts.filter((fact) => fact !== false && fact !== null && fact !== undefined);
}
