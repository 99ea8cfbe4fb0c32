import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { useFormat } from "@/lib/format/use-format";
import { actions, type FoundImport, type RowAction } from "@/lib/imports";
import type { ImportSheetProps } from "./import-sheet";
import { useRowColumns } from "./row-columns";
import { rowsHref } from "./rows-filter";

/** The rows of the file: what is to happen, or happened, to each. */
export function RowList({ found, filter, page }: ImportSheetProps) {
  const t = useTranslations("imports.rows");
  const columns = useRowColumns(filter.show);
  const base = `/organizations/${found.organizationId}/users/imports/${found.id}`;
  const { show } = filter;
  const link = (line: number | undefined, side: "before" | "after") =>
    line === undefined ? undefined : rowsHref(base, { show, [side]: line });
  const moved = filter.after !== undefined || filter.before !== undefined;
  return (
    <section className="grid gap-3">
      <RowTabs {...{ found, base }} current={show} />
      <DataTable
        caption={t("caption", { file: found.fileName })}
        columns={columns}
        rows={page.rows}
        rowKey={({ line }) => String(line)}
        cards={["line", "action", "details", "package"]}
        empty={<Empty found={found} />}
        footer={
          page.rows.length > 0 && (
            <Pager
              total={countOf(found, show)}
              first={moved ? rowsHref(base, { show }) : undefined}
              previous={link(page.previous, "before")}
              next={link(page.next, "after")}
            />
          )
        }
      />
    </section>
  );
}

/** Rows that were left out when it was applied count as errors by then. */
function countOf({ counts, rows }: FoundImport, show?: RowAction): number {
  if (!show) return rows;
  return (counts?.[show] ?? 0) + (show === "error" ? (counts?.missed ?? 0) : 0);
}

const appliedName = { add: "added", modify: "modified", remove: "removed" } as const;

function RowTabs({ found, base, current }: { found: FoundImport; base: string; current?: RowAction }) {
  const t = useTranslations("imports");
  const format = useFormat();
  const ended = found.finishedAt !== null;
  const tabs = actions.map((action): Tab => {
    const changes = action === "add" || action === "modify" || action === "remove";
    const done =
      changes && (found.state === "done" || (ended && found.counts?.[appliedName[action]] !== undefined));
    const count = done ? (found.counts?.[appliedName[action]] ?? 0) : countOf(found, action);
    return {
      href: rowsHref(base, { show: action }),
      label: done ? t(`doneTabs.${action}`) : t(`tabs.${action}`),
      count: format.number(count),
      current: current === action,
    };
  });
  const all = {
    href: base,
    label: t("tabs.all"),
    count: format.number(found.rows),
    current: current === undefined,
  };
  return <Tabs label={t("tabs.label")} tabs={[all, ...tabs]} />;
}

function Empty({ found }: { found: FoundImport }) {
  const t = useTranslations("imports.rows");
  if (found.hasRows) return <EmptyState bare title={t("empty")} />;
  if (found.finishedAt) return <EmptyState bare title={t("gone")} body={t("goneBody")} />;
  return <EmptyState bare title={t("lost")} />;
}
