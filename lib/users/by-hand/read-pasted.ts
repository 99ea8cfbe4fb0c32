import { parse } from "csv-parse/sync";
import type { OrganizationTx } from "@/lib/access";
import { cut } from "@/lib/core/input";
import { isEmailHeader } from "../csv/column-names";
import { csvPackages } from "../csv-packages";
import type { DraftPerson } from "./draft";

type Named = Pick<DraftPerson, "firstName" | "lastName" | "email" | "packageCode">;
type Package = { code: string; name: string; csvHeader: string; toUsers: boolean; held: boolean };

/** Lines of first name, last name, e-mail and package, as a spreadsheet copies them. */
export async function readPasted(tx: OrganizationTx, text: string): Promise<Named[]> {
  if (text.trim() === "") return [];
  return readLines(text, await csvPackages(tx));
}

/** Pure. The cell with an @ is the address wherever it stands; names come in order; the rest is the package. */
export function readLines(text: string, packages: readonly Package[]): Named[] {
  return partedRows(text)
    .map((row) => row.map(clean))
    .filter((cells) => cells.some((cell) => cell !== ""))
    .flatMap((cells) => {
      if (cells.some(isEmailHeader)) return [];
      const address = cells.findIndex((cell) => cell.includes("@"));
      // What is no address stands where one should, to be mended.
      const at = address === -1 ? Math.min(2, cells.length - 1) : address;
      const others = cells.filter((_, index) => index !== at);
      const packageCode = others.map((cell) => codeOf(cell, packages)).find(Boolean) ?? "";
      const [firstName = "", lastName = ""] = others.filter((cell) => !codeOf(cell, packages));
      return [{ firstName, lastName, email: cells[at] ?? "", packageCode }];
    });
}

const separatorOf = (line: string) => ["\t", ";", ","].find((sign) => line.includes(sign)) ?? "\t";

const partedRows = (text: string): string[][] => wholeLines(text.split(/\r\n|\r|\n/)).map(parted);

/** A spreadsheet puts what holds a separator or a line break between quotation marks; other text may have them too. */
function parted(line: string): string[] {
  const delimiter = separatorOf(line);
  if (!line.includes('"')) return line.split(delimiter);
  try {
    return parse(line, { delimiter, relax_quotes: true })[0] ?? [];
  } catch {
    return line.split(delimiter);
  }
}

/** Lines between an opening and a closing quotation mark are one; where none closes, each is itself. */
function wholeLines(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0, next = 0; at < lines.length; at = next) {
    next = behind(lines, at);
    whole.push(lines.slice(at, next).join("\n"));
  }
  return whole;
}

function behind(lines: readonly string[], at: number): number {
  const marked = (line: number) => !isClosed(lines[line] ?? "");
  if (marked(at)) for (let end = at + 1; end < lines.length; end++) if (marked(end)) return end + 1;
  return at + 1;
}

const isClosed = (text: string) => text.split('"').length % 2 === 1;

/** Without quotation marks and control characters. */
const clean = (cell: string) =>
  cut(
    cell
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"')
      .replace(/\p{Cc}/gu, " ")
      .trim(),
    320,
  );

const plain = (text: string) => text.trim().toLowerCase();

function codeOf(cell: string, packages: readonly Package[]): string | undefined {
  if (cell === "") return undefined;
  return packages.find(
    ({ held, toUsers, code, name, csvHeader }) =>
      held && toUsers && [code, name, csvHeader].some((word) => plain(word) === plain(cell)),
  )?.code;
}
