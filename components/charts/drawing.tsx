"use client";
import { useTranslations } from "next-intl";
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  Rectangle,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useFormat } from "@/lib/format/use-format";
import type { ChartModel } from "./chart.model";
import type { PlotProps } from "./plot";

const grid = { stroke: "var(--color-line)" };
const tick = { fill: "var(--color-ink-2)", fontSize: 12 };
const margin = { top: 8, right: 8, bottom: 0, left: 0 };

/** Left and right arrow keys walk through the points (accessibilityLayer). */
export default function Drawing({ kind, model, title }: PlotProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      {kind === "line" ? <Lines model={model} title={title} /> : <Bars model={model} title={title} />}
    </ResponsiveContainer>
  );
}

type ShapeProps = { model: ChartModel; title: string };

function useAxes({ model }: ShapeProps) {
  const format = useFormat();
  const t = useTranslations("ui.chart");
  const open = new Set(model.rows.slice(model.openFrom).map((row) => row.label));
  return [
    <CartesianGrid key="grid" vertical={false} {...grid} />,
    <XAxis
      key="x"
      dataKey="label"
      tick={tick}
      tickLine={false}
      axisLine={grid}
      height={28}
      minTickGap={24}
      interval="preserveStart"
    />,
    <YAxis
      key="y"
      domain={model.domain}
      ticks={model.ticks}
      tickFormatter={format.compact}
      tick={tick}
      tickLine={false}
      axisLine={false}
      width={44}
    />,
    <Tooltip
      key="tooltip"
      payloadUniqBy={(entry) => entry.name}
      separator=": "
      isAnimationActive={false}
      cursor={{ stroke: "var(--color-line-strong)", fill: "var(--color-hover)" }}
      formatter={(value) => (typeof value === "number" ? format.number(value) : value)}
      labelFormatter={(label) => (open.has(String(label)) ? `${label} (${t("incomplete")})` : label)}
      contentStyle={{
        background: "var(--color-raised)",
        border: "1px solid var(--color-line)",
        borderRadius: 8,
        boxShadow: "var(--shadow-overlay)",
      }}
      itemStyle={{ color: "var(--color-ink)" }}
    />,
  ];
}

function Lines(props: ShapeProps) {
  const { model, title, ...size } = props;
  const axes = useAxes(props);
  const closed = (index: number) => index < model.openFrom;
  return (
    <LineChart {...size} data={model.rows} margin={margin} accessibilityLayer title={title}>
      {axes}
      {model.series.map(({ key, label, color }) => (
        <Line
          key={key}
          name={label}
          dataKey={(row) => (closed(model.rows.indexOf(row)) ? row.values[key] : null)}
          stroke={color}
          strokeWidth={2}
          dot={false}
          activeDot={{ r: 4 }}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
      {model.openFrom < model.rows.length &&
        model.series.map(({ key, label, color }) => (
          <Line
            key={`${key}-open`}
            name={label}
            dataKey={(row) => (model.rows.indexOf(row) >= model.openFrom - 1 ? row.values[key] : null)}
            stroke={color}
            strokeWidth={2}
            strokeDasharray="2 4"
            dot={false}
            legendType="none"
            isAnimationActive={false}
          />
        ))}
    </LineChart>
  );
}

function Bars(props: ShapeProps) {
  const { model, title, ...size } = props;
  const axes = useAxes(props);
  return (
    <BarChart
      {...size}
      data={model.rows}
      margin={margin}
      accessibilityLayer
      title={title}
      barGap={2}
      barCategoryGap="25%"
    >
      <defs>
        {model.series.map(({ key, color }) => (
          <pattern
            key={key}
            id={`open-${key}`}
            width="6"
            height="6"
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
          >
            <rect width="3" height="6" fill={color} />
          </pattern>
        ))}
      </defs>
      {axes}
      {model.series.map(({ key, label, color }) => (
        <Bar
          key={key}
          name={label}
          dataKey={(row) => row.values[key]}
          fill={color}
          maxBarSize={32}
          isAnimationActive={false}
          shape={(bar) => (
            <Rectangle
              {...bar}
              radius={[2, 2, 0, 0]}
              fill={bar.originalDataIndex >= model.openFrom ? `url(#open-${key})` : color}
            />
          )}
        />
      ))}
    </BarChart>
  );
}
