import { tip } from "@/components/ui/tooltip";
import type { Format } from "@/lib/format";
import type { T } from "./customer-cells";

/** One line; the whole on hover and focus, when it is cut. */
export const Cut = ({ children }: { children: string }) => (
  <span {...tip(children)} data-tip-cut="" className="products">
    {children}
  </span>
);

/** How long ago; the exact time on hover and focus. */
export function Activity({ at, format, now, t }: { at: string | null; format: Format; now: Date; t: T }) {
  if (!at) return <span className="text-ink-3">{t("never")}</span>;
  return (
    <span {...tip(format.dateTime(at))} className="ago">
      {format.ago(at, now)}
    </span>
  );
}
