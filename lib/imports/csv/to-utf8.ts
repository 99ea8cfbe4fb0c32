import { isAscii, isUtf8 } from "node:buffer";
import { FileRefused } from "./refusal";
import type { Encoding } from "./sniff";

/** The bytes are not UTF-8 after all: to be read again as Windows-1252. */
export class NotUtf8 extends Error {
  override readonly name = "NotUtf8";
}

/** The same text as UTF-8 without byte-order mark, checked to the last byte. */
export async function* toUtf8(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  for await (const text of encoding === "utf-8" ? checked(source) : converted(source, encoding)) {
    if (text.includes(0)) throw new FileRefused("nul");
    if (text.length > 0) yield text;
  }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function* checked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let marked = false;
  let first = true;
  let beyondAscii = false;
  for await (const chunk of source) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (first && bytes.length < MARK.length) {
      rest = bytes;
      continue;
    }
    if (first && bytes.subarray(0, 3).equals(MARK)) {
      marked = true;
      bytes = bytes.subarray(3);
    }
    first = false;
    const end = wholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw notUtf8(whole, marked || beyondAscii);
    beyondAscii ||= !isAscii(whole);
    rest = bytes.subarray(end);
    yield whole;
  }
  if (!isUtf8(rest)) throw notUtf8(rest, marked || beyondAscii);
  if (rest.length > 0) yield rest;
}

/** Text that was good UTF-8 so far is not Windows-1252: it is damaged, and guessing would garble every name. */
function notUtf8(bytes: Buffer, wasUtf8: boolean): Error {
  const good = bytes.toString("utf8").replaceAll("\uFFFD", "");
  return wasUtf8 || !isAscii(Buffer.from(good)) ? new FileRefused("damagedText") : new NotUtf8();
}

/** Where the last whole character ends: a chunk may cut one in two. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

async function* converted(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const watch = new Utf8Watch();
  try {
    for await (const chunk of source) {
      if (encoding === "windows-1252") watch.see(chunk);
      yield Buffer.from(decoder.decode(chunk, { stream: true }));
    }
    yield Buffer.from(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) throw new FileRefused("damagedText");
    throw error;
  }
  // Any bytes are Windows-1252; letters that all are good UTF-8 were never written as it.
  if (watch.isUtf8) throw new FileRefused("isUtf8");
}

/** Whether all that passed is UTF-8, and more than ASCII. */
class Utf8Watch {
  #rest: Buffer = Buffer.alloc(0);
  #good = true;
  #beyondAscii = false;

  see(chunk: Buffer): void {
    if (!this.#good) return;
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    const whole = bytes.subarray(0, end);
    this.#good = isUtf8(whole);
    this.#beyondAscii ||= !isAscii(whole);
    this.#rest = bytes.subarray(end);
  }

  get isUtf8(): boolean {
    return this.#good && this.#beyondAscii && this.#rest.length === 0;
  }
}
