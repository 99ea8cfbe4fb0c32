"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";

export type SummaryItem = { text: string; fieldId?: string };

/** What was refused, on top of the form. It takes the focus whenever `items` is another list. */
export function FormSummary({ title, items }: { title?: string; items: SummaryItem[] }) {
  const t = useTranslations("ui.summary");
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    setLabels(labelsOf(items));
    if (items.length > 0) box.current?.focus();
  }, [items]);
  if (items.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={`flex gap-2 rounded-md border p-3 text-sm ${meaningClass("bad")}`}
    >
      <MeaningIcon meaning="bad" />
      <div className="grid gap-1 -mt-0.5">
        <p className="font-medium">{title ?? t("title", { count: items.length })}</p>
        {inOrder(items, Object.keys(labels)).map(({ text, fieldId }) =>
          fieldId ? (
            <a key={text + fieldId} href={`#${fieldId}`} className="underline underline-offset-2">
              {labels[fieldId] ? `${labels[fieldId]}: ${text}` : text}
            </a>
          ) : (
            text !== title && <p key={text}>{text}</p>
          ),
        )}
      </div>
    </div>
  );
}

/** As the fields stand below, once they were found. */
const inOrder = (items: SummaryItem[], ids: string[]) =>
  items.toSorted((a, b) => ids.indexOf(a.fieldId ?? "") - ids.indexOf(b.fieldId ?? ""));

/** The fields stand below and know their own labels. */
function labelsOf(items: SummaryItem[]): Record<string, string> {
  const standing = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const ids = items.flatMap(({ fieldId }) => fieldId ?? []);
  const named = ids
    .toSorted((a, b) => standing.indexOf(a) - standing.indexOf(b))
    .map((fieldId) => {
      const control = document.getElementById(fieldId);
      // The legend names a choice of radios; other fields of a group have labels of their own.
      const group = control?.matches("[type=radio]") && control.closest("fieldset")?.querySelector("legend");
      const label = group || document.querySelector(`label[for="${fieldId}"]`);
      return [fieldId, label?.firstChild?.textContent?.trim() ?? ""];
    });
  return Object.fromEntries(named);
}
