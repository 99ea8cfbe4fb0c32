import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useDomId } from "./dom-id";

type SectionProps = {
  title?: string;
  /** Where a link's fragment leads. */
  id?: string;
  sentence?: ReactNode;
  /** At the right of the title. */
  action?: ReactNode;
  /** `card` has a border and ground; `plain` only space. */
  look?: "card" | "plain";
  className?: string;
  children: ReactNode;
};

/** A titled part of a page, a region of its own for screen readers. */
export function Section({ title, id, sentence, action, look = "card", className, children }: SectionProps) {
  const titleId = useDomId();
  const card = look === "card";
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={clsx("min-w-0", card && "rounded-lg border border-line bg-surface", className)}
    >
      {title && (
        <div
          className={clsx("flex flex-wrap items-start justify-between gap-2", card ? "px-4 pt-3" : "mb-3")}
        >
          <div className="min-w-0">
            <h2 id={titleId} className="text-base">
              {title}
            </h2>
            {sentence && <p className="text-sm text-ink-2">{sentence}</p>}
          </div>
          {action}
        </div>
      )}
      <div className={clsx("min-w-0", card && "p-4", card && title && "pt-3")}>{children}</div>
    </section>
  );
}
