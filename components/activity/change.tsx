import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useValueWords } from "./value-words";

type Values = Record<string, unknown> | null;

const MOST = 6;
/** A licence of a subscription, as changes of users name it. */
const LICENCE = /^licence:([^/]+)\/(.+)$/;

/** Of what is new: none, or nothing of it. */
const saysNothing = (value: unknown) => value === null || value === undefined || value === "" || value === 0;

type ChangeProps = {
  row: { before: Values; after: Values };
  /** By code, where lines of orders and trials are shown. */
  productNames?: Record<string, string>;
};

/** Before → after, field by field. */
export function Change({ row, productNames }: ChangeProps) {
  const t = useTranslations("customers.activityList");
  const more = useTranslations("auditLog.field");
  const users = useTranslations("imports.fields");
  const words = useValueWords(productNames);
  const fields = [...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})])];
  const all = fields
    .filter((field) => row.before || !saysNothing(row.after?.[field]))
    .map((field) => ({
      field,
      before: words(field, row.before?.[field]),
      after: words(field, row.after?.[field]),
    }));
  const nameOf = (field: string) => {
    const [, subscription, product] = LICENCE.exec(field) ?? [];
    if (subscription && product) return `${productNames?.[product] ?? product} [${subscription}]`;
    const key = `field.${field}` as Parameters<typeof t.has>[0];
    if (t.has(key)) return t(key);
    const other = field as Parameters<typeof more.has>[0];
    if (more.has(other)) return more(other);
    const ofUser = field as Parameters<typeof users.has>[0];
    return users.has(ofUser) ? users(ofUser) : field;
  };
  if (all.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 py-1 text-xs text-ink-2">
      {all.slice(0, MOST).map(({ field, before, after }) => (
        <li key={field} className="[overflow-wrap:anywhere]">
          <span className="text-ink-3">{nameOf(field)}</span>{" "}
          {row.before && <bdi>{before || t("nothing")}</bdi>}
          {row.before && row.after && (
            <ArrowRight size={12} role="img" aria-label="→" className="mx-1 inline align-middle" />
          )}
          {row.after && <bdi className="text-ink">{after || t("nothing")}</bdi>}
        </li>
      ))}
      {all.length > MOST && <li>{t("rest", { count: all.length - MOST })}</li>}
    </ul>
  );
}
