import { clsx } from "clsx";
import type { ReactNode } from "react";

type FieldGroupProps = {
  legend: string;
  help?: ReactNode;
  /** Nothing above it to be parted from. */
  first?: boolean;
  children: ReactNode;
};

/** Fields that belong together, under their name. */
export const FieldGroup = ({ legend, help, first, children }: FieldGroupProps) => (
  <fieldset className={clsx("min-w-0", !first && "border-t border-line pt-4")}>
    <legend className="float-left mb-2 w-full text-base font-medium">{legend}</legend>
    <div className="clear-both grid grid-cols-1 gap-4">
      {help && <p className="-mt-1 text-sm text-ink-2">{help}</p>}
      {children}
    </div>
  </fieldset>
);
