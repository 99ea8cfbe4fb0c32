import "./customers.css";
import { Download } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/data-table/filter-bar";
import { buttonClass } from "@/components/ui/button";
import { Ignored } from "@/components/ui/ignored";
import { PageHeader } from "@/components/ui/page-header";
import { type CustomerFilter, type CustomerPage, regions, urgentStatuses } from "@/lib/customers";
import { CustomerTable } from "./customer-table";
import type { SelectionBarProps } from "./selection-bar";
import { StatusChips } from "./status-chips";

type CustomerListProps = {
  filter: CustomerFilter;
  page: CustomerPage;
  now: Date;
  /** What can be done here besides looking. */
  action?: ReactNode;
  /** Saved views, above everything that narrows the list. */
  views?: ReactNode;
  /** What may be done to the customers ticked. */
  mayDo?: SelectionBarProps["may"];
};

/** Which customers need somebody today, and why. */
export function CustomerList({ filter, page, now, action, views, mayDo }: CustomerListProps) {
  const t = useTranslations("customers");
  const { counts } = page;
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={<Sentence filter={filter} counts={counts} />}
        action={action}
      />
      {views}
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
      <CustomerTable filter={filter} page={page} now={now} mayDo={mayDo} />
    </>
  );
}

const csvHref = (filter: CustomerFilter) => filter.href().replace("/customers", "/customers/csv");

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
            className="text-accent-ink underline"
          >
            {t("sentence.urgent", { count: counts.urgent })}
          </Link>
        </>
      )}
    </>
  );
}
