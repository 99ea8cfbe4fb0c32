"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { useFormContext } from "@/components/forms/form-context";
import type { SiteRowsProps } from "./site-rows";

type ShareSumsProps = { lines: SiteRowsProps["lines"]; children: ReactNode };
type Sums = { of: object; sums: number[] };

/** Under the sites: how many licences of each product they have in all; kept up while it is typed. */
export function ShareSums({ lines, children }: ShareSumsProps) {
  const { state, initial } = useFormContext();
  const values = state.values ?? initial;
  const [typed, setTyped] = useState<Sums>();
  // What was typed over another answer of the server says nothing about this one.
  const sums = typed?.of === values ? typed.sums : sumsOf(lines.length, Object.entries(values));
  const count = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const fields = [...currentTarget.querySelectorAll<HTMLInputElement>("input[name^='share.']")];
    setTyped({
      of: values,
      sums: sumsOf(
        lines.length,
        fields.map(({ name, value }) => [name, value]),
      ),
    });
  };
  return (
    <div className="grid grid-cols-1 gap-4" onInput={count}>
      {children}
      <div role="status">
        <ul className="grid gap-1 border-t border-line pt-4 text-sm tabular-nums">
          {lines.map(({ key, label, quantity }, line) => (
            <Sum key={key} label={label} bought={quantity} given={sums[line] ?? 0} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function sumsOf(lines: number, fields: [name: string, value: string][]): number[] {
  const sums = Array.from({ length: lines }, () => 0);
  for (const [name, value] of fields) {
    const line = Number(/^share\.\d+\.(\d+)$/.exec(name)?.[1] ?? -1);
    if (line in sums) sums[line] = (sums[line] ?? 0) + (Number(value) || 0);
  }
  return sums;
}

function Sum({ label, bought, given }: { label: string; bought: number; given: number }) {
  const t = useTranslations("meetingSites");
  const left = bought - given;
  const Icon = left === 0 ? CircleCheck : CircleAlert;
  return (
    <li className={`flex items-start gap-1.5 ${left === 0 ? "text-good-ink" : "text-attention-ink"}`}>
      <Icon size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span>
        {t("sum", { product: label, given, bought })}
        {left > 0 && ` ${t("left", { count: left })}`}
        {left < 0 && ` ${t("tooMany", { count: -left })}`}
      </span>
    </li>
  );
}
