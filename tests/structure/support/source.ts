import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** A file of the product, read once. `path` is from the root, with slashes. */
export type Source = { path: string; text: string; imports: Import[] };
export type Import = {
  /** As written. */
  from: string;
  /** The file it leads to, when it is one of ours. */
  file: string | undefined;
  /** Erased when compiled. */
  typeOnly: boolean;
};

const statement =
  /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?"([^"]+)"|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?"([^"]+)"\s*\)/gm;

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ROOTS = "{app,components,db,lib}/**/*.{ts,tsx}";

const paths: readonly string[] = globSync(ROOTS)
  .map((file) => file.replaceAll(path.sep, "/"))
  .sort();
const known = new Set(paths);

/** Everything the product is made of: no tests, no migrations, no configuration of tools. */
export const sources: readonly Source[] = paths.map((file) => {
  const text = readFileSync(file, "utf8");
  return { path: file, text, imports: importsOf(file, text) };
});

export const byPath = new Map(sources.map((source) => [source.path, source]));

export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([whole, type, from = "", dynamic]) => ({
    from: dynamic ?? from,
    file: resolve(file, dynamic ?? from),
    // `typeof import("…")` is a type too.
    typeOnly:
      type !== undefined || (dynamic !== undefined && new RegExp(`typeof ${escaped(whole)}`).test(text)),
  }));
}

function resolve(file: string, from: string): string | undefined {
  const base = from.startsWith("@/")
    ? from.slice(2)
    : from.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), from)
      : undefined;
  if (base === undefined) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((name) =>
    known.has(name),
  );
}

/** `lib/users` of `lib/users/invite-user.ts`; `app`, `components`, `db` for the rest. */
export function areaOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  return top === "lib" ? `lib/${second}` : top;
}

export const isClient = (source: Source) => /^["']use client["']/m.test(source.text.slice(0, 200));
