import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { SelectedCount } from "@/components/data-table/selected-count";
import { Button } from "@/components/ui/button";
import type { BulkOperation } from "@/lib/bulk";

export type SelectionBarProps = {
  /** How many the list has in all, all pages. */
  total: number;
  /** How many of them are on this page. */
  onPage: number;
  may: { tag: boolean; assign: boolean };
};

/** What can be done with the ticked customers; all of it is shown before it happens. */
export function SelectionBar({ total, onPage, may }: SelectionBarProps) {
  const t = useTranslations("bulk");
  const operations: BulkOperation[] = [
    ...(may.tag ? (["tag", "untag"] as const) : []),
    ...(may.assign ? (["assign", "unassign"] as const) : []),
    "export",
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of actions is no fieldset
    <div
      role="group"
      aria-label={t("bar")}
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
          <Button key={operation} type="submit" name="do" value={operation}>
            {t(`do.${operation}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
