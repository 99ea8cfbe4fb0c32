import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { ListFooter } from "@/components/ui/list-footer";
import type { CustomerFilter, CustomerPage, CustomerRow } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { customerColumns, onScreen } from "./customer-columns";
import { NoCustomers } from "./no-customers";

type CustomerTableProps = { filter: CustomerFilter; page: CustomerPage; now: Date };

export function CustomerTable({ filter, page, now }: CustomerTableProps) {
  const t = useTranslations("customers");
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
      footer={<ListFooter address={filter} page={page} total={page.counts.total} />}
    />
  );
}

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
