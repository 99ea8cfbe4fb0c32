import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ctx, type Role, systemCtx } from "@/lib/access";
import { locales } from "@/lib/core/locales";
import { findResource, listResources, resourceFilter } from "@/lib/resources";
import { readResource } from "@/lib/resources/front-matter";
import { readTexts } from "@/lib/resources/texts";
import { pages } from "@/lib/wiring/route-access";

const as = (...roles: Role[]): Ctx => ({
  now: new Date(),
  actor: { ...systemCtx().actor, kind: "user", partnerId: crypto.randomUUID(), roles },
});
const reader = as("help_desk");

const shipped = readTexts(join(process.cwd(), "lib/resources/texts"));

test("every resource that ships can be read, in all languages, with the same head", () => {
  expect(shipped.problems).toEqual([]);
  expect(shipped.bySlug.size).toBeGreaterThanOrEqual(8);
  for (const [slug, versions] of shipped.bySlug) {
    expect([slug, [...versions.keys()].sort()]).toEqual([slug, [...locales].sort()]);
    const heads = [...versions.values()].map(({ title, summary, body, ...head }) => JSON.stringify(head));
    expect([slug, new Set(heads).size]).toEqual([slug, 1]);
    expect(new Set([...versions.values()].map(({ body }) => body)).size).toBe(locales.length);
  }
});

test("links in them lead to pages that are there", () => {
  const links = [...shipped.bySlug.values()].flatMap((versions) =>
    [...versions.values()].flatMap(({ body }) =>
      [...body.matchAll(/\]\((\/[^)]*)\)/g)].map(([, href = ""]) => href),
    ),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => !(href in pages))).toEqual([]);
});

test("no address of a resource is another page's", () => {
  expect([...shipped.bySlug.keys()].filter((slug) => `/resources/${slug}` in pages)).toEqual([]);
});

describe("files that anyone edits", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hub-texts-"));
    for (const locale of locales) mkdirSync(join(folder, locale));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("one that is wrong is named and leaves the others", () => {
    const good = '---\ntitle: "A"\nsummary: "B"\nkind: howTo\nproducts: [portal]\n---\nText';
    writeFileSync(join(folder, "en", "good.md"), good);
    writeFileSync(join(folder, "en", "bad-yaml.md"), '---\ntitle: "A\n---\nText');
    writeFileSync(join(folder, "en", "no-head.md"), "Text");
    writeFileSync(join(folder, "fr", "Wrong Name.md"), good);
    const { bySlug, problems } = readTexts(folder);
    expect([...bySlug.keys()]).toEqual(["good"]);
    expect(problems.map(({ file }) => file)).toEqual(["en/bad-yaml.md", "en/no-head.md", "fr/Wrong Name.md"]);
  });

  test("a missing folder is no reason to fail", () => {
    expect(readTexts(join(folder, "nothing")).bySlug.size).toBe(0);
  });
});

test.each([
  ["an unknown kind", 'title: "A"\nsummary: "B"\nkind: poem\nproducts: [portal]'],
  ["an unknown field", 'title: "A"\nsummary: "B"\nkind: howTo\nproducts: [portal]\nauthor: me'],
  ["no product", 'title: "A"\nsummary: "B"\nkind: howTo\nproducts: []'],
])("a head with %s is refused", (_, head) => {
  expect(() => readResource(`---\n${head}\n---\nText`)).toThrow();
});

test("search looks into the text without regard to accents, filters combine, counts follow", () => {
  const found = (params: Record<string, string | string[]>) =>
    listResources(reader, "es", resourceFilter(params)).found.map(({ slug }) => slug);
  expect(found({ q: "APOSTROFO" })).toEqual(["reports"]);
  expect(found({ kind: "reference" })).toEqual(["statuses", "roles"]);
  expect(found({ kind: "reference", product: "calling" })).toEqual([]);
  const { counts, all } = listResources(reader, "es", resourceFilter({ kind: "reference" }));
  expect(counts.kind.reference).toBe(2);
  expect(counts.kind.howTo).toBeGreaterThan(3);
  expect(counts.language.ro).toBe(2);
  expect(all.every(({ language }) => language === "es")).toBe(true);
});

test("a resource that is not there is not found; customers' administrators have none", () => {
  expect(() => findResource(reader, "../../etc", "en")).toThrow(
    expect.objectContaining({ code: "notFound" }),
  );
  const customer = as("customer_full_admin");
  expect(() => findResource(customer, "roles", "en")).toThrow(expect.objectContaining({ code: "forbidden" }));
  expect(() => listResources(customer, "en")).toThrow(expect.objectContaining({ code: "forbidden" }));
});
