import { clsx } from "clsx";
import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What will be here. */
  title: string;
  /** Why it isn't. */
  body?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  icon?: ReactNode;
  /** Inside a table or card, without its own border. */
  bare?: boolean;
};

export function EmptyState({ title, body, action, icon, bare }: EmptyStateProps) {
  return (
    <div
      className={clsx(
        "grid justify-items-center gap-1 px-6 py-12 text-center",
        !bare && "rounded-lg border border-line bg-surface",
      )}
    >
      <div className="mb-2 text-ink-3">{icon ?? <Inbox size={24} strokeWidth={1.5} aria-hidden />}</div>
      <p className="font-medium">{title}</p>
      {body && <p className="max-w-md text-sm text-balance text-ink-2">{body}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
