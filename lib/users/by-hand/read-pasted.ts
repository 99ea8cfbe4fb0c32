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
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const cells = line.split(separatorOf(line)).map(clean);
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
