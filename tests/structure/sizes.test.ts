import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { opensWritingDoor } from "./support/doors";
import { functionsIn } from "./support/functions";
import { repeatedShare } from "./support/repeated";
import { isClient, type Source, sources } from "./support/source";

/* Where size says that something wants to be two things. The numbers are smoke alarms: mend the cause. */

const lines = (source: Source) => source.text.trimEnd().split("\n").length;
const over = (most: number, some: readonly Source[]) =>
  some.filter((source) => lines(source) > most).map((source) => `${source.path}: ${lines(source)} lines`);
const named = (name: string) => sources.filter(({ path: file }) => file.endsWith(`/${name}`));
const count = (pattern: RegExp) =>
  sources.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);
/** Imports, not what a file passes on. */
const importsIn = (text: string) => [...text.matchAll(/^import\b/gm)].length;
const total = sources.reduce((sum, source) => sum + lines(source), 0);

test("no file is longer than 250 lines", () => {
  expect(over(250, sources)).toEqual([]);
});

test("no function is longer than 80 lines", () => {
  const long = sources.flatMap(({ path: file, text }) =>
    functionsIn(text)
      .filter((found) => found.lines > 80)
      .map((found) => `${file}:${found.line}: ${found.lines} lines`),
  );
  expect(long).toEqual([]);
});

test("functions are found", () => {
  const text = [
    "export async function a(\n  b: number,\n): Promise<void> {\n  if (b) {\n    b;\n  }\n}",
    "const c = () => {\n  d();\n};",
    "class E {\n  #f(g: string): void {\n    g;\n  }\n}",
  ].join("\n");
  expect(functionsIn(text).map((found) => found.lines)).toEqual([5, 3, 3]);
});

test("verbs, pages, route handlers and actions stay thin", () => {
  const verbs = sources.filter(
    (source) => /^lib\/(?!access\/)/.test(source.path) && opensWritingDoor(source),
  );
  expect(over(120, verbs)).toEqual([]);
  expect(over(60, named("page.tsx"))).toEqual([]);
  expect(over(60, named("route.ts"))).toEqual([]);
  expect(over(100, named("actions.ts"))).toEqual([]);
});

test("no file imports from more than 15 others, or climbs more than two folders", () => {
  const many = sources
    .filter(({ text }) => importsIn(text) > 15)
    .map((each) => `${each.path}: ${importsIn(each.text)}`);
  const climbs = sources.flatMap((source) =>
    source.imports
      .filter(({ from }) => from.startsWith("../../../"))
      .map(({ from }) => `${source.path} → ${from}`),
  );
  expect(many).toEqual([]);
  expect(climbs).toEqual([]);
});

test("no folder holds more than 25 files", () => {
  const folders = Map.groupBy(sources, ({ path: file }) => path.posix.dirname(file));
  const wide = [...folders]
    .filter(([, files]) => files.length > 25)
    .map(([name, files]) => `${name}: ${files.length}`);
  expect(wide).toEqual([]);
});

test("at most 4 % of the code is in eight-line runs that occur twice", () => {
  expect(repeatedShare(sources.map(({ text }) => text))).toBeLessThanOrEqual(0.04);
});

test("no any, and hardly a suppression", () => {
  expect(count(/(?::|\bas|<)\s*any\b/g)).toBe(0);
  expect(count(/\bas (?:never|unknown)\b/g) / (total / 1_000)).toBeLessThanOrEqual(0.1);
  expect(count(/@ts-(?:ignore|expect-error|nocheck)/g)).toBe(0);
  const reasons = sources.flatMap(({ path: file, text }) =>
    [...text.matchAll(/biome-ignore [\w/]+(.*)/g)]
      .filter(([, why = ""]) => !/^: \S.{8,}/.test(why))
      .map(() => file),
  );
  expect(reasons).toEqual([]);
});

test("most components need no browser, and effects are rare", () => {
  const tsx = sources.filter(({ path: file }) => file.endsWith(".tsx"));
  expect(tsx.filter(isClient).length / tsx.length).toBeLessThanOrEqual(0.25);
  expect(count(/\buse(?:Layout|Insertion)?Effect\(/g) / (total / 1_000)).toBeLessThanOrEqual(0.5);
});

test("there are at least 0.6 lines of tests for a line of source", () => {
  const tests = globSync("tests/**/*.{ts,tsx}").reduce(
    (sum, file) => sum + readFileSync(file, "utf8").split("\n").length,
    0,
  );
  expect(tests / total).toBeGreaterThanOrEqual(0.6);
});
