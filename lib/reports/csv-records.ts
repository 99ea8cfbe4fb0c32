import { Transform, type TransformCallback } from "node:stream";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * PostgreSQL ends the records of COPY with LF; RFC 4180 wants CRLF. Line breaks inside of quoted values stay as they
 * are. Counts the records on the way. Searching for two bytes is native code: this costs a fraction of the query.
 */
export class CsvRecords extends Transform {
  records = 0;
  #quoted = false;

  constructor(firstLine: string) {
    super();
    this.push(firstLine);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    const ends = this.#recordEnds(chunk);
    this.records += ends.length;
    done(null, withReturns(chunk, ends));
  }

  /** Where the line feeds are that end a record. */
  #recordEnds(chunk: Buffer): number[] {
    const ends: number[] = [];
    let quote = indexOf(chunk, QUOTE, 0);
    for (let end = indexOf(chunk, LF, 0); end < chunk.length; end = indexOf(chunk, LF, end + 1)) {
      quote = this.#pass(chunk, quote, end);
      if (!this.#quoted) ends.push(end);
    }
    this.#pass(chunk, quote, chunk.length);
    return ends;
  }

  /** Goes over the quotes before `until`; answers where the next one is. */
  #pass(chunk: Buffer, from: number, until: number): number {
    let quote = from;
    while (quote < until) {
      this.#quoted = !this.#quoted;
      quote = indexOf(chunk, QUOTE, quote + 1);
    }
    return quote;
  }
}

/** The length when there is none. */
function indexOf(chunk: Buffer, byte: number, from: number): number {
  const at = chunk.indexOf(byte, from);
  return at < 0 ? chunk.length : at;
}

function withReturns(chunk: Buffer, ends: number[]): Buffer {
  const result = Buffer.allocUnsafe(chunk.length + ends.length);
  let read = 0;
  let written = 0;
  for (const end of ends) {
    written += chunk.copy(result, written, read, end);
    result[written++] = CR;
    result[written++] = LF;
    read = end + 1;
  }
  chunk.copy(result, written, read);
  return result;
}
