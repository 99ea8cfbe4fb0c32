import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { assignAction } from "@/app/(portal)/administrators/actions";
import { FilterBar } from "@/components/data-table/filter-bar";
import { Link } from "@/components/still/link";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Administrator, AssignedFilter, AssignedPage } from "@/lib/administrators";
import { CustomerChoice } from "../../_parts/customer-choice";

type AddCustomersProps = { administrator: Administrator; filter: AssignedFilter; page: AssignedPage };

/** Customers that a partner admin does not have yet: search, tick, add. */
export function AddCustomers({ administrator, filter, page }: AddCustomersProps) {
  const t = useTranslations("administrators.add");
  const { id, name } = administrator;
  return (
    <div className="max-w-3xl">
      <Link
        href={`/administrators/${id}`}
        className="mb-2 inline-flex items-center gap-1 text-sm text-ink-2 hover:text-ink"
      >
        <ArrowLeft size={14} aria-hidden />
        <bdi>{name}</bdi>
      </Link>
      <PageHeader title={t("title", { name })} sentence={t("sentence", { count: page.total })} />
      <Ignored values={filter.ignored} />
      <FilterBar action={filter.path} search={{ value: filter.q, label: t("search") }} keep={filter.keep} />
      <Section>
        <CustomerChoice
          rows={page.rows}
          userId={id}
          action={assignAction}
          submit={t("submit")}
          tone="primary"
          label={t("list")}
          nothing={t("nothing")}
        />
        <div className="mt-3">
          <ListFooter address={filter} page={page} total={page.total} />
        </div>
      </Section>
    </div>
  );
}
