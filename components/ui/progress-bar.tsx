import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";

type ProgressBarProps = {
  /** What is going on: "Importing users.csv". */
  label: string;
  done: number;
  /** Unknown yet: leave out, and the bar says so. */
  total?: number;
  secondsLeft?: number;
  /** What is counted. */
  unit?: "rows" | "customers";
  /** Only the bar and its figures, the label being said elsewhere. */
  compact?: boolean;
};

/** Long work in rows, with the time left. Render it again to move it. */
export function ProgressBar({ label, done, total, secondsLeft, unit = "rows", compact }: ProgressBarProps) {
  const t = useTranslations("ui.progress");
  const format = useFormat();
  const rows =
    total === undefined ? t("starting") : t(unit, { done: format.number(done), total: format.number(total) });
  const left = secondsLeft === undefined ? undefined : t("left", { time: format.duration(secondsLeft) });
  const words = left ? `${rows} · ${left}` : rows;
  return (
    <div className="grid gap-1.5">
      {!compact && <p className="truncate font-medium">{label}</p>}
      <progress
        aria-label={label}
        aria-valuetext={words}
        className="progress h-1.5 w-full overflow-hidden rounded-full bg-hover"
        value={total === undefined ? undefined : done}
        max={total === undefined ? undefined : Math.max(total, 1)}
      />
      <p className="text-xs text-ink-2 tabular-nums">{words}</p>
    </div>
  );
}
