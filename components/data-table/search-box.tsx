import { Search } from "lucide-react";
import { useTranslations } from "next-intl";

type SearchBoxProps = {
  /** Name in the address; `q` unless told. */
  name?: string;
  value?: string;
  /** What can be searched: "Name, e-mail or order number". */
  label: string;
};

/** In a GET form (<FilterBar>, <SearchForm>): <Follow> submits it after a pause; Enter works without scripts. */
export function SearchBox({ name = "q", value, label }: SearchBoxProps) {
  const t = useTranslations("ui.filter");
  return (
    <div className="relative w-full sm:w-56 lg:w-64">
      <Search size={16} aria-hidden className="absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3" />
      <input
        type="search"
        name={name}
        defaultValue={value}
        aria-label={`${t("search")}: ${label}`}
        placeholder={label}
        autoComplete="off"
        data-submits=""
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2 pl-8 text-ellipsis touch:h-11 touch:text-[1rem]"
      />
    </div>
  );
}
