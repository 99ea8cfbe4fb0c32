import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type Meaning, meaningClass } from "@/components/ui/badge";
import { tip } from "@/components/ui/tooltip";
import type { CustomerStatus } from "@/lib/customers";

export const meaningOf: Record<CustomerStatus, Meaning> = {
  suspended: "bad",
  expired: "bad",
  license_overage: "attention",
  expires_soon: "attention",
  ready_for_setup: "information",
  no_recent_activity: "neutral",
  trial: "information",
  subscription: "good",
};

const marks: Record<Meaning, ReactNode> = {
  bad: <path d="M12 8v4M12 16h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" />,
  attention: (
    <path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01" />
  ),
  information: <path d="M12 16v-4M12 8h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" />,
  good: <path d="m16 9-5.5 5.5L8 12M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" />,
  neutral: <path strokeDasharray="4 3.8" d="M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0" />,
};
const others = {
  launch: <path d="m10 17 5-5-5-5M15 12H3M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4" />,
  renews: <path d="M21 12a9 9 0 1 1-2.64-6.36L21 8M21 3v5h-5" />,
  expires: (
    <path d="M5 22h14M5 2h14M17 22v-4.2a2 2 0 0 0-.6-1.4L12 12l-4.4 4.4a2 2 0 0 0-.6 1.4V22M7 2v4.2a2 2 0 0 0 .6 1.4L12 12l4.4-4.4a2 2 0 0 0 .6-1.4V2" />
  ),
};

/** The icons of all rows, once per page: a row only names its own. */
export const Marks = () => (
  <svg className="hidden" aria-hidden="true">
    {Object.entries({ ...marks, ...others }).map(([name, shape]) => (
      <symbol key={name} id={`mark-${name}`} viewBox="0 0 24 24">
        {shape}
      </symbol>
    ))}
  </svg>
);

export const Mark = ({ name, size = 12 }: { name: Meaning | keyof typeof others; size?: number }) => (
  <svg width={size} height={size} className="mark" aria-hidden="true">
    <use href={`#mark-${name}`} />
  </svg>
);

type StatusBadgeProps = { status: CustomerStatus; word: string; why: string };

/** A status in a word; hover and focus say which numbers made it so. */
export function StatusBadge({ status, word, why }: StatusBadgeProps) {
  return (
    <span {...tip(why)} className={clsx("status", meaningClass(meaningOf[status]))}>
      <Mark name={meaningOf[status]} />
      {word}
    </span>
  );
}
