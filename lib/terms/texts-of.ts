import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultLocale, type Locale } from "@/lib/core/locales";

const folderOf = (locale: Locale) =>
  join(/* turbopackIgnore: true */ process.cwd(), "lib", "terms", "texts", locale);

const named = /^portal-(\d{4}-\d{2}-\d{2})\.md$/;

/** Every version of the portal's terms, oldest first: the day it begins to count. */
export function termsVersions(): string[] {
  const names = readdirSync(folderOf(defaultLocale));
  return names.flatMap((name) => named.exec(name)?.[1] ?? []).sort();
}

/** The version that has to be accepted now. A text that is added with a later day asks everybody again. */
export function currentTerms(): string {
  const version = termsVersions().at(-1);
  if (!version) throw new Error("There is no text of the terms in lib/terms/texts");
  return version;
}

/** The text (Markdown) in the reader's language; undefined for a version that is not there. */
export function termsText(version: string, locale: Locale): string | undefined {
  if (!termsVersions().includes(version)) return undefined;
  return readFileSync(join(folderOf(locale), `portal-${version}.md`), "utf8");
}
