import type { RowReason } from "@/db/schema";
import { unguardCell } from "@/lib/core/csv";
import { cut, email as emailRule } from "@/lib/core/input";

const MAX_LOCAL_PART = 64;
const rule = emailRule();
const ascii = /^[\u0020-\u007e]*$/;

/** An address as typed, with what is wrong with it. */
export function readEmail(cell: string, reasons: RowReason[]): string {
  const typed = unguardCell(cell).trim();
  const email = ascii.test(typed) ? typed : typed.normalize("NFC");
  if (email === "") reasons.push({ code: "emailMissing" });
  else if (email.includes("@") && email.lastIndexOf("@") > MAX_LOCAL_PART)
    reasons.push({ code: "emailTooLong", values: { max: MAX_LOCAL_PART } });
  else if (!rule.safeParse(email).success) reasons.push({ code: "emailInvalid" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach the database
  return cut(email.replace(/[\u0000-\u001f\u007f]/g, " "), 320);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const control = /[\u0000-\u001f\u007f]/;

/** A line of text; `column` is what the person knows it by. */
export function readText(cell: string, max: number, column: string, reasons: RowReason[]): string {
  if (cell === "") return "";
  const plain = unguardCell(cell).trim();
  const text = ascii.test(plain) ? plain : plain.normalize("NFC");
  if (text.length > max) reasons.push({ code: "textTooLong", values: { column: cut(column, 100), max } });
  if (!control.test(text)) return cut(text, max);
  reasons.push({ code: "controlCharacters", values: { column: cut(column, 100) } });
  return cut(text.replace(new RegExp(control.source, "g"), " "), max);
}

const yes = ["true", "yes", "1", "verdadero", "sí", "si", "vrai", "oui", "adevărat", "adevarat", "da"];
const no = ["false", "no", "0", "falso", "faux", "non", "fals", "nu"];
const flags = new Map<string, boolean | undefined>([
  ["", undefined],
  ...yes.map((word): [string, boolean] => [word, true]),
  ...no.map((word): [string, boolean] => [word, false]),
]);
for (const [word, value] of [...flags]) flags.set(word.toUpperCase(), value);

export function readFlag(cell: string, header: string, reasons: RowReason[]): boolean | undefined {
  if (flags.has(cell)) return flags.get(cell);
  const word = unguardCell(cell).trim().normalize("NFC").toLowerCase();
  if (flags.has(word)) return flags.get(word);
  reasons.push({
    code: "unreadableFlag",
    values: { header: cut(header, 100), value: cut(word, 40) },
  });
  return undefined;
}
