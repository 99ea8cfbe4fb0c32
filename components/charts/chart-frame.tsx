import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDomId } from "@/components/ui/dom-id";
import { useFormat } from "@/lib/format/use-format";
import type { ChartModel } from "./chart.model";

type ChartFrameProps = {
  /** The subject of the finding. */
  title: string;
  /** The finding itself, or period and unit. */
  sentence?: ReactNode;
  /** What the points are: "Week". */
  pointHeader: string;
  csvHref?: { href: string; label: string };
  model: ChartModel;
  children: ReactNode;
};

/** Title, drawing, and the same figures as a table. */
export function ChartFrame({ title, sentence, csvHref, model, pointHeader, children }: ChartFrameProps) {
  const t = useTranslations("ui.chart");
  const id = useDomId();
  return (
    <figure aria-labelledby={id} className="rounded-lg border border-line bg-surface p-4">
      <figcaption className="mb-3 flex items-start justify-between gap-3">
        <div>
          <p id={id} className="font-medium">
            {title}
          </p>
          {sentence && <p className="text-sm text-ink-2">{sentence}</p>}
        </div>
        {csvHref && (
          <a
            href={csvHref.href}
            className="inline-flex items-center gap-1 rounded-sm text-sm text-accent-ink hover:underline"
          >
            <Download size={14} aria-hidden />
            {csvHref.label}
          </a>
        )}
      </figcaption>
      {model.empty ? (
        <p className="grid h-60 place-items-center text-sm text-ink-2">{t("none")}</p>
      ) : (
        <>
          {children}
          <ChartTable model={model} caption={title} pointHeader={pointHeader} />
        </>
      )}
    </figure>
  );
}

type ChartTableProps = { model: ChartModel; caption: string; pointHeader: string };

function ChartTable({ model: { rows, series, openFrom }, caption, pointHeader }: ChartTableProps) {
  const t = useTranslations("ui.chart");
  const format = useFormat();
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit rounded-sm text-ink-2 hover:text-ink">{t("table")}</summary>
      <div className="mt-2 max-h-80 overflow-auto rounded-md border border-line">
        <table className="data-table" data-wide>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{pointHeader}</th>
              {series.map(({ key, label }) => (
                <th key={key} scope="col" className="figure">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <td>
                  {row.label}
                  {index >= openFrom && <span className="text-ink-3"> ({t("incomplete")})</span>}
                </td>
                {series.map(({ key, label }) => {
                  const value = row.values[key] ?? null;
                  return (
                    <td key={key} data-label={label} className="figure">
                      {value === null ? "–" : format.number(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
