import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useValueWords } from "./value-words";

type Values = Record<string, unknown> | null;

const MOST = 6;

/** Before → after, field by field. */
export function Change({ row }: { row: { before: Values; after: Values } }) {
  const t = useTranslations("customers.activityList");
  const words = useValueWords();
  const all = [...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})])].map(
    (field) => ({
      field,
      before: words(field, row.before?.[field]),
      after: words(field, row.after?.[field]),
    }),
  );
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
