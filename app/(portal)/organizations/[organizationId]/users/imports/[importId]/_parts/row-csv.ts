import type { useTranslations } from "next-intl";
import { anyKey } from "@/lib/core/any-key";
import type { Change, FoundImport, PlannedRow } from "@/lib/imports";

type Translate = ReturnType<typeof useTranslations<"imports">>;
type Value = string | number | null | undefined;
type CsvColumn = { header: string; csv: (row: PlannedRow) => Value };

/** The rows as a file: every value that changes in some row has its old and its new one beside each other. */
export function rowCsv(
  t: Translate,
  { facets, fieldNames }: Pick<FoundImport, "facets" | "fieldNames">,
): CsvColumn[] {
  // Reasons and fields come from the database, which typed keys cannot know.
  const say = anyKey(t);
  const said = (value?: Change["before"]) =>
    typeof value === "boolean" ? t(value ? "has.yes" : "has.no") : value;
  const changed = Object.keys(facets?.fields ?? {}).flatMap((field): CsvColumn[] => {
    const name = fieldNames[field] ?? say(`fields.${field}`);
    const change = ({ changes }: PlannedRow) => changes.find((each) => each.field === field);
    return [
      { header: t("rows.before", { name }), csv: (row) => said(change(row)?.before) },
      { header: t("rows.after", { name }), csv: (row) => said(change(row)?.after) },
    ];
  });
  return [
    { header: t("columns.line"), csv: ({ line }) => line },
    { header: t("columns.action"), csv: ({ action }) => t(`actions.${action}`) },
    { header: t("columns.email"), csv: ({ email }) => email },
    { header: t("columns.name"), csv: ({ name }) => name },
    { header: t("columns.package"), csv: ({ packageName }) => packageName },
    ...changed,
    {
      header: t("columns.reason"),
      csv: ({ reasons }) => reasons.map(({ code, values }) => say(`reasons.${code}`, values)).join(" "),
    },
  ];
}
