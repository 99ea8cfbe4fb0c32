import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { useFormat } from "@/lib/format/use-format";
import {
  actions,
  type FoundImport,
  isNarrowed,
  type RowAction,
  type RowsFilter,
  shownKind,
} from "@/lib/imports";
import type { ImportSheetProps } from "./import-sheet";
import { useRowColumns } from "./row-columns";
import { RowFilters } from "./row-filters";

/** The rows of the file: what is to happen, or happened, to each. */
export function RowList({ found, filter, page }: Pick<ImportSheetProps, "found" | "filter" | "page">) {
  const t = useTranslations("imports.rows");
  const kind = shownKind(filter);
  return (
    <section className="grid gap-3">
      <RowTabs {...{ found, filter }} />
      <div>
        <Ignored values={filter.ignored} />
        <RowFilters {...{ found, filter }} some={page.rows.length > 0} />
        <DataTable
          caption={t("caption", { file: found.fileName })}
          columns={useRowColumns(kind)}
          rows={page.rows}
          rowKey={({ line }) => String(line)}
          cards={["line", "action", "details", "package"]}
          empty={<Empty {...{ found, filter }} />}
          footer={
            page.rows.length > 0 && (
              <ListFooter {...{ page }} address={filter} total={page.total ?? totalOf(found, filter)} />
            )
          }
        />
      </div>
    </section>
  );
}

function totalOf(found: FoundImport, { chosen: { show } }: RowsFilter): number {
  if (show.length === 0) return found.rows;
  return show.reduce((sum, action) => sum + countOf(found, action), 0);
}

/** Rows that were left out when it was applied count as errors by then. */
const countOf = ({ counts }: FoundImport, action: RowAction): number =>
  (counts?.[action] ?? 0) + (action === "error" ? (counts?.missed ?? 0) : 0);

const appliedName = { add: "added", modify: "modified", remove: "removed" } as const;

function RowTabs({ found, filter }: { found: FoundImport; filter: RowsFilter }) {
  const t = useTranslations("imports");
  const format = useFormat();
  const ended = found.finishedAt !== null;
  // What is filtered by means nothing among rows of another kind.
  const hrefOf = (show: RowAction[]) => filter.href({ chosen: { show, reason: [], field: [] } });
  const tabs = actions.map((action): Tab => {
    const changes = action === "add" || action === "modify" || action === "remove";
    const done =
      changes && (found.state === "done" || (ended && found.counts?.[appliedName[action]] !== undefined));
    const count = done ? (found.counts?.[appliedName[action]] ?? 0) : countOf(found, action);
    return {
      href: hrefOf([action]),
      label: done ? t(`doneTabs.${action}`) : t(`tabs.${action}`),
      count: format.number(count),
      current: shownKind(filter) === action,
    };
  });
  const all = {
    href: hrefOf([]),
    label: t("tabs.all"),
    count: format.number(found.rows),
    current: filter.chosen.show.length === 0,
  };
  return <Tabs label={t("tabs.label")} tabs={[all, ...tabs]} />;
}

function Empty({ found, filter }: { found: FoundImport; filter: RowsFilter }) {
  const t = useTranslations("imports.rows");
  if (found.hasRows && isNarrowed(filter))
    return (
      <EmptyState
        bare
        title={t("noMatch")}
        action={
          <LinkButton href={filter.href({ q: "", chosen: { reason: [], field: [] } })}>
            {t("clear")}
          </LinkButton>
        }
      />
    );
  if (found.hasRows) return <EmptyState bare title={t("empty")} />;
  if (found.finishedAt) return <EmptyState bare title={t("gone")} body={t("goneBody")} />;
  return <EmptyState bare title={t("lost")} />;
}
