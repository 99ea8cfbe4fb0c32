import "./customers.css";
import { Download } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { buttonClass } from "@/components/ui/button";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import {
  type CustomerFilter,
  type CustomerPage,
  type CustomerRow,
  regions,
  urgentStatuses,
} from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import { customerColumns, onScreen } from "./customer-columns";
import { NoCustomers } from "./no-customers";
import { Mark, Marks } from "./status-badge";
import { StatusChips } from "./status-chips";

type CustomerListProps = { filter: CustomerFilter; page: CustomerPage; now: Date };

/** Which customers need somebody today, and why. */
export function CustomerList({ filter, page, now }: CustomerListProps) {
  const t = useTranslations("customers");
  const { counts } = page;
  return (
    <>
      <Marks />
      <PageHeader title={t("title")} sentence={<Sentence filter={filter} counts={counts} />} />
      <Ignored values={filter.ignored} />
      <StatusChips filter={filter} counts={counts} />
      <FilterBar
        action="/customers"
        search={{ value: filter.q, label: t("search") }}
        keep={{ ...filter.keep, status: filter.chosen.status }}
        filters={[
          {
            name: "region",
            label: t("column.region"),
            options: regions.map((value) => ({
              value,
              label: t(`region.${value}`),
              count: counts.region[value] ?? 0,
            })),
            selected: filter.chosen.region,
            removeHref: filter.href({ chosen: { region: [] } }),
          },
        ]}
        clearHref={filter.href({ chosen: { region: [], status: [] }, q: "" })}
      >
        {/* A plain link: the browser saves the file, the page stays. */}
        <a href={csvHref(filter)} className={buttonClass("quiet")}>
          <Download size={16} aria-hidden />
          {t("csv.download")}
        </a>
      </FilterBar>
      {page.capped && <p className="mb-3 text-sm text-ink-2">{t("capped", { count: page.capped })}</p>}
      <Table filter={filter} page={page} now={now} />
    </>
  );
}

const csvHref = (filter: CustomerFilter) => filter.href().replace("/customers", "/customers/csv");

function Table({ filter, page, now }: CustomerListProps) {
  const t = useTranslations("customers");
  const format = useFormat();
  const { days, productNames } = page;
  const list = onScreen(customerColumns({ t, format, now, days, productNames, searched: filter.q !== "" }));
  return (
    <DataTable
      caption={t("title")}
      columns={list}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/customers/${row.id}`}
      rowActions={(row) => <Launch row={row} label={t("launchNamed", { name: row.name })} />}
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
const Launch = ({ row, label }: { row: CustomerRow; label: string }) => (
  <a
    href={`/organizations/${row.id}/users`}
    aria-label={label}
    data-tip={label}
    className={buttonClass("quiet", "w-8 px-0!")}
  >
    <Mark name="launch" size={16} />
  </a>
);

function Sentence({ filter, counts }: { filter: CustomerFilter; counts: CustomerPage["counts"] }) {
  const t = useTranslations("customers");
  const filtered = filter.chosen.status.length > 0 || filter.chosen.region.length > 0;
  if (filter.q || filtered) return t("sentence.matching", { count: counts.total });
  return (
    <>
      {t("sentence.all", { count: counts.all })}
      {counts.all > 0 && (
        <>
          {", "}
          <Link
            href={filter.href({ chosen: { status: [...urgentStatuses] } })}
            className="text-accent-ink hover:underline"
          >
            {t("sentence.urgent", { count: counts.urgent })}
          </Link>
        </>
      )}
    </>
  );
}
