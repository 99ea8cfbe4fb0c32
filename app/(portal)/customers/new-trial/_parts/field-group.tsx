import { clsx } from "clsx";
import type { ReactNode } from "react";

type FieldGroupProps = { legend: string; help?: ReactNode; className?: string; children: ReactNode };

/** Fields that belong together, under their name. */
export const FieldGroup = ({ legend, help, className, children }: FieldGroupProps) => (
  <fieldset
    className={clsx("min-w-0 border-t border-line pt-4 first-of-type:border-0 first-of-type:pt-0", className)}
  >
    <legend className="float-left mb-2 w-full text-base font-medium">{legend}</legend>
    <div className="clear-both grid grid-cols-1 gap-4">
      {help && <p className="-mt-1 text-sm text-ink-2">{help}</p>}
      {children}
    </div>
  </fieldset>
);
