import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Filter, FilterBar, type FilterOption } from "@/components/data-table/filter-bar";
import { KeysHelp } from "@/components/data-table/list-keys";
import { ViewOptions } from "@/components/data-table/view-options";
import { Still } from "@/components/still/still";
import { buttonClass } from "@/components/ui/button";
import {
  type CustomerPage,
  customerColumnKeys,
  everything,
  managers,
  regions,
  subscriptionTypes,
} from "@/lib/customers";
import { shownColumns } from "./customer-columns";

type Name = "managed" | "product" | "type" | "tag" | "region";

/** Search, filters with their counts, which columns, and the list as a file. */
export function CustomerFilters({ page, select }: { page: CustomerPage; select: boolean }) {
  const t = useTranslations("customers");
  const { filter } = page;
  const filters = useFilters(page);
  const names = filters.map(({ name }) => name);
  return (
    <FilterBar
      action="/customers"
      search={{ value: filter.q, label: t("search") }}
      keep={filter.keepBut("q", ...names)}
      filters={filters}
      clearHref={filter.href({ chosen: everything, q: "" })}
    >
      <Still className="contents">
        <KeysHelp launch={t("launch")} select={select} />
        <ViewOptions
          action="/customers"
          keep={filter.keepBut("cols", "density")}
          columns={customerColumnKeys.map((key) => ({
            key,
            label: t(`column.${key === "urgency" ? "status" : key}`),
          }))}
          shown={shownColumns(filter)}
          density={filter.chosen.density.length > 0 ? "comfortable" : "compact"}
          usualHref={filter.chosen.cols.length > 0 ? filter.href({ chosen: { cols: [] } }) : undefined}
        />
        {/* A plain link: the browser saves the file, the page stays. */}
        <a
          href={filter.href().replace("/customers", "/customers/csv")}
          className={buttonClass("quiet", "px-2!")}
        >
          <Download size={16} aria-hidden />
          {t("csv.download")}
        </a>
      </Still>
    </FilterBar>
  );
}

function useFilters({ filter, counts, productNames, tags }: CustomerPage): Filter[] {
  const t = useTranslations("customers");
  const one = (name: Name, label: string, options: FilterOption[]): Filter => ({
    name,
    label,
    options: options.map((option) => ({ ...option, count: counts[name][option.value] ?? 0 })),
    selected: filter.chosen[name],
    removeHref: filter.href({ chosen: { [name]: [] } }),
  });
  const products = Object.entries(productNames).map(([value, label]) => ({ value, label }));
  const types = subscriptionTypes.map((value) => ({ value, label: t(`type.${value}`) }));
  const by = managers.map((value) => ({ value, label: t(`managed.${value}`) }));
  const named = tags.map(({ id, name }) => ({ value: id, label: name }));
  // One region is nothing to choose from.
  const lived = regions.filter((value) => counts.region[value] || filter.chosen.region.includes(value));
  const places = lived.map((value) => ({ value, label: t(`region.${value}`) }));
  return [
    one("product", t("column.products"), products),
    one("type", t("column.type"), types),
    ...(tags.length > 0 ? [one("tag", t("column.tags"), named)] : []),
    one("managed", t("column.managedBy"), by),
    ...(lived.length > 1 || filter.chosen.region.length > 0
      ? [one("region", t("column.region"), places)]
      : []),
  ];
}
