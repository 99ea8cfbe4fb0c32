import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { type CsvBatch, readCsv, readWholeCsv } from "@/lib/imports/csv/read-csv";
import { MAX_RECORD } from "@/lib/imports/csv/records";
import { FileRefused } from "@/lib/imports/csv/refusal";
import { type AskedReading, encodings } from "@/lib/imports/csv/sniff";
import { NotUtf8 } from "@/lib/imports/csv/to-utf8";

const options = { isNeeded: (header: string) => header === "email", batchSize: 1_000 };

async function* inChunks(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

type Read = Pick<CsvBatch, "encoding" | "delimiter" | "header" | "rows">;

async function read(content: string | Buffer, size?: number, asked?: AskedReading): Promise<Read> {
  const bytes = Buffer.from(content);
  let all: Read | undefined;
  const use = {
    batch: async (batch: CsvBatch) => {
      all = { ...batch, rows: [...(all?.rows ?? []), ...batch.rows] };
    },
    again: async () => {
      all = undefined;
    },
  };
  await readWholeCsv(async () => inChunks(bytes, size), { ...options, asked }, use);
  if (!all) throw new Error("nothing was read");
  return all;
}

const cellsOf = ({ rows }: Read) => rows.map((row) => ("cells" in row ? row.cells : row.broken));
const linesOf = ({ rows }: Read) => rows.map(({ line }) => line);

const text = "email,name\nana@x.example,Ana Ñandú Țăran €\n";

test.each([
  ["UTF-8", Buffer.from(text), "utf-8"],
  ["UTF-8 with mark", Buffer.from(`\uFEFF${text}`), "utf-8"],
  ["UTF-16 LE with mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16le"],
  ["UTF-16 LE", Buffer.from(text, "utf16le"), "utf-16le"],
  ["UTF-16 BE with mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), "utf-16be"],
  ["UTF-16 BE", Buffer.from(text, "utf16le").swap16(), "utf-16be"],
])("%s is recognised", async (_name, bytes, encoding) => {
  for (const size of [1, 7, 65_536]) {
    const file = await read(bytes, size);
    expect(file).toMatchObject({ encoding, header: ["email", "name"] });
    expect(cellsOf(file)).toEqual([["ana@x.example", "Ana Ñandú Țăran €"]]);
  }
});

test("text that is not UTF-8 is read as Windows-1252, from the beginning", async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `a${at}@x.example,plain`).join("\n");
  const bytes = Buffer.concat([
    Buffer.from(`email,name\n${rows}\nz@x.example,Jos`),
    Buffer.from([0xe9, 0x20, 0x80]),
  ]);
  const file = await read(bytes);
  expect(file.encoding).toBe("windows-1252");
  expect(cellsOf(file).at(-1)).toEqual(["z@x.example", "José €"]);
  expect(file.rows).toHaveLength(3_001);
});

describe("read as somebody asked", () => {
  const words = "email;name\na@x.example;José, né à Ñu\n";
  const as = {
    "utf-16be": Buffer.from(words, "utf16le").swap16(),
    "utf-16le": Buffer.from(words, "utf16le"),
  };
  const bytes = { ...as, "utf-8": Buffer.from(words), "windows-1252": Buffer.from(words, "latin1") };
  const refusal = (content: Buffer, asked: AskedReading) =>
    read(content, 5, asked).then(
      () => "read",
      (error: FileRefused) => error.ref,
    );

  test.each(encodings)(
    "%s is read when it is asked for, and refused when the file is another",
    async (encoding) => {
      expect(cellsOf(await read(bytes[encoding], 5, { encoding, delimiter: ";" }))).toEqual([
        ["a@x.example", "José, né à Ñu"],
      ]);
      for (const other of encodings.filter((each) => each !== encoding)) {
        const wrong = await refusal(bytes[other], { encoding });
        const isUtf8 = encoding === "windows-1252" && other === "utf-8";
        expect(wrong).toEqual(isUtf8 ? { key: "isUtf8" } : { key: "notThisEncoding", values: { encoding } });
      }
    },
  );

  test("a separator that the header does not have is refused", async () => {
    const delimiter = ",";
    expect(await refusal(bytes["utf-8"], { delimiter })).toEqual({
      key: "notThisDelimiter",
      values: { delimiter },
    });
  });

  test("text without accents is the same in both, and damaged text can be read all the same", async () => {
    const plain = Buffer.from("email\na@x.example\n");
    expect(cellsOf(await read(plain, 5, { encoding: "windows-1252" }))).toEqual([["a@x.example"]]);
    const damaged = Buffer.concat([bytes["utf-8"], bytes["windows-1252"]]);
    expect(await refusal(damaged, {})).toMatchObject({ key: "damagedText" });
    expect(await refusal(damaged, { encoding: "windows-1252" })).toBe("read");
  });
});

test("damaged UTF-8 is refused instead of being garbled", async () => {
  const damaged = Buffer.concat([Buffer.from("email,name\na@x.example,José\n"), Buffer.from([0xe9, 0x0a])]);
  await expect(read(damaged)).rejects.toMatchObject({ ref: { key: "damagedText" } });
  const marked = Buffer.concat([Buffer.from("\uFEFFemail,name\na@x.example,"), Buffer.from([0xe9, 0x0a])]);
  await expect(read(marked)).rejects.toMatchObject({ ref: { key: "damagedText" } });
});

