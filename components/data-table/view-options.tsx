import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { GetForm, Link } from "@/components/still/link";
import { Button, buttonClass } from "@/components/ui/button";
import { useDomId } from "@/components/ui/dom-id";
import { HiddenFields } from "./hidden-fields";

type ViewOptionsProps = {
  /** The list's own path; the form answers by address, as the filters do. */
  action: string;
  /** All of the address that stays. */
  keep: Record<string, string[]>;
  columns: { key: string; label: string }[];
  shown: readonly string[];
  density: "compact" | "comfortable";
  /** The same list with its usual columns; left out when they are shown. */
  usualHref?: string;
};

/** Which columns a list shows, and how high its rows are: in the address, so that a colleague sees the same. */
export function ViewOptions({ action, keep, columns, shown, density, usualHref }: ViewOptionsProps) {
  const t = useTranslations("ui.view");
  const filter = useTranslations("ui.filter");
  const id = useDomId();
  const heights = [
    { value: "", density: "compact" },
    { value: "comfortable", density: "comfortable" },
  ] as const;
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonClass("quiet", "px-2!")}>
        <SlidersHorizontal size={16} aria-hidden />
        {t("label")}
      </button>
      <div id={id} popover="auto" className="popover popover-end min-w-56">
        <GetForm action={action} aria-label={t("label")}>
          <HiddenFields values={keep} />
          <fieldset className="choices border-b border-line">
            <legend>{t("columns")}</legend>
            {columns.map(({ key, label }) => (
              <label key={key}>
                <input type="checkbox" name="cols" value={key} defaultChecked={shown.includes(key)} />
                {label}
              </label>
            ))}
            {usualHref && (
              <Link href={usualHref} scroll={false} className="px-1 text-sm text-accent-ink hover:underline">
                {t("usual")}
              </Link>
            )}
          </fieldset>
          <fieldset className="choices border-b border-line">
            <legend>{t("rows")}</legend>
            {heights.map((height) => (
              <label key={height.density}>
                <input
                  type="radio"
                  name="density"
                  value={height.value}
                  defaultChecked={density === height.density}
                />
                {t(height.density)}
              </label>
            ))}
          </fieldset>
          <div className="p-2">
            <Button type="submit" tone="primary" className="w-full">
              {filter("apply")}
            </Button>
          </div>
        </GetForm>
      </div>
    </>
  );
}
