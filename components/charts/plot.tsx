"use client";
import dynamic from "next/dynamic";
import { useFormat } from "@/lib/format/use-format";
import type { ChartModel } from "./chart.model";

export type PlotProps = { kind: "line" | "bar"; model: ChartModel; title: string };

/** The drawing library comes after the page, only where there is a chart; its place is kept. */
const Drawing = dynamic(() => import("./drawing"), { ssr: false, loading: () => null });

export const PLOT_HEIGHT = 240;

export function Plot(props: PlotProps) {
  const beside = props.kind === "line" ? "@lg:flex-row" : "";
  return (
    <div className="@container">
      <div className={`flex flex-col gap-x-3 gap-y-2 ${beside}`}>
        <div className={`h-60 min-w-0 text-xs ${beside && "@lg:flex-1"}`}>
          <Drawing {...props} />
        </div>
        <SeriesLabels {...props} />
      </div>
    </div>
  );
}

const TOP = 8;
const PLOT = PLOT_HEIGHT - TOP - 28;

/** Beside the end of each line where there is room, else under the chart. */
function SeriesLabels({ kind, model }: PlotProps) {
  const format = useFormat();
  if (model.series.length === 1) return null;
  const beside = kind === "line";
  return (
    <ul
      className={
        beside
          ? "flex flex-wrap gap-x-4 text-xs text-ink-2 @lg:relative @lg:block @lg:w-32"
          : "flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2"
      }
    >
      {model.series.map(({ key, label, color, last, at }) => (
        <li
          key={key}
          className={`flex min-w-0 items-center gap-1.5 ${beside ? "@lg:absolute @lg:inset-x-0 @lg:-translate-y-1/2" : ""}`}
          style={beside ? { top: TOP + at * PLOT } : undefined}
        >
          <svg viewBox="0 0 8 8" aria-hidden className="size-2 shrink-0">
            <rect width="8" height="8" rx="2" fill={color} />
          </svg>
          <span className="truncate">{label}</span>
          {beside && last !== null && <span className="text-ink tabular-nums">{format.number(last)}</span>}
        </li>
      ))}
    </ul>
  );
}
