import type { RowReason } from "@/db/schema";
import { readValues } from "./csv/read-values";
import { type GivenUser, type ImportMode, unreadableRow } from "./given-user";
import type { UserColumns } from "./match-header";
import { readEmail, readFlag, readText } from "./read-cells";
import type { Vocabulary } from "./vocabulary";

export const MAX_NAME = 128;
export const MAX_DISPLAY_NAME = 256;

/** A row of a file: pure, knows no database. */
export function readUserRow(
  line: number,
  cells: readonly string[],
  columns: UserColumns,
  { mode, words }: { mode: ImportMode; words: Vocabulary },
): GivenUser {
  const reasons: RowReason[] = [];
  if (cells.length !== columns.width) return wrongWidth(line, cells, columns);
  const packages = readPackages(cells, columns, mode, reasons);
  const email = readEmail(cells[columns.email] ?? "", reasons);
  return {
    line,
    email,
    emailKey: email.toLowerCase(),
    firstName: textAt(columns.firstName, MAX_NAME, cells, columns, reasons),
    lastName: textAt(columns.lastName, MAX_NAME, cells, columns, reasons),
    displayName: textAt(columns.displayName, MAX_DISPLAY_NAME, cells, columns, reasons),
    ...packages,
    ...(columns.values.length + columns.flags.length > 0 &&
      readValues(cells, columns, { mode, words, reasons })),
    reasons,
  };
}

// No closure of readUserRow: a million rows would each make one.
function textAt(
  index: number | undefined,
  max: number,
  cells: readonly string[],
  { headers }: UserColumns,
  reasons: RowReason[],
): string {
  return index === undefined ? "" : readText(cells[index] ?? "", max, headers[index] ?? "", reasons);
}

const wrongWidth = (line: number, cells: readonly string[], { width, email }: UserColumns): GivenUser => ({
  ...unreadableRow(line, { code: "wrongFieldCount", values: { expected: width, found: cells.length } }),
  email: readText(cells[email] ?? "", MAX_DISPLAY_NAME, "", []),
});

type ReadPackages = Pick<GivenUser, "adds" | "drops" | "leaves">;

function readPackages(
  cells: readonly string[],
  { packages, allPackages }: UserColumns,
  mode: ImportMode,
  reasons: RowReason[],
): ReadPackages {
  let adds = "";
  let drops = "";
  let refused = 0;
  for (const { index, code, header, toUsers } of packages) {
    const flag = readFlag(cells[index] ?? "", header, reasons);
    if (flag === false) {
      drops += drops === "" ? code : `,${code}`;
      if (toUsers) refused += 1;
    } else if (flag && !toUsers) reasons.push({ code: "packageNotForUsers", values: { package: code } });
    else if (flag && adds !== "")
      reasons.push({ code: "twoPackages", values: { package: adds, other: code } });
    else if (flag) adds = code;
  }
  if (mode === "add") return { adds, drops: "", leaves: false };
  const forUsers = packages.filter(({ toUsers }) => toUsers).length;
  return { adds, drops, leaves: allPackages && refused === forUsers };
}
