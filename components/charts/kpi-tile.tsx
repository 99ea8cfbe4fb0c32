import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/still/link";
import { Hint } from "@/components/ui/tooltip";

type Change = { direction: "up" | "down" | "same"; words: string; meaning?: "good" | "bad" };

type KpiTileProps = {
  label: string;
  /** Formatted: "1,204". */
  figure: string;
  /** Against before, in words: "12 more than last week". */
  change?: Change;
  /** Formula and freshness. */
  hint?: ReactNode;
  /** A <Sparkline> or <LicenceBar>. */
  children?: ReactNode;
  /** Where the whole tile leads. */
  href?: string;
};

const arrows = { up: ArrowUpRight, down: ArrowDownRight, same: ArrowRight };
const inks = { good: "text-good-ink", bad: "text-bad-ink", none: "text-ink-2" };

export function KpiTile({ label, figure, change, hint, children, href }: KpiTileProps) {
  return (
    <div className="relative grid content-start gap-1 rounded-lg border border-line bg-surface p-4 transition-colors has-[a:hover]:border-line-strong">
      <div className="flex min-h-6 items-center justify-between gap-2 text-sm text-ink-2">
        {href ? (
          <Link href={href} className="tile-link">
            {label}
          </Link>
        ) : (
          <p>{label}</p>
        )}
        {hint && <Hint about={label}>{hint}</Hint>}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <p className="text-xl font-medium tracking-[-0.01em] tabular-nums">{figure}</p>
        {children}
      </div>
      {change && <ChangeLine {...change} />}
    </div>
  );
}

function ChangeLine({ direction, words, meaning }: Change) {
  const Arrow = arrows[direction];
  return (
    <p className={`flex items-center gap-1 text-xs tabular-nums ${inks[meaning ?? "none"]}`}>
      <Arrow size={14} aria-hidden className="shrink-0" />
      {words}
    </p>
  );
}
