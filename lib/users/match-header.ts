import type { MessageRef } from "@/lib/core/form-state";
import { cut } from "@/lib/core/input";
import { columnNames } from "./csv/column-names";
import { plainHeader } from "./csv/plain-header";
import { fixedColumns } from "./csv-columns";
import { isFlagKey, isValueKey, type ValueKey } from "./values";
import { keyOfLicence, type Vocabulary } from "./vocabulary";

/** A package of the catalogue, as far as the file is concerned. */
export type CsvPackage = {
  code: string;
  name: string;
  csvHeader: string;
  toUsers: boolean;
  /** Needs a location, and a number or extension. */
  calling: boolean;
  held: boolean;
};

/** Where in a row each value stands. */
export type UserColumns = {
  width: number;
  headers: readonly string[];
  email: number;
  firstName?: number;
  lastName?: number;
  displayName?: number;
  values: { index: number; key: ValueKey; header: string }[];
  flags: { index: number; key: string; header: string; suspended: boolean }[];
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

/** What each column of the file is; refused when the e-mail column is missing or a column is there twice. */
export function matchHeader(header: readonly string[], words: Vocabulary): MatchedHeader | Refused {
  const keys = header.map(columnNames(words));
  const twice = firstTwice(header, keys);
  if (twice !== undefined) return { refusal: { key: "duplicateHeader", values: { header: twice } } };
  const at = (key: string) => (keys.includes(key) ? keys.indexOf(key) : undefined);
  const email = at("email");
  if (email === undefined) return { refusal: { key: "noEmailColumn", values: { header: emailHeader } } };
  return {
    columns: {
      ...{ width: header.length, headers: header, email },
      firstName: at("firstName"),
      lastName: at("lastName"),
      displayName: at("displayName"),
      ...otherColumns(header, keys, words),
      ...packageColumns(header, at, words),
    },
    found: header.map((text, index) => ({ header: text, key: keys[index] ?? null })),
    warnings: warningsOf(header, keys, words),
  };
}

const emailHeader = fixedColumns.find(({ key }) => key === "email")?.header ?? "";

function otherColumns(
  header: readonly string[],
  keys: readonly (string | null)[],
  { licences }: Vocabulary,
): Pick<UserColumns, "values" | "flags"> {
  const suspended = new Map(licences.map((licence) => [keyOfLicence(licence), licence.suspended]));
  const all = header.map((text, index) => ({ index, header: text, key: keys[index] ?? "" }));
  return {
    values: all.flatMap(({ key, ...rest }) => (isValueKey(key) ? [{ ...rest, key }] : [])),
    flags: all.flatMap(({ key, ...rest }): UserColumns["flags"] => {
      if (isFlagKey(key)) return [{ ...rest, key, suspended: false }];
      const at = suspended.get(key);
      return at === undefined ? [] : [{ ...rest, key, suspended: at }];
    }),
  };
}

function packageColumns(
  header: readonly string[],
  at: (key: string) => number | undefined,
  { packages }: Vocabulary,
): Pick<UserColumns, "packages" | "allPackages"> {
  const held = packages.filter((each) => each.held);
  const needed = held.filter(({ toUsers }) => toUsers);
  return {
    packages: held.flatMap(({ code, toUsers }) => {
      const index = at(`package:${code}`);
      return index === undefined ? [] : [{ index, code, toUsers, header: header[index] ?? code }];
    }),
    allPackages: needed.length > 0 && needed.every(({ code }) => at(`package:${code}`) !== undefined),
  };
}

/** The same words twice, or two names of one column. */
function firstTwice(header: readonly string[], keys: readonly (string | null)[]): string | undefined {
  const seen = new Set<string>();
  return header.find((text, index) => {
    const name = plainHeader(text);
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
  { packages }: Vocabulary,
): MessageRef[] {
  const notHeld = new Set(packages.filter(({ held }) => !held).map(({ code }) => `package:${code}`));
  return header.flatMap((text, index): MessageRef[] => {
    const key = keys[index];
    if (key === null || key === undefined)
      return [{ key: "unknownColumn", values: { header: cut(text, 100) } }];
    return notHeld.has(key) ? [{ key: "packageNotHeld", values: { header: text } }] : [];
  });
}
