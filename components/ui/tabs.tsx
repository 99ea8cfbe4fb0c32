import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Link } from "@/components/still/link";

export type Tab = { href: string; label: string; current?: boolean; count?: ReactNode };

/** Tabs are links: the state is the address. `label` names the group for screen readers. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="-mb-px overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-4">
        {tabs.map(({ href, label: words, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={clsx(
                "flex h-9 touch:h-11 items-center gap-1.5 border-b-2 focus-visible:-outline-offset-2",
                current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-2 hover:border-line hover:text-ink",
              )}
            >
              {words}
              {count !== undefined && <span className="text-xs text-ink-3 tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
