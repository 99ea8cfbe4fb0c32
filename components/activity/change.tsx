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
  const nameOf = (field: string) => {
    const key = `field.${field}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key) : field;
  };
  return (
    <ul className="grid gap-0.5 py-1 text-xs text-ink-2">
      {all.slice(0, MOST).map(({ field, before, after }) => (
        <li key={field} className="[overflow-wrap:anywhere]">
          <span className="text-ink-3">{nameOf(field)}</span> {row.before && (before || t("nothing"))}
          {row.before && row.after && (
            <ArrowRight size={12} role="img" aria-label="→" className="mx-1 inline align-middle" />
          )}
          {row.after && <span className="text-ink">{after || t("nothing")}</span>}
        </li>
      ))}
      {all.length > MOST && <li>{t("rest", { count: all.length - MOST })}</li>}
    </ul>
  );
}
