import { useTranslations } from "next-intl";
import { type Column, columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { tip } from "@/components/ui/tooltip";
import { useFormat } from "@/lib/format/use-format";
import type { Import, ImportPage } from "@/lib/imports";
import { ImportBadge } from "./import-state";

type ImportListProps = {
  organizationId: string;
  page: ImportPage;
  before?: string;
  mayEdit: boolean;
  now: Date;
};

/** All files that were uploaded, the latest first. */
export function ImportList({ organizationId, page, before, mayEdit, now }: ImportListProps) {
  const t = useTranslations("imports");
  const base = `/organizations/${organizationId}/users`;
  const another = mayEdit && (
    <LinkButton href={`${base}/import`} tone="primary">
      {t("upload.title")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("history.title")}
        sentence={t("history.sentence", { organization: page.organizationName })}
        action={page.rows.length > 0 && another}
      />
      <DataTable
        caption={t("history.caption")}
        columns={useColumns(now)}
        rows={page.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${base}/imports/${id}`}
        cards={["state", "added", "modified", "removed", "at"]}
        empty={
          <EmptyState
            bare
            title={t("history.empty")}
            body={t("history.emptyBody")}
            action={another || undefined}
          />
        }
        footer={
          (page.next || before) && (
            <div className="flex gap-1">
              {before && (
                <LinkButton href={`${base}/imports`} tone="quiet">
                  {t("history.title")}
                </LinkButton>
              )}
              {page.next && (
                <LinkButton href={`${base}/imports?before=${page.next}`} tone="quiet">
                  {t("history.next")}
                </LinkButton>
              )}
            </div>
          )
        }
      />
    </>
  );
}

function useColumns(now: Date): Column<Import>[] {
  const t = useTranslations("imports");
  const format = useFormat();
  const count = (key: "added" | "modified" | "removed", header: string): Column<Import> => ({
    key,
    header,
    align: "end",
    cell: ({ counts }) => (counts?.[key] === undefined ? "–" : format.number(counts[key])),
  });
  return columns<Import>()([
    { key: "file", header: t("columns.file"), priority: 1, cell: ({ fileName }) => fileName },
    {
      key: "state",
      header: t("columns.state"),
      priority: 1,
      cell: ({ state }) => <ImportBadge state={state} />,
    },
    count("added", t("doneTabs.add")),
    count("modified", t("doneTabs.modify")),
    count("removed", t("doneTabs.remove")),
    {
      key: "errors",
      header: t("tabs.error"),
      align: "end",
      cell: ({ counts }) => (counts ? format.number((counts.error ?? 0) + (counts.missed ?? 0)) : "–"),
    },
    { key: "by", header: t("columns.by"), cell: ({ requestedByName }) => requestedByName },
    {
      key: "at",
      header: t("columns.at"),
      cell: ({ createdAt }) => <DateTime value={createdAt} now={now} show="ago" />,
    },
    {
      key: "size",
      header: t("columns.size"),
      align: "end",
      priority: 3,
      cell: ({ fileSize }) => format.bytes(fileSize ?? 0),
    },
    {
      key: "hash",
      header: t("columns.hash"),
      priority: 3,
      cell: ({ sha256 }) =>
        sha256 && (
          <code {...tip(sha256)} className="relative z-10 rounded-sm font-mono text-xs">
            {sha256.slice(0, 8)}…
          </code>
        ),
    },
  ]);
}
