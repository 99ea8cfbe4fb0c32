/** What a spreadsheet would run as a formula when a cell begins with it; the same as core.csv_guard in the database. */
const risky = /^[=+\-@\t\r'＝＋－＠]/;
const guarded = /^'[=+\-@\t\r'＝＋－＠]/;

/** Neutralises a cell that would start a formula: an apostrophe in front. */
export const guardCell = (cell: string): string => (risky.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `guardCell`. */
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

/** What a spreadsheet needs to see UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

const quoted = /[",\r\n]|^\s|\s$/;
const field = (cell: string) => (quoted.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a CSV file for people: guarded cells, commas, CRLF. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => field(guardCell(cell))).join(",")}\r\n`;

export const CSV_TYPE = "text/csv; charset=utf-8";
