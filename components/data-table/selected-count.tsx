"use client";
import { useTranslations } from "next-intl";
import { useTicked } from "./use-ticked";

/** Says how many rows are ticked; `total` when all that match are. */
export function SelectedCount({ total }: { total: number }) {
  const t = useTranslations("ui.table");
  const { ref, ticked, all } = useTicked<HTMLParagraphElement>();
  const count = all ? total : ticked;
  return (
    <p ref={ref} role="status" className="font-medium tabular-nums">
      {count > 0 && t("selected", { count })}
    </p>
  );
}
