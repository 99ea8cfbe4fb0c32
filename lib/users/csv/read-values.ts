import type { RowReason } from "@/db/schema";
import { cut } from "@/lib/core/input";
import { isTimeZone } from "@/lib/core/time-zones";
import type { ImportMode } from "../given-user";
import type { UserColumns } from "../match-header";
import { longestOf } from "../people/limits";
import { readFlag, readText } from "../read-cells";
import type { AskedValues, ValueKey } from "../values";
import { plainName, type Vocabulary } from "../vocabulary";
import { readNumber } from "./read-number";

const extension = /^\d{2,6}$/;
const removal = /^remove(?:\|(.*))?$/i;

export type ReadValues = { values?: AskedValues; suspended?: string };

/** What a row asks for besides name and package; nothing at all where every cell is empty. */
export function readValues(
  cells: readonly string[],
  { values, flags }: Pick<UserColumns, "values" | "flags">,
  { mode, words, reasons }: { mode: ImportMode; words: Vocabulary; reasons: RowReason[] },
): ReadValues {
  let asked: AskedValues | undefined;
  let suspended: string | undefined;
  for (const { index, key, header } of values) {
    const cell = cells[index];
    if (!cell) continue;
    const value = readValue(key, cell, header, { words, reasons });
    if (value !== "") asked = { ...asked, [key]: value };
  }
  for (const column of flags) {
    const cell = cells[column.index];
    const flag = cell ? readFlag(cell, column.header, reasons) : undefined;
    if (flag === undefined || (mode === "add" && !flag)) continue;
    if (flag && column.suspended) suspended = column.header;
    asked = { ...asked, [column.key]: flag };
  }
  return { values: asked, suspended };
}

type Reading = { words: Vocabulary; reasons: RowReason[] };

/** "" says nothing. */
export function readValue(
  key: ValueKey,
  cell: string,
  header: string,
  { words, reasons }: Reading,
): string | null | { remove: string } {
  const text = readText(cell, longestOf(key), header, reasons);
  if (text === "") return "";
  if (key === "extension" || key === "phoneNumber") {
    const [asked, was] = removal.exec(text) ?? [];
    if (asked !== undefined) return was?.trim() ? { remove: was.trim() } : null;
  }
  const check = checks[key];
  return check ? check(text, header, { words, reasons }) : text;
}

const checks: Partial<Record<ValueKey, (text: string, header: string, reading: Reading) => string>> = {
  phoneNumber: (text, header, { reasons }) => readNumber(text, header, reasons),
  callerIdNumber: (text, header, { reasons }) => readNumber(text, header, reasons),
  extension(text, _, { reasons }) {
    if (extension.test(text)) return text;
    reasons.push({ code: "extensionInvalid", values: { value: cut(text, 40) } });
    return "";
  },
  timeZone(text, _, { reasons }) {
    if (isTimeZone(text)) return text;
    reasons.push({ code: "timeZoneUnknown", values: { value: cut(text, 40) } });
    return "";
  },
  location: (text, _, { words, reasons }) => known(text, words.locations, "locationUnknown", reasons),
  preferredSite: (text, _, { words, reasons }) =>
    known(text.replace(/^https?:\/\//i, "").replace(/\..*$/, ""), words.sites, "siteUnknown", reasons),
};

function known(text: string, names: Map<string, string>, code: string, reasons: RowReason[]): string {
  const name = names.get(text) ?? names.get(plainName(text));
  if (name !== undefined) return name;
  reasons.push({ code, values: { value: cut(text, 100) } });
  return "";
}
