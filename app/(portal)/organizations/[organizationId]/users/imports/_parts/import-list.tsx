import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/lib/format/use-format";
import { type ImportFilter, type ImportPage, importModes, importStates } from "@/lib/imports";
import { importColumns } from "./import-columns";

type ImportListProps = {
  organizationId: string;
  filter: ImportFilter;
  page: ImportPage;
  mayEdit: boolean;
  now: Date;
};

/** All files that were uploaded, the latest first. */
export function ImportList({ organizationId, filter, page, mayEdit, now }: ImportListProps) {
  const t = useTranslations("imports");
  const format = useFormat();
  const another = mayEdit && (
    <LinkButton href={`/organizations/${organizationId}/users/import`} tone="primary">
      {t("upload.title")}
    </LinkButton>
  );
  const none = page.counts.all === 0;
  const someUndone = page.rows.some(({ undoneByName }) => undoneByName);
  return (
    <>
      <PageHeader
        title={t("history.title")}
        sentence={t("history.sentence", { organization: page.organizationName })}
        action={!none && another}
      />
      <Ignored values={filter.ignored} />
      {!none && <Filters {...{ filter, page }} />}
      <DataTable
        caption={t("history.caption")}
        columns={importColumns({ t, format, now }).filter(({ key }) => key !== "undoneBy" || someUndone)}
        rows={page.rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${filter.path}/${id}`}
        cards={["state", "added", "modified", "removed", "by", "at"]}
        empty={
          none ? (
            <EmptyState
              bare
              title={t("history.empty")}
              body={t("history.emptyBody")}
              action={another || undefined}
            />
          ) : (
            <EmptyState
              bare
              title={t("history.noMatch")}
              action={<LinkButton href={filter.path}>{t("history.all")}</LinkButton>}
            />
          )
        }
        footer={page.rows.length > 0 && <ListFooter address={filter} page={page} total={page.counts.total} />}
      />
    </>
  );
}

function Filters({ filter, page: { counts, rows } }: Pick<ImportListProps, "filter" | "page">) {
  const t = useTranslations("imports");
  const states = importStates.filter((state) => counts.state[state] || filter.chosen.state.includes(state));
  const [, query] = filter.href().split("?");
  return (
    <FilterBar
      action={filter.path}
      search={{ value: filter.q, label: t("history.search") }}
      keep={filter.keep}
      filters={[
        {
          name: "state",
          label: t("columns.state"),
          options: states.map((value) => ({
            ...{ value, label: t(`states.${value}`), count: counts.state[value] ?? 0 },
          })),
          selected: filter.chosen.state,
          removeHref: filter.href({ chosen: { state: [] } }),
        },
        {
          name: "mode",
          label: t("columns.mode"),
          options: importModes.map((value) => ({
            ...{ value, label: t(`modes.${value}`), count: counts.mode[value] ?? 0 },
          })),
          selected: filter.chosen.mode,
          removeHref: filter.href({ chosen: { mode: [] } }),
        },
      ]}
    >
      {rows.length > 0 && (
        // A plain link: the browser saves the file, the page stays.
        <a href={`${filter.path}/csv${query ? `?${query}` : ""}`} className={buttonClass("quiet")}>
          <Download size={16} aria-hidden />
          {t("rows.download")}
        </a>
      )}
    </FilterBar>
  );
}
