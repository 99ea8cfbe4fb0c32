import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Locale, locales } from "@/lib/core/locales";
import { log } from "@/lib/core/log";
import { readResource, type Text } from "./front-matter";

export type Problem = { file: string; problem: string };
export type Texts = { bySlug: Map<string, Map<Locale, Text>>; problems: Problem[] };

const FOLDER = ["lib", "resources", "texts"];
const name = /^([a-z0-9-]+)\.md$/;

let kept: Texts | undefined;

/** All resources in all languages. A file that is wrong is left out and told to the log: the others are shown. */
export function texts(): Texts {
  if (kept) return kept;
  const found = readTexts(join(/* turbopackIgnore: true */ process.cwd(), ...FOLDER));
  for (const problem of found.problems) log().error(problem, "a resource could not be read");
  // While developing, a saved file shows at the next request.
  if (process.env.NODE_ENV === "production") kept = found;
  return found;
}

export function readTexts(folder: string): Texts {
  const bySlug: Texts["bySlug"] = new Map();
  const problems: Problem[] = [];
  for (const locale of locales)
    for (const file of filesOf(join(folder, locale))) {
      const slug = name.exec(file)?.[1];
      try {
        if (!slug) throw new Error("Its name is not lower-case-words.md");
        const text = readResource(readFileSync(join(folder, locale, file), "utf8"));
        bySlug.set(slug, (bySlug.get(slug) ?? new Map()).set(locale, text));
      } catch (error) {
        problems.push({ file: `${locale}/${file}`, problem: String(error) });
      }
    }
  return { bySlug, problems };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
