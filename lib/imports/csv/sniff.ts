import { FileRefused } from "./refusal";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Enough to see the header and what kind of file it is. */
export const SAMPLE_BYTES = 65_536;

const starts = (sample: Buffer, hex: string) => sample.subarray(0, hex.length / 2).toString("hex") === hex;

/** Archives (.xlsx, .ods), old spreadsheets, PDF, gzip: renamed files whose bytes only look like text by accident. */
const notCsv: [string, string][] = [
  ["504b0304", "spreadsheet"],
  ["d0cf11e0", "spreadsheet"],
  ["25504446", "notText"],
  ["1f8b", "notText"],
];

/** The encoding that the first bytes tell; UTF-8 until proved otherwise. */
export function encodingOf(sample: Buffer): Encoding {
  if (sample.length === 0) throw new FileRefused("empty");
  const other = notCsv.find(([magic]) => starts(sample, magic));
  if (other) throw new FileRefused(other[1]);
  if (starts(sample, "fffe")) return "utf-16le";
  if (starts(sample, "feff")) return "utf-16be";
  return utf16WithoutMark(sample) ?? "utf-8";
}

// Latin text in UTF-16 has a zero in every second byte.
function utf16WithoutMark(sample: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  const looked = Math.min(sample.length, 4_096);
  for (let at = 0; at < looked; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.3 && even < looked * 0.05) return "utf-16le";
  if (even > looked * 0.3 && odd < looked * 0.05) return "utf-16be";
  return undefined;
}

export type Reading = { encoding: Encoding; delimiter: Delimiter };
/** What a person says instead of what the file tells. */
export type AskedReading = Partial<Reading>;
type IsNeeded = (header: string) => boolean;

/** How a file is read, by its first bytes; refused when it was asked for what the header shows to be wrong. */
export function readingOf(sample: Buffer, asked: AskedReading, isNeeded: IsNeeded): Reading {
  const told = encodingOf(sample);
  const { encoding = told } = asked;
  const text = beginning(sample, encoding);
  const guess = delimiterOf(text, isNeeded);
  const { delimiter = guess } = asked;
  const fits = (line: string, by: Delimiter) => partedBy(line, by).some(isNeeded);
  if (!fits(firstLine(text), delimiter)) {
    const otherwise = beginning(sample, told);
    if (encoding !== told && fits(firstLine(otherwise), delimiterOf(otherwise, isNeeded)))
      throw new FileRefused("notThisEncoding", { encoding });
    if (delimiter !== guess && fits(firstLine(text), guess))
      throw new FileRefused("notThisDelimiter", { delimiter });
  }
  return { encoding, delimiter };
}

/** The first bytes as text; half a character at its end does not matter. */
const beginning = (sample: Buffer, encoding: Encoding): string => new TextDecoder(encoding).decode(sample);

const firstLine = (text: string) => text.split(/\r\n|\n|\r/).find((each) => each.trim() !== "") ?? "";

/** The delimiter with which the first line holds a column we need, else the one that parts it most. */
function delimiterOf(text: string, isNeeded: IsNeeded): Delimiter {
  const line = firstLine(text);
  const parted = delimiters.map((delimiter) => ({ delimiter, cells: partedBy(line, delimiter) }));
  const [first] = [
    ...parted.filter(({ cells }) => cells.some(isNeeded)),
    ...parted.toSorted((a, b) => b.cells.length - a.cells.length),
  ];
  return first?.delimiter ?? ",";
}

const partedBy = (line: string, delimiter: Delimiter) =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ""));
