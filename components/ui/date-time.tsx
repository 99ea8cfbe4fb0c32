import type { Instant } from "@/lib/format";
import { useFormat } from "@/lib/format/use-format";
import { tip } from "./tooltip";

type DateTimeProps = {
  value: Instant;
  /** Give the present moment (`ctx.now`) to read "in 12 days (2 Dec)". */
  now?: Instant;
  /** `day` 2 Dec 2026 · `dateTime` 2 Dec 2026, 14:05 · `relative` in 12 days (2 Dec) · `ago` 5 minutes ago */
  show?: "day" | "dateTime" | "relative" | "ago";
};

/** A date as short as it may be; hover or focus tells the exact time, in UTC. */
export function DateTime({ value, now = value, show = "day" }: DateTimeProps) {
  const format = useFormat();
  const words = {
    day: () => format.day(value),
    dateTime: () => format.dateTime(value),
    relative: () => format.relativeDay(value, now),
    ago: () => format.ago(value, now),
  }[show]();
  return (
    <time
      dateTime={new Date(value).toISOString()}
      {...tip(format.exact(value))}
      className="relative z-10 rounded-sm whitespace-nowrap tabular-nums"
    >
      {words}
    </time>
  );
}
