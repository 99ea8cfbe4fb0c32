import { type ChartInput, chartModel } from "./chart.model";
import { ChartFrame } from "./chart-frame";
import { Plot } from "./plot";

export type ChartProps = ChartInput & {
  title: string;
  sentence?: string;
  /** What the points are: "Week". */
  pointHeader: string;
  csvHref?: { href: string; label: string };
};

/** Change over time: at most five series. */
export function LineChart({ title, sentence, pointHeader, csvHref, ...input }: ChartProps) {
  const model = chartModel(input);
  return (
    <ChartFrame {...{ title, sentence, pointHeader, csvHref, model }}>
      <Plot kind="line" model={model} title={title} />
    </ChartFrame>
  );
}

/** Amounts beside each other; begins at zero. */
export function BarChart({ title, sentence, pointHeader, csvHref, ...input }: ChartProps) {
  const model = chartModel({ ...input, zero: true });
  return (
    <ChartFrame {...{ title, sentence, pointHeader, csvHref, model }}>
      <Plot kind="bar" model={model} title={title} />
    </ChartFrame>
  );
}