test.each([",", ";", "\t"])("the separator %j is recognised by the header", async (separator) => {
  const file = await read(`email${separator}"name; x, y"\na@x.example${separator}b\n`);
  expect(file.delimiter).toBe(separator);
  expect(cellsOf(file)).toEqual([["a@x.example", "b"]]);
});

test.each(["\n", "\r\n", "\r"])(
  "lines end with %j, even inside of quotes and without a last one",
  async (end) => {
    const content = ["email,name", `a@x.example,"two${end}lines"`, "", "b@x.example,last"].join(end);
    for (const size of [1, 3, 65_536]) {
      const file = await read(content, size);
      expect(cellsOf(file)).toEqual([
        ["a@x.example", `two${end}lines`],
        ["b@x.example", "last"],
      ]);
      expect(linesOf(file)).toEqual([2, 4]);
    }
  },
);

test("a misplaced quotation mark costs its own line only", async () => {
  const content =
    'email,name\na@x.example,1\n"b"@x.example,2\nc@x.example,3\nd"@x.example,4\r\ne@x.example,"5"\n"f" ,6\n';
  for (const size of [1, 5, 65_536]) {
    const file = await read(content, size);
    expect(cellsOf(file)).toEqual([
      ["a@x.example", "1"],
      '"b"@x.example,2',
      ["c@x.example", "3"],
      'd"@x.example,4',
      ["e@x.example", "5"],
      '"f" ,6',
    ]);
    expect(linesOf(file)).toEqual([2, 3, 4, 5, 6, 7]);
  }
});

test("what strict CSV means survives any cut into chunks", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "€", '"', ",", "\n", "\r", " ", "😀") });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const content = `email,name\r\n${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}`;
      const filled = rows.filter((row) => row.some((value) => value !== ""));
      expect(cellsOf(await read(content, size))).toEqual(filled);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("lines without quotation marks, and with some here and there, are read as the strict parser reads them", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "€", " ", "😀", "'", ";"), maxLength: 4 });
  const maybeQuoted = fc.oneof(
    { weight: 6, arbitrary: cell },
    fc.constantFrom('"x"', '"a,b"', '"two\nlines"', '"a\r\n""b"""', '""'),
  );
  const end = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\r\n\r\n");
  const row = fc.tuple(fc.array(maybeQuoted, { minLength: 1, maxLength: 4 }), end);
  const table = fc.array(row, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), fc.boolean(), async (rows, size, ended) => {
      const lines = rows.map(([cells, end]) => `${cells.join(",")}${end}`).join("");
      const content = `email,name\n${ended ? lines : lines.replace(/[\r\n]+$/, "")}`;
      const strict: string[][] = parse(content, {
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
      });
      const filled = strict.map((cells, at) => ({ line: at + 1, cells })).slice(1);
      const { rows: found } = await read(content, size);
      expect(found).toEqual(filled.filter(({ cells }) => cells.some((value) => value !== "")));
    }),
    { seed: 11, numRuns: 500 },
  );
});

test.each([
  ["nothing", Buffer.alloc(0), "empty"],
  ["blank lines", Buffer.from("\n\n\n"), "empty"],
  ["a renamed spreadsheet", Buffer.from("504b030414000600", "hex"), "spreadsheet"],
  ["an old spreadsheet", Buffer.from("d0cf11e0a1b11ae1", "hex"), "spreadsheet"],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "notText"],
  ["zero bytes", Buffer.from("email,name\na@x.example,\u0000\n"), "nul"],
  [
    "a quote that is never closed",
    Buffer.from('email,name\na@x.example,"b\nc@x.example,d\n'),
    "unclosedQuote",
  ],
  ["a broken header", Buffer.from('em"ail,name\na@x.example,b\n'), "brokenHeader"],
])("%s is refused with the reason", async (_name, bytes, key) => {
  await expect(read(bytes)).rejects.toMatchObject({ ref: { key } });
});

test.each(["quoted", "plain"])("a %s line of 50 MB is refused after its first megabyte", async (kind) => {
  let given = 0;
  async function* endless() {
    yield Buffer.from(`email,name\na@x.example,${kind === "quoted" ? '"' : ""}`);
    const part = Buffer.alloc(65_536, "x");
    for (; given < 50_000_000; given += part.length) yield part;
  }
  const all = async () => {
    for await (const _ of readCsv(endless(), options)) throw new Error("a row was read");
  };
  await expect(all()).rejects.toMatchObject({ ref: { key: "endlessRow", values: { row: 2 } } });
  expect(given).toBeLessThan(2 * MAX_RECORD);
});

test("the source is closed however reading ends", async () => {
  let closed = 0;
  async function* source(bytes: Buffer) {
    try {
      yield bytes;
      yield bytes;
    } finally {
      closed += 1;
    }
  }
  const drain = async (bytes: Buffer) => {
    for await (const _ of readCsv(source(bytes), options)) break;
  };
  await expect(drain(Buffer.from("504b0304", "hex"))).rejects.toBeInstanceOf(FileRefused);
  await expect(drain(Buffer.from([0x65, 0xe9, 0x0a]))).rejects.toBeInstanceOf(NotUtf8);
  await drain(Buffer.from("email\na@x.example\n"));
  expect(closed).toBe(3);
});
