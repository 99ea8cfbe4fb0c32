import { useTranslations } from "next-intl";
import type { MessageRef } from "@/lib/core/form-state";
import type { Delimiter, Encoding } from "@/lib/imports";

/** Encodings as people know them. */
const names: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
} satisfies Record<Encoding, string>;

const words = { ",": "comma", ";": "semicolon", "\t": "tab" } as const satisfies Record<Delimiter, string>;
const isDelimiter = (text: unknown): text is Delimiter => typeof text === "string" && text in words;

export const encodingName = (encoding: string | number): string => names[encoding] ?? `${encoding}`;

export function useDelimiterName() {
  const t = useTranslations("imports.delimiters");
  return (delimiter: string | number): string =>
    isDelimiter(delimiter) ? t(words[delimiter]) : `${delimiter}`;
}

/** Values of a sentence about a file, encoding and separator as people know them. */
export function useReadableValues() {
  const delimiterName = useDelimiterName();
  return (values: MessageRef["values"] = {}): Record<string, string | number> => ({
    ...values,
    ...(values.encoding !== undefined && { encoding: encodingName(values.encoding) }),
    ...(values.delimiter !== undefined && { delimiter: delimiterName(values.delimiter) }),
  });
}
