import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";

type Values = Record<string, unknown> | null;

/** Field, before, after; only what differs was written down. */
export function changesOf(before: Values, after: Values): { field: string; before: string; after: string }[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.map((field) => ({ field, before: words(before?.[field]), after: words(after?.[field]) }));
}

function words(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const MOST = 6;

/** Before → after, field by field. */
export function Change({ row }: { row: { before: Values; after: Values } }) {
  const t = useTranslations("customers.activityList");
  const all = changesOf(row.before, row.after);
  return (
    <ul className="grid gap-0.5 py-1 text-xs text-ink-2">
      {all.slice(0, MOST).map(({ field, before, after }) => (
        <li key={field} className="[overflow-wrap:anywhere]">
          <code className="font-mono text-ink-3">{field}</code> {row.before && (before || t("nothing"))}
          {row.before && row.after && (
            <ArrowRight size={12} role="img" aria-label="→" className="mx-1 inline align-middle" />
          )}
          {row.after && <span className="text-ink">{after || t("nothing")}</span>}
        </li>
      ))}
      {all.length > MOST && <li>… {all.length - MOST}</li>}
    </ul>
  );
}
