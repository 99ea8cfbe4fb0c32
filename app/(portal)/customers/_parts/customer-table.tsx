import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { ListFooter } from "@/components/ui/list-footer";
import type { CustomerFilter, CustomerPage, CustomerRow } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { screenColumns } from "./customer-columns";
import { NoCustomers } from "./no-customers";
import { rowWords } from "./row-words";
import { SelectionBar, type SelectionBarProps } from "./selection-bar";

type CustomerTableProps = { page: CustomerPage; now: Date; mayDo?: SelectionBarProps["may"] };

export function CustomerTable({ page, now, mayDo }: CustomerTableProps) {
  const t = rowWords(useLocale());
  const bulk = useTranslations("bulk");
  const select = (name: string) => bulk("select", { name });
  const format = useFormat();
  const { filter, days, productNames, external } = page;
  return (
    <DataTable
      still
      caption={t("title")}
      columns={screenColumns({ t, format, now, days, productNames, filter, external })}
      rows={page.rows}
      rowKey={(row) => row.id}
      // Details are for who manages the customer; an external administrator has its own view alone.
      rowHref={(row) => (row.access === "external" ? `/organizations/${row.id}` : `/customers/${row.id}`)}
      rowActions={(row) => (
        <Launch row={row} label={t("launchNamed", { name: row.name })} hint={t("launch")} />
      )}
      select={mayDo && selectionOf({ page, mayDo, label: select })}
      density={filter.chosen.density.length > 0 ? "comfortable" : "compact"}
      cards={["urgency", "licences", "nextDate"]}
      sort={{ key: filter.sort, direction: filter.descending ? "descending" : "ascending" }}
      hrefForSort={({ key, direction }) => sortHref(filter, key, direction)}
      empty={<NoCustomers filter={filter} all={page.counts.all} />}
      footer={<ListFooter address={filter} page={page} total={page.counts.total} />}
    />
  );
}

type SelectionOf = Required<Pick<CustomerTableProps, "page" | "mayDo">> & {
  label: (name: string) => string;
};

/** A new bar for another page: what was ticked on the last one is gone with its rows. */
const selectionOf = ({ page, mayDo, label }: SelectionOf) => ({
  action: "/customers/bulk",
  label: (row: CustomerRow) => label(row.name),
  hidden: { from: page.filter.href().split("?")[1] ?? "" },
  bar: (
    <SelectionBar
      key={`${page.from} ${page.rows[0]?.id} ${page.filter.href()}`}
      total={page.counts.total}
      onPage={page.rows.length}
      may={mayDo}
    />
  ),
});

function sortHref(filter: CustomerFilter, key: string, direction: "ascending" | "descending"): string {
  const sort = (["urgency", "name", "licences", "nextDate", "activity", "region"] as const).find(
    (each) => each === key,
  );
  // The first click on another column takes that column's own first direction.
  return filter.href(sort === filter.sort ? { descending: direction === "descending" } : { sort });
}

/** A plain link: no script per row. */
const Launch = ({ row, label, hint }: { row: CustomerRow; label: string; hint: string }) => (
  <a href={`/organizations/${row.id}/users`} data-tip={hint} className="launch">
    <span>{label}</span>
  </a>
);
