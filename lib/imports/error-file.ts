import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { createTranslator } from "next-intl";
import type { RowReason } from "@/db/schema";
import { BYTE_ORDER_MARK, csvLine, unguardCell } from "@/lib/core/csv";
import { loadMessages } from "@/lib/core/load-messages";
import { defaultLocale, isLocale } from "@/lib/core/locales";
import { storage } from "@/lib/storage";
import { csvPackages, isEmailHeader } from "@/lib/users";
import { type CsvBatch, readCsv } from "./csv/read-csv";
import type { CsvRecord } from "./csv/records";
import { delimiters, encodings } from "./csv/sniff";
import type { Import, Work } from "./lease";
import { openUpload } from "./open-upload";
import { inChunk, localeOf } from "./work";

type Refused = { line: number; reasons: RowReason[] };
type Say = (reasons: RowReason[]) => string;

const BATCH = 5_000;

/**
 * The rows with errors as they were in the uploaded file, with the reason in a column `Error`: to be mended and sent
 * again. They are read from the file once more instead of being kept twice. Answers where it is stored.
 */
export async function writeErrorFile(work: Work, row: Import): Promise<string> {
  const key = `imports/${row.id}-errors.csv`;
  await storage().put(key, Readable.from(lines(work, row)));
  return key;
}

async function* lines(work: Work, row: Import): AsyncGenerator<string> {
  const say = await sayer(work);
  const { encoding, delimiter } = await inChunk(work, async (tx) => tx.row);
  const options = {
    isNeeded: isEmailHeader,
    batchSize: BATCH,
    asked: {
      encoding: encodings.find((each) => each === encoding),
      delimiter: delimiters.find((each) => each === delimiter),
    },
  };
  let header: string[] | undefined;
  for await (const batch of readCsv((await openUpload(row)).stream, options)) {
    if (!header) {
      header = columnsOf(batch);
      yield `${BYTE_ORDER_MARK}${csvLine(header)}`;
    }
    const refused = await refusedAmong(work, row.id, batch.rows);
    const width = batch.header.length;
    const errorAt = header.length - 1 === width ? undefined : header.findIndex(isError);
    yield batch.rows
      .filter(({ line }) => refused.has(line))
      .map((record) => csvLine(withReason(record, say(refused.get(record.line) ?? []), width, errorAt)))
      .join("");
  }
}

const ERROR = "Error";
/** As the import matches headers. */
const isError = (header: string) => header.trim().toLowerCase() === ERROR.toLowerCase();

/** A file that was sent again has the column already. */
const columnsOf = ({ header }: CsvBatch) => (header.some(isError) ? header : [...header, ERROR]);

function withReason(record: CsvRecord, reason: string, width: number, errorAt?: number): string[] {
  const cells = "cells" in record ? record.cells.map(unguardCell) : [record.broken];
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => "");
  const row = [...cells.slice(0, width), ...missing];
  if (errorAt === undefined) row.push(reason);
  else row[errorAt] = reason;
  return [...row, ...cells.slice(width)];
}

async function refusedAmong(
  work: Work,
  importId: string,
  records: CsvRecord[],
): Promise<Map<number, RowReason[]>> {
  const [first, last] = [records.at(0), records.at(-1)];
  if (!first || !last) return new Map();
  return inChunk(work, async (tx) => {
    const { rows } = await tx.db.execute<Refused>(sql`
      SELECT line, reasons FROM core.import_rows
      WHERE import_id = ${importId}::uuid AND action = 'error' AND line BETWEEN ${first.line} AND ${last.line}`);
    return new Map(rows.map(({ line, reasons }) => [line, reasons]));
  });
}

/** Reasons in words, in the language of who asked; packages by name. */
async function sayer(work: Work): Promise<Say> {
  const wanted = await localeOf(work);
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const packages = await inChunk(work, csvPackages);
  const names = new Map<unknown, string>(packages.map(({ code, name }) => [code, name]));
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace: "imports.reasons",
    timeZone: "UTC",
  });
  const named = (values: RowReason["values"] = {}) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, names.get(value) ?? value]));
  return (reasons) =>
    reasons
      .map(({ code, values }) => translate(code as Parameters<typeof translate>[0], named(values)))
      .join(" ");
}
