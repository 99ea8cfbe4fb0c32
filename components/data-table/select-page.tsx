"use client";
import { useTranslations } from "next-intl";
import { useTicked } from "./use-ticked";

/** Ticks every row of the page, or none. Without scripts it is not there. */
export function SelectPage() {
  const t = useTranslations("ui.table");
  const { ref, ticked, boxes } = useTicked<HTMLInputElement>();
  const all = ticked > 0 && ticked === boxes().length;
  return (
    <label className="pick pick-page">
      <input
        ref={(box) => {
          ref.current = box;
          if (box) box.indeterminate = ticked > 0 && !all;
        }}
        type="checkbox"
        aria-label={t("selectPage")}
        checked={all}
        onChange={({ currentTarget }) => {
          for (const box of boxes()) box.checked = currentTarget.checked;
          currentTarget.form?.dispatchEvent(new Event("change", { bubbles: true }));
        }}
      />
    </label>
  );
}
