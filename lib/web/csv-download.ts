import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/core/csv";
import type { Params } from "@/lib/core/list-address";
import { storage } from "@/lib/storage";
import { fileAnswer } from "./file-answer";

type Value = string | number | boolean | Date | null | undefined;
type CsvColumn<Row> = { header: string; csv?: (row: Row) => Value };
type Write = <Row>(columns: CsvColumn<Row>[], rows: Row[]) => Promise<void>;

type Download = {
  /** The file's name, in the reader's language. */
  name: string;
  signal: AbortSignal;
  rows: (write: Write) => Promise<void>;
};

/** Written to storage first and sent with its length, so that a broken download cannot look whole. */
export async function csvDownload({ name, signal, rows }: Download): Promise<Response> {
  const key = `lists/${randomUUID()}.csv`;
  const text = new PassThrough();
  const stored = storage().put(key, text, signal);
  // Waited for below; until then a refusal must not count as unheard: it would end the process.
  stored.catch(() => {});
  text.on("error", () => {});
  try {
    await rows(writerTo(text, stored));
    text.end();
  } catch (error) {
    text.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  await stored;
  const file = await storage().get(key);
  if (!file) throw new Error(`The list was not kept: ${key}`);
  file.stream.once("close", () => storage().remove(key));
  return fileAnswer({ name, size: file.size, type: "text/csv; charset=utf-8" }, file.stream);
}

/** `stored` fails when there is nobody left to write for. */
function writerTo(text: PassThrough, stored: Promise<unknown>): Write {
  let begun = false;
  return async (columns, rows) => {
    const used = columns.flatMap(({ header, csv }) => (csv ? [{ header, csv }] : []));
    const lines = rows.map((row) => csvLine(used.map(({ csv }) => cell(csv(row)))));
    if (!begun) lines.unshift(BYTE_ORDER_MARK + csvLine(used.map(({ header }) => header)));
    begun = true;
    if (!text.write(lines.join(""))) await Promise.race([once(text, "drain"), stored]);
  };
}

function cell(value: Value): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString() : `${value}`;
}

/** The address of a list, as its page gets it. */
export function listParams(request: Request): Params {
  const query = new URL(request.url).searchParams;
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}
