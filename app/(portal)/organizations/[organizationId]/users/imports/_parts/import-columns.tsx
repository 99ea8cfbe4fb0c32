import type { useTranslations } from "next-intl";
import { type Column, columns } from "@/components/data-table/columns";
import { DateTime } from "@/components/ui/date-time";
import { tip } from "@/components/ui/tooltip";
import type { Format } from "@/lib/format";
import type { Import } from "@/lib/imports";
import { ImportBadge } from "./import-state";

type Shown = { t: ReturnType<typeof useTranslations<"imports">>; format: Format; now: Date };

/** What the history says of each file, on the screen and as CSV. */
export function importColumns({ t, format, now }: Shown): Column<Import>[] {
  const count = (key: string, header: string, priority?: 3): Column<Import> => ({
    ...{ key, header, priority, align: "end" },
    cell: ({ counts }) => (counts?.[key] === undefined ? "–" : format.number(counts[key])),
    csv: ({ counts }) => counts?.[key],
  });
  const errorsOf = ({ counts }: Import) => counts && (counts.error ?? 0) + (counts.missed ?? 0);
  return columns<Import>()([
    {
      ...{ key: "file", header: t("columns.file"), priority: 1 },
      cell: ({ fileName }) => fileName,
      csv: ({ fileName }) => fileName,
    },
    {
      ...{ key: "state", header: t("columns.state"), priority: 1 },
      cell: ({ state }) => <ImportBadge state={state} />,
      csv: ({ state }) => t(`states.${state}`),
    },
    {
      ...{ key: "mode", header: t("columns.mode"), priority: 4 },
      cell: ({ mode }) => t(`modes.${mode}`),
      csv: ({ mode }) => t(`modes.${mode}`),
    },
    count("added", t("doneTabs.add")),
    count("modified", t("doneTabs.modify")),
    count("removed", t("doneTabs.remove")),
    count("unchanged", t("tabs.unchanged"), 3),
    {
      ...{ key: "errors", header: t("tabs.error"), align: "end" },
      cell: (row) => (row.counts ? format.number(errorsOf(row) ?? 0) : "–"),
      csv: errorsOf,
    },
    {
      ...{ key: "by", header: t("columns.by") },
      cell: ({ requestedByName }) => requestedByName,
      csv: ({ requestedByName }) => requestedByName,
    },
    {
      ...{ key: "undoneBy", header: t("columns.undoneBy") },
      cell: ({ undoneByName }) => undoneByName ?? "–",
      csv: ({ undoneByName }) => undoneByName,
    },
    {
      ...{ key: "at", header: t("columns.at") },
      cell: ({ createdAt }) => <DateTime value={createdAt} now={now} show="ago" />,
      csv: ({ createdAt }) => createdAt,
    },
    {
      ...{ key: "size", header: t("columns.size"), align: "end", priority: 3 },
      cell: ({ fileSize }) => format.bytes(fileSize ?? 0),
      csv: ({ fileSize }) => fileSize,
    },
    {
      ...{ key: "hash", header: t("columns.hash"), priority: 3 },
      cell: ({ sha256 }) => sha256 && <ShortHash whole={sha256} />,
      csv: ({ sha256 }) => sha256,
    },
  ]);
}

/** Cut by its looks only: what is copied is the whole. */
const ShortHash = ({ whole }: { whole: string }) => (
  <code
    {...tip(whole)}
    className="relative z-10 inline-block w-[9ch] truncate rounded-sm align-bottom font-mono text-xs select-all"
  >
    {whole}
  </code>
);
