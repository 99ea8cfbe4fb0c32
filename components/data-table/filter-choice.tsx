import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { useDomId } from "@/components/ui/dom-id";
import { useFormat } from "@/lib/format/use-format";
import type { Filter } from "./filter-bar";

/** One filter of a <FilterBar>: a button, and the choices with their counts. */
export function FilterChoice({ filter: { name, label, options, selected } }: { filter: Filter }) {
  const t = useTranslations("ui.filter");
  const format = useFormat();
  const id = useDomId();
  const count = selected.length > 0 && format.number(selected.length);
  // Whoever speaks to the computer says what is seen.
  const seen = count ? `${label} ${count}` : label;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("add", { name: seen })}
        className={buttonClass("secondary", "px-2.5! text-sm font-normal!")}
      >
        {label}{" "}
        {count && (
          <span className="rounded-full bg-accent-soft px-1.5 text-xs text-accent-ink tabular-nums">
            {count}
          </span>
        )}
        <ChevronDown size={14} aria-hidden className="text-ink-3" />
      </button>
      <div id={id} popover="auto" className="popover min-w-56">
        <fieldset className="choices">
          <legend className="sr-only">{label}</legend>
          {options.map(({ value, label: words, count }) => (
            <label key={value}>
              <input type="checkbox" name={name} value={value} defaultChecked={selected.includes(value)} />
              <bdi>{words}</bdi>
              {count !== undefined && <small>{format.number(count)}</small>}
            </label>
          ))}
        </fieldset>
        <div className="border-t border-line p-2">
          <Button type="submit" tone="primary" className="w-full">
            {t("apply")}
          </Button>
        </div>
      </div>
    </>
  );
}
