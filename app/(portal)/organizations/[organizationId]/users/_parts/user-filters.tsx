import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Filter, FilterBar } from "@/components/data-table/filter-bar";
import { ListKeys } from "@/components/data-table/list-keys";
import { ViewOptions } from "@/components/data-table/view-options";
import { buttonClass } from "@/components/ui/button";
import {
  everybody,
  NONE,
  type UserFacet,
  type UserPage,
  userColumnKeys,
  userFacets,
  userStatuses,
} from "@/lib/users";
import { headerOf, shownColumns } from "./user-columns";

/** Search, filters with their counts, which columns, and the list as a file. */
export function UserFilters({ page, select }: { page: UserPage; select: boolean }) {
  const t = useTranslations("users.list");
  const { filter } = page;
  return (
    <FilterBar
      action={filter.path}
      search={{ value: filter.q, label: t("search") }}
      keep={filter.keepBut("q", ...userFacets)}
      filters={useFilters(page)}
      clearHref={filter.href({ chosen: everybody, q: "" })}
    >
      <ListKeys select={select} />
      <ViewOptions
        action={filter.path}
        keep={filter.keepBut("cols", "density")}
        columns={userColumnKeys.map((key) => ({ key, label: t(headerOf(key)) }))}
        shown={shownColumns(filter)}
        density={filter.chosen.density.length > 0 ? "comfortable" : "compact"}
        usualHref={filter.chosen.cols.length > 0 ? filter.href({ chosen: { cols: [] } }) : undefined}
      />
      {/* A plain link: the browser saves the file, the page stays. */}
      <a
        href={filter.href().replace(filter.path, `${filter.path}/csv`)}
        className={buttonClass("quiet", "px-2!")}
      >
        <Download size={16} aria-hidden />
        {t("download")}
      </a>
    </FilterBar>
  );
}

type Option = { value: string; label: string };

function useFilters({ filter, counts, ground }: UserPage): Filter[] {
  const t = useTranslations("users.list");
  const one = (name: UserFacet, options: Option[]): Filter => ({
    name,
    label: t(name),
    options: options.map((option) => ({
      ...option,
      count: counts[name] && (counts[name][option.value] ?? 0),
    })),
    selected: filter.chosen[name],
    removeHref: filter.href({ chosen: { [name]: [] } }),
  });
  const named = (values: { value: string; name: string }[], none: string): Option[] => [
    ...values.map(({ value, name }) => ({ value, label: name })),
    { value: NONE, label: none },
  ];
  // Of many places only those where somebody is.
  const places = ground.locations.filter(
    ({ value }) => !counts.location || counts.location[value] || filter.chosen.location.includes(value),
  );
  const has = (name: UserFacet, values: unknown[]) => values.length > 0 || filter.chosen[name].length > 0;
  return [
    one(
      "status",
      userStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
    ),
    ...(has("package", ground.packages) ? [one("package", named(ground.packages, t("noPackage")))] : []),
    ...(has("licence", ground.products) ? [one("licence", named(ground.products, t("noLicence")))] : []),
    ...(has("location", places) ? [one("location", named(places, t("noLocation")))] : []),
  ];
}
