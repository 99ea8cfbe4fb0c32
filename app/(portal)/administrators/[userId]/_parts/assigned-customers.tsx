import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { Section } from "@/components/ui/section";
import type { Administrator, AssignedFilter, AssignedPage } from "@/lib/administrators";
import { reachesAll } from "../../_parts/administrator-columns";
import { unassignAction } from "../../actions";
import { CustomerChoice } from "./customer-choice";

type AssignedCustomersProps = {
  administrator: Administrator;
  filter: AssignedFilter;
  page: AssignedPage;
  edits: boolean;
};

/** The customers that a partner admin has, or why there is no such list. */
export function AssignedCustomers({ administrator, filter, page, edits }: AssignedCustomersProps) {
  const t = useTranslations("administrators.assigned");
  const { roles, customers, id } = administrator;
  if (reachesAll(administrator)) return <Why title={t("allTitle")} body={t("allBody")} />;
  if (!roles.includes("partner_admin")) return <Why title={t("noneTitle")} body={t("noneBody")} />;
  const add = edits && (
    <LinkButton href={`${filter.path}/add`} icon={<Plus size={16} aria-hidden />}>
      {t("add")}
    </LinkButton>
  );
  return (
    <Section title={t("title")} sentence={t("sentence", { count: customers })} action={customers > 0 && add}>
      <Ignored values={filter.ignored} />
      {customers === 0 ? (
        <EmptyState bare title={t("emptyTitle")} body={t("emptyBody")} action={add} />
      ) : (
        <>
          <FilterBar
            action={filter.path}
            search={{ value: filter.q, label: t("search") }}
            keep={filter.keep}
          />
          <CustomerChoice
            rows={page.rows}
            userId={id}
            action={edits ? unassignAction : undefined}
            submit={t("remove")}
            tone="secondary"
            label={t("title")}
            nothing={t("nothing")}
          />
          <div className="mt-3">
            <ListFooter address={filter} page={page} total={page.total} />
          </div>
        </>
      )}
    </Section>
  );
}

function Why({ title, body }: { title: string; body: string }) {
  const t = useTranslations("administrators.assigned");
  return (
    <Section title={t("title")}>
      <EmptyState bare title={title} body={body} />
    </Section>
  );
}
