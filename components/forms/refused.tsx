import { clsx } from "clsx";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type RefusedProps = { id: string; className?: string; children: ReactNode };

/** Why what is in the field `id` was refused; the field says so with `aria-describedby`. */
export const Refused = ({ id, className, children }: RefusedProps) => (
  <p id={`${id}-error`} className={clsx("flex items-start gap-1 text-sm text-bad-ink", className)}>
    <CircleAlert size={14} aria-hidden className="mt-[3px] shrink-0" />
    {children}
  </p>
);
