import { useTranslations } from "next-intl";
import type { Filter } from "@/components/data-table/filter-bar";
import { FilterChoice } from "@/components/data-table/filter-choice";
import { SearchBox } from "@/components/data-table/search-box";
import { GetForm, Link } from "@/components/still/link";
import { Still } from "@/components/still/still";
import { Tag } from "@/components/ui/tag";
import { auditActions } from "@/lib/audit";
import { auditKinds, type LogFilter, type LogPage, OWN } from "@/lib/audit-log";
import { useFormat } from "@/lib/format/use-format";
import { FilterPopover } from "./filter-popover";
import { TimeFilter } from "./time-filter";

type LogFiltersProps = { filter: LogFilter; meaning: LogPage["meaning"]; inside: boolean };

/** This log without any filter. */
export const noFilters = {
  q: "",
  chosen: { who: [], kind: [], action: [], organization: [], work: [], when: [], from: [], to: [] },
};
export const isFiltered = ({ q, chosen }: LogFilter) => q !== "" || Object.values(chosen).flat().length > 0;

/** Who, what, where, when, and words: a GET form that works without scripts. */
export function LogFilters({ filter, meaning, inside }: LogFiltersProps) {
  const t = useTranslations("auditLog");
  const ui = useTranslations("ui.filter");
  const { chosen } = filter;
  const choices = useChoices(filter);
  return (
    <div className="mb-3 grid grid-cols-1 gap-2">
      <GetForm
        action={filter.path}
        role="search"
        aria-label={ui("label")}
        className="flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full"
      >
        {Object.entries(filter.keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {chosen.work.map((work) => (
          <input key={work} type="hidden" name="work" value={work} />
        ))}
        <SearchBox value={filter.q} label={t("search")} />
        <Still className="contents">
          <FilterPopover name="who" label={t("filter.who")} help={t("help.who")} value={chosen.who[0]} />
          {!inside && (
            <FilterPopover
              name="organization"
              label={t("filter.organization")}
              help={t("help.organization")}
              value={chosen.organization[0]}
            />
          )}
          {choices.map((choice) => (
            <FilterChoice key={choice.name} filter={choice} />
          ))}
          <TimeFilter filter={filter} />
        </Still>
      </GetForm>
      <Chosen filter={filter} meaning={meaning} choices={choices} />
    </div>
  );
}

function useChoices(filter: LogFilter): Filter[] {
  const t = useTranslations("auditLog");
  const sentences = useTranslations("audit");
  const kinds = auditKinds.map((value) => {
    const key = `kind.${value}` as Parameters<typeof t.has>[0];
    return { value, label: t.has(key) ? t(key) : value };
  });
  const actions = auditActions.map((value) => ({ value, label: sentences(value) }));
  const sorted = (options: Filter["options"]) => options.sort((a, b) => a.label.localeCompare(b.label));
  return [
    {
      name: "kind",
      label: t("filter.kind"),
      options: sorted(kinds),
      selected: filter.chosen.kind,
      removeHref: filter.href({ chosen: { kind: [] } }),
    },
    {
      name: "action",
      label: t("filter.action"),
      options: sorted(actions),
      selected: filter.chosen.action,
      removeHref: filter.href({ chosen: { action: [] } }),
    },
  ];
}

/** What is chosen, as a sentence of which each part can be taken away. */
function Chosen({ filter, meaning, choices }: Omit<LogFiltersProps, "inside"> & { choices: Filter[] }) {
  const t = useTranslations("auditLog");
  const ui = useTranslations("ui.filter");
  const format = useFormat();
  const { chosen } = filter;
  if (!isFiltered(filter)) return null;
  const [who] = chosen.who;
  const [organization] = chosen.organization;
  const [work] = chosen.work;
  const [when] = chosen.when;
  const parts = [
    work && { name: "work", label: t("filter.work"), words: [meaning.work ?? work] },
    who && { name: "who", label: t("filter.who"), words: [meaning.who ?? who] },
    organization && {
      name: "organization",
      label: t("filter.organization"),
      words: [organization === OWN ? t("ownOrganization") : (meaning.organization ?? organization)],
    },
    ...choices.map(({ name, label, options, selected }) => ({
      name,
      label,
      words: options.filter(({ value }) => selected.includes(value)).map((option) => option.label),
    })),
    when && { name: "when", label: t("filter.when"), words: [t(`period.${when}`)] },
    chosen.from[0] && { name: "from", label: t("filter.from"), words: [format.day(chosen.from[0])] },
    chosen.to[0] && { name: "to", label: t("filter.to"), words: [format.day(chosen.to[0])] },
  ].filter((part) => typeof part === "object" && part.words.length > 0);
  return (
    <ul className="flex flex-wrap items-center gap-1.5">
      {parts.map(
        (part) =>
          typeof part === "object" && (
            <li key={part.name} className="min-w-0">
              <Tag
                remove={{
                  href: filter.href({ chosen: { [part.name]: [] } }),
                  label: ui("remove", { name: part.label }),
                }}
              >
                {`${part.label} ${ui("is", { values: format.anyOf(part.words) })}`}
              </Tag>
            </li>
          ),
      )}
      <li>
        <Link
          href={filter.href(noFilters)}
          className="rounded-sm px-1 text-sm text-accent-ink hover:underline"
        >
          {ui("clear")}
        </Link>
      </li>
    </ul>
  );
}
