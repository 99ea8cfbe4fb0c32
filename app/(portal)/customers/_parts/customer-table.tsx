import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { ListFooter } from "@/components/ui/list-footer";
import type { CustomerFilter, CustomerPage, CustomerRow } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { customerColumns, onScreen } from "./customer-columns";
import { NoCustomers } from "./no-customers";
import { SelectionBar, type SelectionBarProps } from "./selection-bar";
import { keptQuery } from "./view-bar";

type CustomerTableProps = {
  filter: CustomerFilter;
  page: CustomerPage;
  now: Date;
  mayDo?: SelectionBarProps["may"];
};

export function CustomerTable({ filter, page, now, mayDo }: CustomerTableProps) {
  const t = useTranslations("customers");
  const bulk = useTranslations("bulk");
  const select = (name: string) => bulk("select", { name });
  const format = useFormat();
  const { days, productNames } = page;
  const all = customerColumns({ t, format, now, days, productNames, searched: filter.q !== "" });
  const list = onScreen(all, page.rows);
  return (
    <DataTable
      caption={t("title")}
      columns={list}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/customers/${row.id}`}
      rowActions={(row) => (
        <Launch row={row} label={t("launchNamed", { name: row.name })} hint={t("launch")} />
      )}
      cards={["urgency", "licences", "nextDate"]}
      sort={{ key: filter.sort, direction: filter.descending ? "descending" : "ascending" }}
      hrefForSort={({ key, direction }) => sortHref(filter, key, direction)}
      empty={<NoCustomers filter={filter} all={page.counts.all} />}
      select={mayDo && selectionOf({ page, mayDo, label: select })}
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
  hidden: { from: keptQuery(page.filter) },
  bar: (
    <SelectionBar
      key={page.rows.map(({ id }) => id).join()}
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
