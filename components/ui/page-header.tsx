import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** One sentence or figure that matters. */
  sentence?: ReactNode;
  /** Beside the title: a badge, an id. */
  beside?: ReactNode;
  /** The primary action; secondary ones before it. */
  action?: ReactNode;
  /** Tabs under the title. */
  children?: ReactNode;
};

/** The top of every page: what this is, what matters, what can be done. */
export function PageHeader({ title, sentence, beside, action, children }: PageHeaderProps) {
  return (
    <header className="mb-5 grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-full">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-xl tracking-[-0.01em] text-balance [overflow-wrap:anywhere]">
              {title}
            </h1>
            {beside}
          </div>
          {sentence && <p className="mt-1 max-w-prose text-ink-2">{sentence}</p>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
      </div>
      {children}
    </header>
  );
}
