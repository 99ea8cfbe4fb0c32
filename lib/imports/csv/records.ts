import { CsvError, Parser } from "csv-parse";
import { FileRefused } from "./refusal";
import type { Delimiter } from "./sniff";

/** A record of the file. `line` is the row a spreadsheet shows: the header is 1, blank rows count. */
export type CsvRecord = { line: number; cells: string[] } | { line: number; broken: string };

/** No row of users is as long; a quotation mark that is never closed is. */
export const MAX_RECORD = 1_000_000;

/** csv-parse, strict; each record is handed over at once instead of waiting in a queue. */
class Strict extends Parser {
  readonly handOver: (cells: string[]) => void;

  constructor(delimiter: Delimiter, handOver: (cells: string[]) => void) {
    super({
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true, // each row says itself that its fields are too few or too many
      max_record_size: MAX_RECORD,
    });
    this.handOver = handOver;
    this.on("error", () => {}); // write() and end() answer it
  }

  override push(record: unknown): boolean {
    if (Array.isArray(record)) this.handOver(record);
    return true;
  }
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Bytes in, records out. After a misplaced quotation mark the line is reported and reading goes on with the next one:
 * a lenient parser would misread the rest silently, a strict one would refuse it. The parser is asked from the first
 * quotation mark of a chunk on: without any, a line is what stands between its delimiters.
 */
export class Records {
  #delimiter: Delimiter;
  #take: (record: CsvRecord) => void;
  #line = 0;
  #parser: Strict | undefined;
  /** Bytes given to the parser, and the one at which the last whole record ended. */
  #given = 0;
  #ended = 0;
  /** What was given after that. */
  #open: Buffer = Buffer.alloc(0);
  /** The beginning of a broken line whose end has not come yet. */
  #broken: Buffer | undefined;
  #afterReturn = false;

  constructor(delimiter: Delimiter, take: (record: CsvRecord) => void) {
    this.#delimiter = delimiter;
    this.#take = take;
  }

  async write(bytes: Buffer): Promise<void> {
    for (let rest: Buffer | undefined = bytes; rest && rest.length > 0; )
      rest = this.#parser ? await this.#give(this.#parser, rest) : this.#split(rest);
  }

  async end(): Promise<void> {
    if (this.#broken) this.#report(this.#broken);
    for (;;) {
      const parser = this.#parser;
      if (!parser) return this.#takeLines(this.#open);
      const error = await new Promise<Error | undefined>((resolve) => {
        parser.once("error", resolve).once("finish", () => resolve(undefined));
        parser.end();
      });
      if (!error) return;
      const rest = this.#afterBroken(error, this.#open);
      if (!rest) return this.end();
      await this.write(rest);
    }
  }

  #newParser(): Strict {
    this.#given = 0;
    this.#ended = 0;
    this.#open = Buffer.alloc(0);
    const parser: Strict = new Strict(this.#delimiter, (cells) => {
      this.#ended = parser.info.bytes;
      this.#takeCells(cells);
    });
    return parser;
  }

  #takeCells(cells: string[]): void {
    this.#line += 1;
    if (cells.some((cell) => cell !== "")) this.#take({ line: this.#line, cells });
  }

  /** Takes the whole lines before the first quotation mark; answers what is for the parser. */
  #split(bytes: Buffer): Buffer | undefined {
    const given = this.#open.length > 0 ? Buffer.concat([this.#open, bytes]) : bytes;
    const quote = given.indexOf(QUOTE);
    const end = lastLineEnd(given, quote);
    this.#takeLines(given.subarray(0, end));
    this.#open = given.subarray(end);
    if (quote < 0) {
      if (this.#open.length > MAX_RECORD) throw this.#endless();
      return undefined;
    }
    const rest = this.#open;
    this.#parser = this.#newParser();
    return rest;
  }

  #takeLines(bytes: Buffer): void {
    const text = bytes.toString("utf8");
    const lines = text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) {
      if (line.length > MAX_RECORD) throw this.#endless();
      this.#takeCells(line.split(this.#delimiter));
    }
  }

  #endless(): FileRefused {
    return new FileRefused("endlessRow", { row: this.#line + 1 });
  }

  /** Answers what is to be given again, after a broken line. */
  async #give(parser: Strict, bytes: Buffer): Promise<Buffer | undefined> {
    if (this.#broken) return this.#afterLine(Buffer.concat([this.#broken, bytes]));
    const chunk = this.#withoutHalfBreak(bytes);
    if (chunk.length === 0) return undefined;
    const before = this.#given;
    const error = await new Promise<Error | undefined | null>((resolve) => parser.write(chunk, resolve));
    this.#given += chunk.length;
    const open =
      this.#ended >= before
        ? chunk.subarray(this.#ended - before)
        : Buffer.concat([this.#open, chunk]).subarray(this.#ended - before + this.#open.length);
    if (error) return this.#afterBroken(error, open);
    this.#open = open;
    if (!open.includes(QUOTE)) this.#parser = undefined;
    return undefined;
  }

  #afterBroken(error: Error, open: Buffer): Buffer | undefined {
    const code = error instanceof CsvError ? error.code : undefined;
    if (code === "CSV_MAX_RECORD_SIZE") throw this.#endless();
    if (code === "CSV_QUOTE_NOT_CLOSED") throw new FileRefused("unclosedQuote", { row: this.#line + 1 });
    if (code !== "CSV_INVALID_CLOSING_QUOTE" && code !== "INVALID_OPENING_QUOTE") throw error;
    this.#parser = this.#newParser();
    return this.#afterLine(open);
  }

  /** Reports the first line of these bytes as broken; answers what comes after it, once it is there. */
  #afterLine(bytes: Buffer): Buffer | undefined {
    const end = lineEnd(bytes);
    this.#broken = end === undefined ? bytes : undefined;
    if (end === undefined && bytes.length > MAX_RECORD) throw this.#endless();
    if (end === undefined) return undefined;
    this.#report(bytes.subarray(0, end));
    this.#afterReturn = bytes[end] === RETURN && end === bytes.length - 1;
    return bytes.subarray(bytes[end] === RETURN && bytes[end + 1] === NEWLINE ? end + 2 : end + 1);
  }

  #report(line: Buffer): void {
    this.#broken = undefined;
    this.#line += 1;
    this.#take({ line: this.#line, broken: line.toString("utf8") });
  }

  /** The line feed of a CRLF that the end of a chunk cut in two. */
  #withoutHalfBreak(bytes: Buffer): Buffer {
    const half = this.#afterReturn && bytes[0] === NEWLINE;
    this.#afterReturn = false;
    return half ? bytes.subarray(1) : bytes;
  }
}

/** Where the last whole line before the quotation mark ends. A return at the very end may be half of a CRLF. */
function lastLineEnd(bytes: Buffer, quote: number): number {
  const before =
    quote < 0 ? bytes.subarray(0, bytes.at(-1) === RETURN ? -1 : undefined) : bytes.subarray(0, quote);
  return Math.max(before.lastIndexOf(NEWLINE), before.lastIndexOf(RETURN)) + 1;
}

function lineEnd(bytes: Buffer): number | undefined {
  const newline = bytes.indexOf(NEWLINE);
  const before = newline < 0 ? bytes : bytes.subarray(0, newline);
  const ret = before.indexOf(RETURN);
  const end = ret >= 0 ? ret : newline;
  return end >= 0 ? end : undefined;
}
