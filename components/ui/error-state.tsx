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
      {/* Lucide's circle-alert without its script: what is shown of an error is in every first visit. */}
      <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className="size-6 stroke-[1.5] text-bad-ink">
        <path
          stroke="currentColor"
          strokeLinecap="round"
          d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM12 8v4m0 4h.01"
        />
      </svg>
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
