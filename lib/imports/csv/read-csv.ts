import { type CsvRecord, Records } from "./records";
import { FileRefused } from "./refusal";
import { type Delimiter, delimiterOf, type Encoding, encodingOf, SAMPLE_BYTES } from "./sniff";
import { NotUtf8, toUtf8 } from "./to-utf8";

export type CsvBatch = {
  encoding: Encoding;
  delimiter: Delimiter;
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
  encoding?: Encoding;
};

/** Reads a CSV file in batches, in bounded memory. Throws FileRefused, or NotUtf8: then it is to be read again. */
export async function* readCsv(
  source: AsyncIterable<Buffer>,
  { isNeeded, batchSize, encoding: given }: Options,
): AsyncGenerator<CsvBatch> {
  const counted = new CountedSource(source);
  try {
    yield* batches(counted, { isNeeded, batchSize, encoding: given });
  } finally {
    await counted.close();
  }
}

async function* batches(
  counted: CountedSource,
  { isNeeded, batchSize, encoding: given }: Options,
): AsyncGenerator<CsvBatch> {
  const sample = await counted.sample();
  const encoding = given ?? encodingOf(sample);
  const delimiter = delimiterOf(beginning(sample, encoding), isNeeded);
  let rows: CsvRecord[] = [];
  let header: string[] | undefined;
  const records = new Records(delimiter, (record) => {
    if (header) rows.push(record);
    else if ("broken" in record) throw new FileRefused("brokenHeader");
    else header = record.cells;
  });
  for await (const text of toUtf8(counted.chunks(), encoding)) {
    await records.write(text);
    if (!header || rows.length < batchSize) continue;
    yield { encoding, delimiter, header, rows, bytes: counted.bytes };
    rows = [];
  }
  await records.end();
  if (!header) throw new FileRefused("empty");
  yield { encoding, delimiter, header, rows, bytes: counted.bytes };
}

/** The first bytes as text; half a character at its end does not matter. */
const beginning = (sample: Buffer, encoding: Encoding): string => new TextDecoder(encoding).decode(sample);

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
  const pass = async (encoding?: Encoding) => {
    for await (const batch of readCsv(await open(), { ...options, encoding })) await use.batch(batch);
  };
  try {
    await pass(options.encoding);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    await use.again();
    await pass("windows-1252");
  }
}
