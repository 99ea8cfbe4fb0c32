import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type CustomerFilter, everything } from "@/lib/customers";

/** Why the list is empty, and the way out. */
export function NoCustomers({ filter, all }: { filter: CustomerFilter; all: number }) {
  const t = useTranslations("customers");
  const clear = filter.href({ q: "", chosen: everything });
  if (filter.q)
    return (
      <EmptyState
        bare
        title={t("empty.search", { words: filter.q })}
        body={t("empty.searchBody")}
        action={<LinkButton href={clear}>{t("empty.clear")}</LinkButton>}
      />
    );
  if (all > 0)
    return (
      <EmptyState
        bare
        title={t("empty.filter")}
        body={t("empty.filterBody")}
        action={<LinkButton href={clear}>{t("empty.clear")}</LinkButton>}
      />
    );
  return <EmptyState bare title={t("empty.none")} body={t("empty.noneBody")} />;
}
