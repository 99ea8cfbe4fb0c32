import { globSync, readFileSync } from "node:fs";
import path from "node:path";

export const languages = ["en", "es", "fr", "ro"] as const;
export type Language = (typeof languages)[number];

/** Every sentence of a language by its whole key, the namespace first. */
export const messages = new Map(
  languages.map((language) => {
    const files = globSync(`messages/${language}/*.json`).sort();
    const entries = files.flatMap((file) =>
      flat(JSON.parse(readFileSync(file, "utf8")), path.basename(file, ".json")),
    );
    return [language, new Map(entries)] as const;
  }),
);

export const inLanguage = (language: Language): ReadonlyMap<string, string> =>
  messages.get(language) ?? new Map();

function flat(value: unknown, key: string): [string, string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null)
    throw new Error(`${key} is neither a sentence nor a group`);
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, `${key}.${name}`));
}
