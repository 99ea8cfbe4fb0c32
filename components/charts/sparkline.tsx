import { sparkPaths } from "./sparkline.model";

type SparklineProps = {
  values: (number | null)[];
  /** What the line shows, in words: "Licences in use, last 12 weeks: from 40 to 52". */
  label: string;
  className?: string;
};

/** A word-sized line, drawn on the server; gaps stay gaps. */
export function Sparkline({ values, label, className = "h-6 w-20" }: SparklineProps) {
  const { lines, last } = sparkPaths(values);
  return (
    <svg viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label={label} className={className}>
      {lines.map((d) => (
        <path
          key={d}
          d={d}
          fill="none"
          stroke="var(--color-series-1)"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {last && (
        <path
          d={`M${last.x} ${last.y}h0`}
          stroke="var(--color-series-1)"
          strokeWidth="4"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
