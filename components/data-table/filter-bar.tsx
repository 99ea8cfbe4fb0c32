import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GetForm, Link } from "@/components/still/link";
import { Still } from "@/components/still/still";
import { Tag } from "@/components/ui/tag";
import { useFormat } from "@/lib/format/use-format";
import { FilterChoice } from "./filter-choice";
import { HiddenFields } from "./hidden-fields";
import { SearchBox } from "./search-box";

export type FilterOption = { value: string; label: string; count?: number };

export type Filter = {
  /** Its name in the address; several values repeat it. */
  name: string;
  label: string;
  options: FilterOption[];
  selected: string[];
  /** This list without the filter. */
  removeHref: string;
};

type FilterBarProps = {
  /** The list's own path; the form answers by address. */
  action: string;
  search?: { name?: string; value?: string; label: string };
  filters?: Filter[];
  /** Other parts of the address to keep: sort, page size. */
  keep?: Record<string, string | string[]>;
  clearHref?: string;
  /** At the end: save view, columns, Download CSV. */
  children?: ReactNode;
};

/** Search, filters with counts, and what is chosen as a sentence. A GET form: works without scripts. */
export function FilterBar({ action, search, filters = [], keep = {}, clearHref, children }: FilterBarProps) {
  const t = useTranslations("ui.filter");
  const chosen = filters.filter((filter) => filter.selected.length > 0);
  return (
    <div className="mb-3 grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <GetForm
          action={action}
          role="search"
          aria-label={t("label")}
          className="flex min-w-0 flex-wrap items-center gap-1.5 max-sm:w-full"
        >
          <HiddenFields values={keep} />
          {search && <SearchBox {...search} />}
          {/* The search box stays outside: who types in it keeps the focus. */}
          <Still className="flex min-w-0 gap-1.5 max-sm:-mx-4 max-sm:w-[calc(100%+2rem)] max-sm:overflow-x-auto max-sm:px-4 sm:contents">
            {filters.map((filter) => (
              <FilterChoice key={filter.name} filter={filter} />
            ))}
          </Still>
        </GetForm>
        {children && <div className="ml-auto flex flex-wrap items-center">{children}</div>}
      </div>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap items-center gap-1.5">
          {chosen.map((filter) => (
            <li key={filter.name} className="min-w-0">
              <Chosen filter={filter} />
            </li>
          ))}
          {clearHref && (
            <li>
              <Link href={clearHref} className="rounded-sm px-1 text-sm text-accent-ink hover:underline">
                {t("clear")}
              </Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Chosen({ filter: { label, options, selected, removeHref } }: { filter: Filter }) {
  const t = useTranslations("ui.filter");
  const format = useFormat();
  const words = selected.map((value) => options.find((option) => option.value === value)?.label ?? value);
  return (
    <Tag remove={{ href: removeHref, label: t("remove", { name: label }) }}>
      {`${label} ${t("is", { values: format.anyOf(words) })}`}
    </Tag>
  );
}
