import { type CsvRecord, Records } from "./records";
import { FileRefused } from "./refusal";
import { type AskedReading, type Reading, readingOf, SAMPLE_BYTES } from "./sniff";
import { NotUtf8, toUtf8 } from "./to-utf8";

export type CsvBatch = Reading & {
  header: string[];
  rows: CsvRecord[];
  /** Bytes of the file read so far. */
  bytes: number;
};

type Options = {
  /** Whether a header is one without which the file is useless; tells the delimiter. */
  isNeeded: (header: string) => boolean;
  batchSize: number;
  /** Instead of what the first bytes tell. */
  asked?: AskedReading;
  /** Told how the file is read before the first row is. */
  reading?: (reading: Reading) => Promise<unknown>;
};

/** Reads a CSV file in batches, in bounded memory. Throws FileRefused, or NotUtf8: then it is to be read again. */
export async function* readCsv(source: AsyncIterable<Buffer>, options: Options): AsyncGenerator<CsvBatch> {
  const counted = new CountedSource(source);
  try {
    yield* batches(counted, options);
  } finally {
    await counted.close();
  }
}

async function* batches(
  counted: CountedSource,
  { isNeeded, batchSize, asked = {}, reading: told }: Options,
): AsyncGenerator<CsvBatch> {
  const reading = readingOf(await counted.sample(), asked, isNeeded);
  await told?.(reading);
  let rows: CsvRecord[] = [];
  let header: string[] | undefined;
  const records = new Records(reading.delimiter, (record) => {
    if (header) rows.push(record);
    else if ("broken" in record) throw new FileRefused("brokenHeader");
    else header = record.cells;
  });
  for await (const text of toUtf8(counted.chunks(), reading.encoding)) {
    await records.write(text);
    if (!header || rows.length < batchSize) continue;
    yield { ...reading, header, rows, bytes: counted.bytes };
    rows = [];
  }
  await records.end();
  if (!header) throw new FileRefused("empty");
  yield { ...reading, header, rows, bytes: counted.bytes };
}

class CountedSource {
  bytes = 0;
  readonly #iterator: AsyncIterator<Buffer>;
  readonly #first: Buffer[] = [];

  constructor(source: AsyncIterable<Buffer>) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  async sample(): Promise<Buffer> {
    let length = 0;
    while (length < SAMPLE_BYTES) {
      const { done, value } = await this.#iterator.next();
      if (done) break;
      this.#first.push(value);
      length += value.length;
    }
    return Buffer.concat(this.#first);
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (const chunk of this.#first.splice(0)) {
      this.bytes += chunk.length;
      yield chunk;
    }
    for (;;) {
      const { done, value } = await this.#iterator.next();
      if (done) return;
      this.bytes += value.length;
      yield value;
    }
  }

  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}

/** Every batch of a file; read as Windows-1252 when it turns out not to be UTF-8. `again` undoes what was done with it. */
export async function readWholeCsv(
  open: () => Promise<AsyncIterable<Buffer>>,
  options: Options,
  use: { batch: (batch: CsvBatch) => Promise<void>; again: () => Promise<void> },
): Promise<void> {
  const pass = async (asked?: AskedReading) => {
    for await (const batch of readCsv(await open(), { ...options, asked })) await use.batch(batch);
  };
  try {
    await pass(options.asked);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    if (options.asked?.encoding) throw new FileRefused("notThisEncoding", { encoding: "utf-8" });
    await use.again();
    await pass({ ...options.asked, encoding: "windows-1252" });
  }
}
