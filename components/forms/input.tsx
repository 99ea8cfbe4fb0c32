import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

const box =
  "w-full rounded-md border border-line-strong bg-surface px-2.5 text-ink transition-colors touch:text-[1rem] hover:border-ink-3 aria-invalid:border-bad-ink disabled:bg-sunken disabled:text-ink-3 [&[readonly]]:bg-sunken";

/** Bare controls; in a form use <FormField>, elsewhere wrap them in <Field>. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={clsx(box, "h-8 touch:h-11", className)} {...rest} />;
}

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={clsx(box, "py-1.5", className)} {...rest} />;
}

export type Option = {
  value: string;
  label: string;
  help?: ReactNode;
  disabled?: boolean;
  /** Of less interest than the others. */
  muted?: boolean;
};

type SelectProps = ComponentProps<"select"> & {
  options: Option[];
  /** A first line without value. */
  empty?: string;
};

export function Select({ options, empty, className, ...rest }: SelectProps) {
  return (
    <select className={clsx(box, "h-8 touch:h-11", className)} {...rest}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
