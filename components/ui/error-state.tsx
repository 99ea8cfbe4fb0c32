import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type ErrorStateProps = {
  /** What happened. */
  title: string;
  /** What was kept, what to do. */
  body: ReactNode;
  /** What to quote to support. */
  number?: { label: string; value: string };
  action?: ReactNode;
};

export function ErrorState({ title, body, number, action }: ErrorStateProps) {
  return (
    <div className="mx-auto grid max-w-md justify-items-start gap-2 px-6 py-16">
      <CircleAlert size={24} strokeWidth={1.5} aria-hidden className="text-bad-ink" />
      <h1 className="text-xl">{title}</h1>
      <p className="text-ink-2">{body}</p>
      {number && (
        <p className="text-sm text-ink-2">
          {number.label}: <code className="font-mono text-ink select-all">{number.value}</code>
        </p>
      )}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
