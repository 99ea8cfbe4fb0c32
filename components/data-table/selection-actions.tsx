import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectedCount } from "./selected-count";

type SelectionActionsProps = {
  /** Names the bar. */
  label: string;
  /** How many the list has in all, all pages. */
  total: number;
  /** How many of them are on this page. */
  onPage: number;
  /** Sent as `do`. */
  operations: { value: string; label: string }[];
};

/** What can be done with the ticked rows; all of it is shown before it happens. */
export function SelectionActions({ label, total, onPage, operations }: SelectionActionsProps) {
  const t = useTranslations("bulk");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of actions is no fieldset
    <div
      role="group"
      aria-label={label}
      className="selection-bar sticky bottom-3 z-30 mx-auto mt-3 w-fit max-w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-raised px-3 py-2 shadow-overlay"
    >
      <div className="flex items-center gap-1 max-sm:w-full max-sm:justify-between">
        <SelectedCount total={total} />
        <Button type="reset" tone="quiet" aria-label={t("clear")} data-tip={t("clear")}>
          <X size={16} aria-hidden />
        </Button>
      </div>
      {total > onPage && (
        <label className="flex items-center gap-2 touch:min-h-11">
          <input type="checkbox" name="all" className="size-4 touch:size-5" />
          {t("all", { count: total })}
        </label>
      )}
      <div className="flex items-center gap-2 max-sm:-mx-3 max-sm:w-[calc(100%+1.5rem)] max-sm:overflow-x-auto max-sm:px-3 sm:flex-wrap">
        {operations.map((operation) => (
          <Button key={operation.value} type="submit" name="do" value={operation.value}>
            {operation.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
