import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { Still } from "@/components/still/still";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/lib/format/use-format";
import { type OrderFilter, type OrderPage, type OrderRow, orderStates, takings } from "@/lib/orders";
import { ContinueButton, ContinueRows } from "./continue-rows";
import { orderColumns } from "./order-columns";

type OrderListProps = { filter: OrderFilter; page: OrderPage; edits: boolean };

/** Without any filter. */
const everything = { state: [], taken: [] };

/** The partner's orders: which wait for somebody, and what to do next. */
export function OrderList({ filter, page, edits }: OrderListProps) {
  const t = useTranslations("orders");
  const { byState, all, total } = page;
  const waiting = (byState.mailed ?? 0) + (byState.in_progress ?? 0);
  const { state, taken } = filter.chosen;
  const filtered = filter.q !== "" || state.length > 0 || taken.length > 0;
  return (
    <>
      <Still>
        <PageHeader
          title={t("title")}
          sentence={filtered ? t("matching", { count: total }) : t("sentence", { count: all, waiting })}
        />
        <Ignored values={filter.ignored} />
      </Still>
      <FilterBar
        action="/orders"
        search={{ value: filter.q, label: t("search") }}
        keep={filter.keep}
        filters={[
          {
            name: "state",
            label: t("column.state"),
            options: orderStates.map((value) => ({
              value,
              label: t(`state.${value}`),
              count: byState[value] ?? 0,
            })),
            selected: state,
            removeHref: filter.href({ chosen: { state: [] } }),
          },
          {
            name: "taken",
            label: t("taken.label"),
            options: takings.map((value) => ({ value, label: t(`taken.${value}`), count: page.unclaimed })),
            selected: taken,
            removeHref: filter.href({ chosen: { taken: [] } }),
          },
        ]}
        clearHref={filter.href({ chosen: everything, q: "" })}
      >
        <Still className="contents">
          {/* A plain link: the browser saves the file, the page stays. */}
          <a href={filter.href().replace("/orders", "/orders/csv")} className={buttonClass("quiet", "px-2!")}>
            <Download size={16} aria-hidden />
            {t("csv.download")}
          </a>
        </Still>
      </FilterBar>
      {page.capped && <p className="mb-3 text-sm text-ink-2">{t("capped", { count: page.capped })}</p>}
      {edits && <ContinueRows />}
      <Table filter={filter} page={page} edits={edits} />
    </>
  );
}

function Table({ filter, page, edits }: OrderListProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  const wordsOf = ({ state, number }: OrderRow) => {
    const begun = state === "in_progress";
    return {
      words: t(begun ? "continue" : "start"),
      label: t(begun ? "continueOrder" : "startOrder", { number }),
    };
  };
  return (
    <DataTable
      still
      caption={t("title")}
      columns={orderColumns({ t, format })}
      rows={page.rows}
      rowKey={(row) => row.number}
      rowHref={(row) => `/orders/${encodeURIComponent(row.number)}`}
      rowActions={
        edits
          ? (row) =>
              (row.state === "mailed" || row.state === "in_progress") && (
                <ContinueButton {...wordsOf(row)} number={row.number} />
              )
          : undefined
      }
      cards={["customer", "state", "next"]}
      sort={{ key: filter.sort, direction: filter.descending ? "descending" : "ascending" }}
      hrefForSort={({ key, direction }) => sortHref(filter, key, direction)}
      empty={<Nothing filter={filter} all={page.all} />}
      footer={<ListFooter address={filter} page={page} total={page.total} />}
    />
  );
}

function sortHref(filter: OrderFilter, key: string, direction: "ascending" | "descending"): string {
  const sort = (["received", "starts", "number"] as const).find((each) => each === key);
  return filter.href(sort === filter.sort ? { descending: direction === "descending" } : { sort });
}

function Nothing({ filter, all }: { filter: OrderFilter; all: number }) {
  const t = useTranslations("orders.empty");
  if (all === 0 && !filter.q) return <EmptyState bare title={t("none")} body={t("noneBody")} />;
  const clear = filter.href({ q: "", chosen: everything });
  return (
    <EmptyState
      bare
      title={t("match")}
      body={t("matchBody")}
      action={<LinkButton href={clear}>{t("clear")}</LinkButton>}
    />
  );
}
