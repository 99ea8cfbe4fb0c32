import { loadMessages } from "@/lib/core/load-messages";
import type { Locale } from "@/lib/core/locales";
import type { Region } from "@/lib/regions";
import type { ReportColumn, ReportKind } from "./kinds";

/** Every value leaves PostgreSQL as the file has it: rows never pass through JavaScript as values. */
const written: Record<ReportColumn["type"], (sql: string) => string> = {
  text: (sql) => `core.csv_guard(${sql})`,
  code: (sql) => sql,
  number: (sql) => sql,
  day: (sql) => sql,
  yesNo: (sql) => `CASE WHEN ${sql} THEN 'True' ELSE 'False' END`,
};

/** Said before the statement: days as 2026-11-20, and room to join without going to disk. */
export const reportSettings = "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL work_mem = '32MB'";

/** The COPY statement of a report; its lines end in LF and have no header. COPY takes no parameters. */
export function copyStatement(kind: ReportKind, now: Date, region?: Region): string {
  const { query, columns } = kind;
  const today = `today AS (SELECT DATE '${now.toISOString().slice(0, 10)}' AS day)`;
  const values = columns.map(({ key, type, sql }) => `${written[type](sql)} AS ${key}`);
  return `COPY (
    WITH ${[today, query.with].filter(Boolean).join(", ")}
    SELECT ${values.join(",\n      ")}
    FROM ${query.from} ${query.joins ?? ""} CROSS JOIN today
    ${inRegion(kind, region)}
    ORDER BY ${query.orderBy}
  ) TO STDOUT WITH (FORMAT csv)`;
}

/** How many lines there will be. */
export const countStatement = (kind: ReportKind, region?: Region) =>
  `SELECT count(*)::integer AS rows FROM ${kind.query.from} ${inRegion(kind, region)}`;

/** Runs of before regions were asked for have none. A region is one of a closed list: it needs no quoting. */
const inRegion = ({ query }: ReportKind, region: Region | undefined) =>
  region ? `WHERE ${query.region} = '${region}'` : "";

/** The first line of the file, with the byte-order mark by which spreadsheets know UTF-8. */
export function headerLine({ columns }: ReportKind, language: Locale): string {
  const headers = loadMessages(language).reports.columns;
  const fields = columns.map(({ key }) => field(headers[key]));
  return `\uFEFF${fields.join(",")}\r\n`;
}

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
