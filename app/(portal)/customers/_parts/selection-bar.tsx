import { useTranslations } from "next-intl";
import { SelectionActions } from "@/components/data-table/selection-actions";
import type { BulkOperation } from "@/lib/bulk";

export type SelectionBarProps = {
  /** How many the list has in all, all pages. */
  total: number;
  /** How many of them are on this page. */
  onPage: number;
  may: { tag: boolean; assign: boolean };
};

/** What can be done with the ticked customers. */
export function SelectionBar({ may, ...list }: SelectionBarProps) {
  const t = useTranslations("bulk");
  const operations: BulkOperation[] = [
    ...(may.tag ? (["tag", "untag"] as const) : []),
    ...(may.assign ? (["assign", "unassign"] as const) : []),
    "export",
  ];
  return (
    <SelectionActions
      label={t("bar")}
      operations={operations.map((value) => ({ value, label: t(`do.${value}`) }))}
      {...list}
    />
  );
}
