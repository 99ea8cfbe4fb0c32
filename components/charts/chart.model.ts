export type ChartPoint = { key: string; label: string };
/** A licence's colour stays its own; other series take the palette in order. */
export type ChartTone = "used" | "assigned" | "available" | "overage";
export type ChartSeries = { key: string; label: string; values: (number | null)[]; tone?: ChartTone };

export type ChartInput = {
  /** Along the bottom: days, weeks, names. */
  points: ChartPoint[];
  series: ChartSeries[];
  /** How many points at the end are not complete yet. */
  incomplete?: number;
  /** Bars always begin at zero; lines only when told. */
  zero?: boolean;
};

export type ChartRow = { key: string; label: string; values: Record<string, number | null> };
type DrawnSeries = { key: string; label: string; color: string; last: number | null; at: number };

export type ChartModel = {
  rows: ChartRow[];
  series: DrawnSeries[];
  ticks: number[];
  domain: [number, number];
  /** Index of the first point that is not complete. */
  openFrom: number;
  empty: boolean;
};

const PALETTE = 5;
const LABEL_DISTANCE = 0.1;

/** Decides everything a chart shows; drawing adds nothing of its own. */
export function chartModel({ points, series, incomplete = 0, zero = false }: ChartInput): ChartModel {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const ticks = niceTicks(known, zero);
  const domain: [number, number] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const drawn = series.map(({ key, label, values, tone }, index) => {
    const last = values.findLast((value) => value !== null) ?? null;
    const color = tone ? `var(--color-licence-${tone})` : `var(--color-series-${(index % PALETTE) + 1})`;
    return { key, label, color, last, at: 1 - ((last ?? domain[0]) - domain[0]) / (domain[1] - domain[0]) };
  });
  return {
    rows: points.map((point, index) => ({
      ...point,
      values: Object.fromEntries(series.map(({ key, values }) => [key, values[index] ?? null])),
    })),
    series: apart(drawn),
    ticks,
    domain,
    openFrom: points.length - incomplete,
    empty: known.length === 0,
  };
}

/** Three to six round steps around the values. */
export function niceTicks(values: number[], zero: boolean): number[] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values, ...(zero ? [0] : []));
  const high = Math.max(...values, ...(zero ? [0] : []));
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const from = Math.floor(low / step);
  const to = Math.max(Math.ceil(high / step), from + 1);
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/** Labels at the line's end must not lie on each other: each keeps a distance from the one above it. */
function apart(series: DrawnSeries[]): DrawnSeries[] {
  const ordered = series.toSorted((a, b) => a.at - b.at);
  const room = 1 - LABEL_DISTANCE * (ordered.length - 1);
  let free = 0;
  const placed = new Map<string, number>();
  ordered.forEach(({ key, at }, index) => {
    const lowest = Math.max(room + index * LABEL_DISTANCE, free);
    const chosen = Math.min(Math.max(at, free), lowest);
    placed.set(key, chosen);
    free = chosen + LABEL_DISTANCE;
  });
  return series.map((one) => ({ ...one, at: placed.get(one.key) ?? one.at }));
}
