import "./customers.css";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RowKeys } from "@/components/data-table/row-keys";
import { Link } from "@/components/still/link";
import { Still } from "@/components/still/still";
import { Ignored } from "@/components/ui/ignored";
import { PageHeader } from "@/components/ui/page-header";
import { type CustomerPage, isNarrowed, urgentStatuses } from "@/lib/customers";
import { CustomerFilters } from "./customer-filters";
import { CustomerTable } from "./customer-table";
import type { SelectionBarProps } from "./selection-bar";
import { StatusChips } from "./status-chips";

type CustomerListProps = {
  page: CustomerPage;
  now: Date;
  /** What can be done here besides looking. */
  action?: ReactNode;
  /** What else of the partner's waits for somebody. */
  orders?: ReactNode;
  /** Kept views of the list. */
  views?: ReactNode;
  /** What may be done to the customers ticked. */
  mayDo?: SelectionBarProps["may"];
};

/** Which customers need somebody today, and why. */
export function CustomerList({ page, now, action, orders, views, mayDo }: CustomerListProps) {
  const t = useTranslations("customers");
  const { filter, counts } = page;
  return (
    <>
      <Still>
        <PageHeader title={t("title")} sentence={<Sentence page={page} />} action={action} />
      </Still>
      {orders}
      {views}
      <Still>
        <Ignored values={filter.ignored} />
        {counts.all > 0 && <StatusChips filter={filter} counts={counts} />}
      </Still>
      <CustomerFilters page={page} select={mayDo !== undefined} />
      {page.capped && <p className="mb-3 text-sm text-ink-2">{t("capped", { count: page.capped })}</p>}
      <RowKeys />
      <CustomerTable page={page} now={now} mayDo={mayDo} />
    </>
  );
}

function Sentence({ page: { filter, counts } }: { page: CustomerPage }) {
  const t = useTranslations("customers");
  if (isNarrowed(filter)) return t("sentence.matching", { count: counts.total });
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
