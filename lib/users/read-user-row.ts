import type { RowReason } from "@/db/schema";
import { unguardCell } from "@/lib/core/csv";
import { email as emailRule } from "@/lib/core/input";
import type { UserColumns } from "./match-header";

export type ImportMode = "add" | "add_and_remove";

/** What one row asks for, before anybody looked at the organization. Empty text says nothing. */
export type GivenUser = {
  line: number;
  email: string;
  emailKey: string;
  firstName: string;
  lastName: string;
  displayName: string;
  /** Code of the package the user is to have; "" when none is named. */
  adds: string;
  /** Codes of the packages the user is not to have, with commas between. */
  drops: string;
  /** Every package of the organization is FALSE: the user is to be removed. */
  leaves: boolean;
  reasons: RowReason[];
};

const MAX_NAME = 128;
const MAX_DISPLAY_NAME = 256;
const MAX_LOCAL_PART = 64;

const yes = ["true", "yes", "1", "verdadero", "sí", "si", "vrai", "oui", "adevărat", "adevarat", "da"];
const no = ["false", "no", "0", "falso", "faux", "non", "fals", "nu"];
const flags = new Map<string, boolean | undefined>([
  ["", undefined],
  ...yes.map((word): [string, boolean] => [word, true]),
  ...no.map((word): [string, boolean] => [word, false]),
]);
for (const [word, value] of [...flags]) flags.set(word.toUpperCase(), value);

const rule = emailRule();

/** A row of a file or form: pure, knows no database. The same for a CSV of a million rows and a form of 25. */
export function readUserRow(
  line: number,
  cells: readonly string[],
  columns: UserColumns,
  mode: ImportMode,
): GivenUser {
  const reasons: RowReason[] = [];
  if (cells.length !== columns.width) return wrongWidth(line, cells, columns);
  const text = (index: number | undefined, max: number) =>
    index === undefined ? "" : readText(cells[index] ?? "", max, index, reasons);
  const packages = readPackages(cells, columns, mode, reasons);
  const email = readEmail(cells[columns.email] ?? "", reasons);
  return {
    line,
    email,
    emailKey: email.toLowerCase(),
    firstName: text(columns.firstName, MAX_NAME),
    lastName: text(columns.lastName, MAX_NAME),
    displayName: text(columns.displayName, MAX_DISPLAY_NAME),
    ...packages,
    reasons,
  };
}

/** A row that cannot be read at all. */
export const unreadableRow = (line: number, reason: RowReason): GivenUser => ({
  ...{ line, email: "", emailKey: "", firstName: "", lastName: "", displayName: "" },
  ...{ adds: "", drops: "", leaves: false, reasons: [reason] },
});

const wrongWidth = (line: number, cells: readonly string[], { width, email }: UserColumns): GivenUser => ({
  ...unreadableRow(line, { code: "wrongFieldCount", values: { expected: width, found: cells.length } }),
  email: readText(cells[email] ?? "", MAX_DISPLAY_NAME, email, []),
});

function readEmail(cell: string, reasons: RowReason[]): string {
  const email = unguardCell(cell).trim();
  if (email === "") reasons.push({ code: "emailMissing" });
  else if (email.includes("@") && email.lastIndexOf("@") > MAX_LOCAL_PART)
    reasons.push({ code: "emailTooLong", values: { max: MAX_LOCAL_PART } });
  else if (!rule.safeParse(email).success) reasons.push({ code: "emailInvalid" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach the database
  return email.replace(/[\u0000-\u001f\u007f]/g, " ").slice(0, 320);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const control = /[\u0000-\u001f\u007f]/;
const ascii = /^[\u0020-\u007e]*$/;

function readText(cell: string, max: number, index: number, reasons: RowReason[]): string {
  if (cell === "") return "";
  const plain = unguardCell(cell).trim();
  const text = ascii.test(plain) ? plain : plain.normalize("NFC");
  if (text.length > max) reasons.push({ code: "textTooLong", values: { column: index + 1, max } });
  if (!control.test(text)) return text.slice(0, max);
  reasons.push({ code: "controlCharacters", values: { column: index + 1 } });
  return text.replace(new RegExp(control.source, "g"), " ").slice(0, max);
}

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

function readFlag(cell: string, header: string, reasons: RowReason[]): boolean | undefined {
  if (flags.has(cell)) return flags.get(cell);
  const word = unguardCell(cell).trim().normalize("NFC").toLowerCase();
  if (flags.has(word)) return flags.get(word);
  reasons.push({
    code: "unreadableFlag",
    values: { header: header.slice(0, 100), value: word.slice(0, 40) },
  });
  return undefined;
}
