import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Filter, FilterBar } from "@/components/data-table/filter-bar";
import { buttonClass } from "@/components/ui/button";
import { anyKey } from "@/lib/core/any-key";
import { type FoundImport, isNarrowed, type RowsFilter } from "@/lib/imports";

type RowFiltersProps = { found: FoundImport; filter: RowsFilter; some: boolean };

/** Which rows are shown: by what was typed, by what is wrong, by what changes; and they as a file. */
export function RowFilters({ found, filter, some }: RowFiltersProps) {
  const t = useTranslations("imports.rows");
  // Reasons and fields come from the database, which typed keys cannot know.
  const reason = anyKey(useTranslations("imports.reasonNames"));
  const field = anyKey(useTranslations("imports.fields"));
  const { reasons = {}, fields = {} } = found.facets ?? {};
  const choice = (name: "reason" | "field", counts: Record<string, number>): Filter => ({
    name,
    label: t(name),
    options: Object.entries(counts).map(([value, count]) => ({
      ...{ value, count },
      label: name === "reason" ? reason(value) : (found.fieldNames[value] ?? field(value)),
    })),
    selected: filter.chosen[name],
    removeHref: filter.href({ chosen: { [name]: [] } }),
  });
  const filters = [choice("reason", reasons), choice("field", fields)];
  return (
    <FilterBar
      action={filter.path}
      search={{ value: filter.q, label: t("search") }}
      keep={filter.keepBut("q", "reason", "field")}
      filters={filters.filter(({ options }) => options.length > 0)}
      clearHref={isNarrowed(filter) ? filter.href({ q: "", chosen: { reason: [], field: [] } }) : undefined}
    >
      {some && (
        // A plain link: the browser saves the file, the page stays.
        <a href={csvHref(filter)} className={buttonClass("quiet")}>
          <Download size={16} aria-hidden />
          {t("download")}
        </a>
      )}
    </FilterBar>
  );
}

/** The same address, of the file. */
function csvHref({ href, path }: RowsFilter): string {
  const [, query] = href().split("?");
  return `${path}/rows${query ? `?${query}` : ""}`;
}
