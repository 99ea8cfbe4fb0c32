import type { MessageRef } from "@/lib/core/form-state";
import { fixedColumns, passedOver } from "./csv-columns";

/** A package of the catalogue, as far as the file is concerned. */
export type CsvPackage = { code: string; name: string; csvHeader: string; toUsers: boolean; held: boolean };

/** Where in a row each value stands. */
export type UserColumns = {
  width: number;
  headers: readonly string[];
  email: number;
  firstName?: number;
  lastName?: number;
  displayName?: number;
  packages: { index: number; code: string; header: string; toUsers: boolean }[];
  /** Whether the file says of every package for users that the organization has whether a user has it. */
  allPackages: boolean;
};

export type MatchedHeader = {
  columns: UserColumns;
  /** What became of each column of the file: a key, "" when passed over, null when not known. */
  found: { header: string; key: string | null }[];
  warnings: MessageRef[];
};

type Refused = { refusal: MessageRef };

/** Case, accents, spaces around and within, and the byte-order mark make no difference. */
const plain = (header: string) =>
  header
    .normalize("NFD")
    .replace(/[\p{M}\uFEFF]/gu, "")
    .replaceAll("’", "'")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();

/** With or without the word for package, in any of the languages, before or after the name. */
const withoutPackage = (header: string) =>
  plain(header)
    .replace(/^(?:paquete|forfait|pachet(?:ul)?|package) | (?:package|paquete|forfait|pachet)$/g, "")
    .trim();

const named = new Map<string, string>([
  ...fixedColumns.flatMap(({ key, header, also }) => namesOf(header, also, key)),
  ...passedOver.flatMap(({ header, also }) => namesOf(header, also, "")),
]);

function namesOf(header: string, also: readonly string[], key: string): [string, string][] {
  return [header, ...also].map((name) => [plain(name), key]);
}

export const isEmailHeader = (header: string): boolean => named.get(plain(header)) === "email";

const readOnly = new Set(["status", "lastAccess", "daysSinceAccess"]);

/** What each column of the file is; refused when the e-mail column is missing or a column is there twice. */
export function matchHeader(
  header: readonly string[],
  packages: readonly CsvPackage[],
): MatchedHeader | Refused {
  const byName = packagesByName(packages);
  const keys = header.map((text) => keyOf(text, byName));
  const twice = firstTwice(header, keys);
  if (twice !== undefined) return { refusal: { key: "duplicateHeader", values: { header: twice } } };
  const at = (key: string) => (keys.includes(key) ? keys.indexOf(key) : undefined);
  const email = at("email");
  if (email === undefined) return { refusal: { key: "noEmailColumn", values: { header: emailHeader } } };
  const columns = packages
    .filter(({ held }) => held)
    .flatMap(({ code, toUsers }) => {
      const index = at(`package:${code}`);
      return index === undefined ? [] : [{ index, code, toUsers, header: header[index] ?? code }];
    });
  const needed = packages.filter(({ held, toUsers }) => held && toUsers);
  return {
    columns: {
      width: header.length,
      headers: header,
      email,
      firstName: at("firstName"),
      lastName: at("lastName"),
      displayName: at("displayName"),
      packages: columns,
      allPackages: needed.length > 0 && needed.every(({ code }) => at(`package:${code}`) !== undefined),
    },
    found: header.map((text, index) => ({ header: text, key: keys[index] ?? null })),
    warnings: warningsOf(header, keys, packages),
  };
}

const emailHeader = fixedColumns.find(({ key }) => key === "email")?.header ?? "";

function packagesByName(packages: readonly CsvPackage[]): Map<string, string> {
  const names = packages.flatMap(({ code, name, csvHeader }) =>
    [csvHeader, name, code, code.replaceAll("_", " ")].map((text): [string, string] => [
      withoutPackage(text),
      code,
    ]),
  );
  return new Map(names);
}

function keyOf(header: string, packagesByName: Map<string, string>): string | null {
  const text = plain(header);
  if (text === "") return "";
  const key = named.get(text);
  if (key !== undefined) return readOnly.has(key) ? "" : key;
  const code = packagesByName.get(withoutPackage(header));
  return code === undefined ? null : `package:${code}`;
}

/** The same words twice, or two names of one column. */
function firstTwice(header: readonly string[], keys: readonly (string | null)[]): string | undefined {
  const seen = new Set<string>();
  return header.find((text, index) => {
    const name = plain(text);
    if (name === "") return false;
    const marks = [`name:${name}`, ...(keys[index] ? [`key:${keys[index]}`] : [])];
    const known = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return known;
  });
}

function warningsOf(
  header: readonly string[],
  keys: readonly (string | null)[],
  packages: readonly CsvPackage[],
): MessageRef[] {
  const notHeld = new Set(packages.filter(({ held }) => !held).map(({ code }) => `package:${code}`));
  return header.flatMap((text, index): MessageRef[] => {
    const key = keys[index];
    if (key === null || key === undefined)
      return [{ key: "unknownColumn", values: { header: text.slice(0, 100) } }];
    return notHeld.has(key) ? [{ key: "packageNotHeld", values: { header: text } }] : [];
  });
}
