import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/forms/field";
import { Input } from "@/components/forms/input";
import { Button, buttonClass } from "@/components/ui/button";
import { useDomId } from "@/components/ui/dom-id";

type FilterPopoverProps = { name: string; label: string; help: string; value?: string };

/** A filter by words, in a form of filters. */
export function FilterPopover({ name, label, help, value }: FilterPopoverProps) {
  const id = useDomId();
  return (
    <FilterButton label={label} chosen={value !== undefined}>
      <Field id={id} label={label} help={help}>
        {(control) => (
          <Input {...control} name={name} defaultValue={value} maxLength={200} autoComplete="off" />
        )}
      </Field>
    </FilterButton>
  );
}

/** The button that opens a filter, and under its fields the one that applies all of them. */
export function FilterButton({
  label,
  chosen,
  children,
}: {
  label: string;
  chosen: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("ui.filter");
  const id = useDomId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("add", { name: label })}
        className={buttonClass("secondary", "px-2.5! text-sm font-normal!")}
      >
        {label}
        {chosen && <span aria-hidden className="size-1.5 rounded-full bg-accent" />}
        <ChevronDown size={14} aria-hidden className="text-ink-3" />
      </button>
      <div id={id} popover="auto" className="popover w-72">
        <div className="grid gap-3 p-3">{children}</div>
        <div className="border-t border-line p-2">
          <Button type="submit" tone="primary" className="w-full">
            {t("apply")}
          </Button>
        </div>
      </div>
    </>
  );
}
