import { cyclesIn, depthOf } from "./support/graph";
import { areaOf, type Import, importsOf, isClient, type Source, sources } from "./support/source";

/*
 * Imports go one way, and what must not be reached is not. A guard, not a proof: it reads import lines, not types.
 */

const GROUND = ["access", "audit", "jobs", "links", "mail", "storage"].map((area) => `lib/${area}`);
const TOP = ["lib/demo", "lib/operator", "lib/start", "lib/worker"];

/** Lowest first; an import may stay on its level or go down. What is not named is an area. */
const levels: readonly (readonly string[])[] = [
  ["db"],
  ["lib/core", "lib/format"],
  GROUND,
  [], // the areas
  ["lib/web", "lib/wiring", ...TOP],
  ["components"],
  ["app"],
];
const AREAS = 3;

const levelOf = (file: string) => {
  const level = levels.findIndex((names) => names.includes(areaOf(file)));
  return level === -1 ? AREAS : level;
};

type Crossing = { source: Source; to: Import };
const crossings: Crossing[] = sources.flatMap((source) => source.imports.map((to) => ({ source, to })));
const ours = crossings.flatMap(({ source, to }) =>
  to.file ? [{ source, to: { ...to, file: to.file } }] : [],
);
const said = ({ source, to }: Crossing) => `${source.path} → ${to.from}`;

/** Connections and their logs need the configuration, which needs the roles' addresses: the one place where db looks up. */
const upward: Record<string, readonly string[]> = {
  "db/client.ts": ["lib/core/config.ts", "lib/core/log.ts"],
};

test("imports go down: app → components → web and wiring → areas → ground → core → db", () => {
  const wrong = ours.filter(
    ({ source, to }) =>
      !to.typeOnly && levelOf(to.file) > levelOf(source.path) && !upward[source.path]?.includes(to.file),
  );
  expect(wrong.map(said)).toEqual([]);
});

test("every import of ours leads to a file", () => {
  const lost = crossings.filter(
    ({ to }) =>
      /^(@\/(app|components|db|lib)\/|\.)/.test(to.from) && !to.file && !/\.(css|json)$/.test(to.from),
  );
  expect(lost.map(said)).toEqual([]);
});

test("links and forms of addresses are ours: Next's bring a script that no page needs", () => {
  const theirs = crossings.filter(({ to }) => /^next\/(link|form)$/.test(to.from));
  expect(theirs.map(said)).toEqual([]);
});

const valueImports = (leads: (from: string, to: string) => boolean) =>
  new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ file, typeOnly }) => (file && !typeOnly && leads(path, file) ? [file] : [])),
    ]),
  );

test("there are no cycles of value imports", () => {
  expect(cyclesIn(valueImports(() => true))).toEqual([]);
});

/** Inside one area: what its index hides from the others is no part of their chains. */
test("no chain of imports in an area is longer than 12", () => {
  expect(depthOf(valueImports((from, to) => areaOf(from) === areaOf(to)))).toBeLessThanOrEqual(12);
});

/** Not areas: many small files that stand for themselves. */
const withoutDoor = ["lib/core", "lib/format", "lib/web", "lib/wiring"];
/** Programs that start other programs' files. */
const programs = TOP;

test("an area of lib is reached through its index.ts", () => {
  const wrong = ours.filter(({ source, to }) => {
    const area = areaOf(to.file);
    if (!area.startsWith("lib/") || areaOf(source.path) === area || withoutDoor.includes(area)) return false;
    if (programs.includes(area) && programs.includes(areaOf(source.path))) return false;
    // The form's rules are plain data that the browser and the action share.
    if (areaOf(source.path) === "app" && to.file === `${area}/fields.ts`) return false;
    return to.file !== `${area}/index.ts`;
  });
  expect(wrong.map(said)).toEqual([]);
});

test("components hold no feature logic: of lib only core and format, and types", () => {
  const wrong = ours.filter(
    ({ source, to }) =>
      areaOf(source.path) === "components" &&
      !to.typeOnly &&
      !["components", "lib/core", "lib/format"].includes(areaOf(to.file)),
  );
  expect(wrong.map(said)).toEqual([]);
});

test("what runs in the browser reaches components, core, format, its own route's files and actions, nothing else", () => {
  const allowed = (from: string, file: string) =>
    ["components", "lib/core", "lib/format"].includes(areaOf(file)) ||
    (areaOf(file) === "app" && (file.endsWith("/actions.ts") || folderOf(file).startsWith(routeOf(from))));
  const wrong = ours.filter(
    ({ source, to }) => isClient(source) && !to.typeOnly && !allowed(source.path, to.file),
  );
  expect(wrong.map(said)).toEqual([]);
});

const folderOf = (file: string) => file.slice(0, file.lastIndexOf("/") + 1);
const routeOf = (file: string) => folderOf(file).replace(/_[^/]+\/.*$/, "");

/** Who may hold a connection; all others go through a door of lib/access. */
const connections: Record<string, readonly string[]> = {
  "@/db/client": ["lib/access", "lib/jobs", "lib/health", ...TOP],
  "@/db/migrate": ["lib/health", ...TOP],
  "@/db/queue": ["lib/jobs", "lib/health", ...TOP],
  pg: ["db", "lib/access", ...TOP],
  "pg-boss": ["db", "lib/jobs"],
  "drizzle-orm/node-postgres": ["db"],
};

test("connections are for the doors, the queue and what starts the product", () => {
  const wrong = crossings.filter(
    ({ source, to }) =>
      !to.typeOnly &&
      to.from in connections &&
      areaOf(source.path) !== "db" &&
      !connections[to.from]?.includes(areaOf(source.path)),
  );
  expect(wrong.map(said)).toEqual([]);
});

/** The condition of keyset paging is the same for every list, in every area. */
const queriesBelow = ["lib/core/keyset.ts"];

test("tables and queries are the business of lib alone", () => {
  const outside = ["app", "components", "lib/web", "lib/wiring", "lib/core", "lib/format"];
  const wrong = crossings.filter(
    ({ source, to }) =>
      outside.includes(areaOf(source.path)) &&
      !to.typeOnly &&
      !queriesBelow.includes(source.path) &&
      (/^(@\/db\/schema|drizzle-orm|pg)/.test(to.from) || to.from.startsWith("@/db/client")),
  );
  expect(wrong.map(said)).toEqual([]);
});

test("this test can see imports of every kind", () => {
  const text = [
    'import { a, type B } from "@/lib/core/ids";',
    'import type { C } from "./c";',
    'export * from "pg";',
    'import "server-only";',
    'import {\n  d,\n  e,\n} from "@/db/client";',
    'const f = await import("@/lib/core/log");',
  ].join("\n");
  expect(importsOf("lib/x/y.ts", text)).toEqual([
    { from: "@/lib/core/ids", file: "lib/core/ids.ts", typeOnly: false },
    { from: "./c", file: undefined, typeOnly: true },
    { from: "pg", file: undefined, typeOnly: false },
    { from: "server-only", file: undefined, typeOnly: false },
    { from: "@/db/client", file: "db/client.ts", typeOnly: false },
    { from: "@/lib/core/log", file: "lib/core/log.ts", typeOnly: false },
  ]);
  expect(
    cyclesIn(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["a"]],
        ["d", ["a"]],
      ]),
    ).map((group) => group.sort()),
  ).toEqual([["a", "b", "c"]]);
  expect(
    depthOf(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", []],
      ]),
    ),
  ).toBe(3);
});
