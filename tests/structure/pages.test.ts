import { readFileSync } from "node:fs";
import { sources } from "./support/source";

const pages = sources.filter(({ path }) => path.startsWith("app/(portal)/") && path.endsWith("/page.tsx"));

/** Pages for everybody who is signed in, whatever their role. */
const forEverybody: Record<string, string> = {
  "app/(portal)/find/page.tsx": "finds only what one may see",
  "app/(portal)/page.tsx": "home: leads to what one's role has",
  "app/(portal)/profile/page.tsx": "the person's own page",
};

const asksFor = (text: string) =>
  [...text.matchAll(/\bpageCtx\("([^"]+)"\)/g)].map(([, permission]) => permission);

test("every page of signed-in people asks for its permission before anything else", () => {
  const open = pages.filter(({ path, text }) => asksFor(text).length === 0 && !(path in forEverybody));
  expect(open.map(({ path }) => path)).toEqual([]);
});

test("pages for everybody ask who is signed in", () => {
  const anonymous = pages.filter(
    ({ path, text }) => path in forEverybody && !/\bsignedInCtx\(|\bcurrentCtx\(|\bsignedIn\(/.test(text),
  );
  expect(anonymous.map(({ path }) => path)).toEqual([]);
});

test("a page asks for the permission its menu line states", () => {
  const nav = readFileSync("lib/wiring/nav.ts", "utf8");
  const lines = [...nav.matchAll(/href: ["`]([^"`]+)["`],[^}]*?needs: "([^"]+)"/g)];
  expect(lines.length).toBeGreaterThan(0);
  const wrong = lines.flatMap(([, href = "", needs]) => {
    const path = `app/(portal)${href.replace(/\$\{[^}]*?(\w+)\}/g, "[$1]").replace(/\/$/, "")}/page.tsx`;
    const page = pages.find((each) => each.path === path);
    if (!page) return [`${href} has no ${path}`];
    return asksFor(page.text).includes(needs) ? [] : [`${path} does not ask for ${needs}`];
  });
  expect(wrong).toEqual([]);
});
