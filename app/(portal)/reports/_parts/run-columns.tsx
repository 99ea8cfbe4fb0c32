import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DateTime } from "@/components/ui/date-time";
import { useFormat } from "@/lib/format/use-format";
import type { RunView } from "@/lib/reports";
import { RunProgress } from "./run-state";

/** Who asked is said where the runs of others are listed, too. */
export function useRunColumns(now: Date, { seesAll }: { seesAll: boolean }) {
  const t = useTranslations("reports");
  const format = useFormat();
  const name = (run: RunView) => t(`names.${run.template}`);
  const ready = (run: RunView, words: string) => (run.state === "ready" ? words : "–");
  const list = columns<RunView>()([
    { key: "report", header: t("list.report"), cell: name, csv: name },
    {
      key: "state",
      header: t("list.state"),
      cell: (run) => <RunProgress run={run} now={now} />,
      csv: (run) => t(`states.${run.state}`),
      priority: 1,
    },
    {
      key: "rows",
      header: t("list.rows"),
      cell: (run) => ready(run, format.number(run.rows)),
      csv: (run) => run.rows,
      align: "end",
      priority: 2,
    },
    {
      key: "size",
      header: t("list.size"),
      cell: (run) => ready(run, format.bytes(run.fileSize ?? 0)),
      csv: (run) => run.fileSize,
      align: "end",
      priority: 3,
    },
    {
      key: "by",
      header: t("list.by"),
      cell: (run) => run.requestedByName,
      csv: (run) => run.requestedByName,
      priority: 3,
    },
    {
      key: "at",
      header: t("list.at"),
      cell: (run) => <DateTime value={run.createdAt} show="dateTime" />,
      csv: (run) => run.createdAt,
      priority: 1,
    },
    {
      key: "expires",
      header: t("list.expires"),
      cell: (run) => (run.expiresAt ? <DateTime value={run.expiresAt} now={now} show="relative" /> : "–"),
      csv: (run) => run.expiresAt,
      priority: 3,
    },
  ]);
  return seesAll ? list : list.filter(({ key }) => key !== "by");
}
