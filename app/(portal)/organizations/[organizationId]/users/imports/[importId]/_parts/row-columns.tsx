import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Column, columns } from "@/components/data-table/columns";
import { Badge, type Meaning } from "@/components/ui/badge";
import { anyKey } from "@/lib/core/any-key";
import { useFormat } from "@/lib/format/use-format";
import type { Change, PlannedRow, RowAction } from "@/lib/imports";

const meanings: Record<RowAction, Meaning> = {
  add: "good",
  modify: "information",
  remove: "attention",
  unchanged: "neutral",
  error: "bad",
};

/** What a row of the preview shows; one kind at a time needs no word for it. */
export function useRowColumns(show?: RowAction): Column<PlannedRow>[] {
  const t = useTranslations("imports");
  const format = useFormat();
  const list = columns<PlannedRow>()([
    {
      key: "email",
      header: t("columns.user"),
      priority: 1,
      cell: ({ email, name }) => (
        <span className="grid min-w-0 py-1 leading-4.5 lg:min-w-56">
          <span className="truncate">{name || email || "–"}</span>
          {name && <span className="truncate text-xs font-normal text-ink-2">{email}</span>}
        </span>
      ),
    },
    {
      key: "line",
      header: t("columns.line"),
      align: "end",
      priority: 1,
      cell: ({ line }) => format.number(line),
    },
    {
      key: "action",
      header: t("columns.action"),
      priority: 1,
      cell: ({ action }) => <Badge meaning={meanings[action]}>{t(`actions.${action}`)}</Badge>,
    },
    {
      key: "package",
      header: t("columns.package"),
      cell: ({ packageName }) => packageName ?? <span className="text-ink-3">–</span>,
    },
    {
      key: "details",
      header: show === "error" ? t("columns.reason") : t("columns.changes"),
      priority: 1,
      cell: ({ changes, reasons }) =>
        reasons.length > 0 ? <Reasons reasons={reasons} /> : <Changes changes={changes} />,
    },
  ]);
  return list.filter(({ key }) => isShown(key, show));
}

function isShown(key: string, show?: RowAction): boolean {
  if (key === "action") return show === undefined;
  if (key === "details") return show !== "remove" && show !== "unchanged";
  return true;
}

function Changes({ changes }: { changes: Change[] }) {
  const t = useTranslations("imports");
  // Fields come from the database, which typed keys cannot know.
  const name = anyKey(t);
  const said = (value: Change["before"]) =>
    typeof value === "boolean" ? t(value ? "has.yes" : "has.no") : value || t("nothing");
  if (changes.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <ul className="grid gap-0.5 py-1 max-sm:justify-items-end">
      {changes.map(({ field, label, before, after }) => (
        <li key={field} className="flex flex-wrap items-center gap-x-1.5">
          <span className="text-ink-2">{label ?? name(`fields.${field}`)}</span>
          <del className="text-ink-3 [overflow-wrap:anywhere]">{said(before)}</del>
          <ArrowRight size={12} aria-hidden className="shrink-0 text-ink-3" />
          <ins className="font-medium no-underline [overflow-wrap:anywhere]">{said(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ reasons }: { reasons: PlannedRow["reasons"] }) {
  // Codes come from the database, which typed keys cannot know.
  const say = anyKey(useTranslations("imports.reasons"));
  return (
    <ul className="grid gap-0.5 py-1 whitespace-normal [overflow-wrap:anywhere]">
      {reasons.map(({ code, values }) => (
        <li key={code + JSON.stringify(values)}>{say(code, values)}</li>
      ))}
    </ul>
  );
}
