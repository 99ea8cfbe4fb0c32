import { customerFilter } from "@/lib/customers";

test("an empty address is the list as it begins", () => {
  const filter = customerFilter({});
  expect(filter).toMatchObject({ q: "", sort: "urgency", descending: false, size: 50, ignored: [] });
  expect(filter.href()).toBe("/customers");
});

test("what the list does not know is left out and named, the rest stays", () => {
  const filter = customerFilter({
    status: ["trial", "holy", "trial"],
    region: "XX",
    sort: "constructor",
    dir: "up",
    size: "1000000",
    page: "bm9uc2Vuc2U",
  });
  expect(filter).toMatchObject({ chosen: { status: ["trial"], region: [] }, sort: "urgency", size: 50 });
  expect(filter.cursor).toBeUndefined();
  expect(filter.ignored).toEqual([
    "sort=constructor",
    "dir=up",
    "size=1000000",
    "status=holy",
    "region=XX",
    "page=bm9uc2Vuc2U",
  ]);
});

test("a link keeps everything but what it changes, and begins at the first page", () => {
  const filter = customerFilter({
    q: "añó & <b>",
    status: ["trial", "expired"],
    sort: "name",
    dir: "desc",
    size: "25",
  });
  const again = new URL(filter.href({ chosen: { region: ["EU"] } }), "http://here").searchParams;
  expect(Object.fromEntries(again)).toMatchObject({
    q: "añó & <b>",
    sort: "name",
    dir: "desc",
    size: "25",
    region: "EU",
  });
  expect(again.getAll("status")).toEqual(["expired", "trial"]);
  expect(again.has("page")).toBe(false);
});

test("another column begins in its own direction", () => {
  const filter = customerFilter({ sort: "name", dir: "desc" });
  expect(filter.href({ sort: "licences" })).toBe("/customers?sort=licences");
  expect(customerFilter({ sort: "licences" }).descending).toBe(true);
});

test("a page token means something in its own order only, and never reaches the database with other types", () => {
  const filter = customerFilter({ sort: "nextDate" });
  const key = ["2026-12-02", "7c9e6679-7425-40de-944b-e07fc1f90ae7"];
  const page = new URL(
    filter.href({ page: { backward: false, from: 50, key } }),
    "http://here",
  ).searchParams.get("page");
  expect(customerFilter({ sort: "nextDate", page: page ?? "" }).cursor).toEqual({
    backward: false,
    from: 50,
    key,
  });
  expect(customerFilter({ sort: "name", page: page ?? "" }).ignored).toHaveLength(1);
  expect(customerFilter({ sort: "nextDate", dir: "desc", page: page ?? "" }).ignored).toHaveLength(1);
  const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
  for (const parts of [
    ["nextDate.asc", 0, 0, "yesterday", key[1]],
    ["nextDate.asc", 0, 0, key[0], "1 OR 1=1"],
    ["nextDate.asc", 0, -1, ...key],
    ["nextDate.asc", 0, 0, null, null],
    ["nextDate.asc", 0, 0],
  ]) {
    expect(customerFilter({ sort: "nextDate", page: forged(...parts) }).cursor).toBeUndefined();
  }
});

test("a search is one line of at most 200 characters without zero bytes", () => {
  expect(customerFilter({ q: `  a\0b${"c".repeat(500)}` }).q).toBe(`ab${"c".repeat(198)}`);
  expect(customerFilter({ q: ["first", "second"] }).q).toBe("first");
});

test("what is asked twice and differs, and what no page could show, is named", () => {
  const filter = customerFilter({
    sort: ["", "name", "name", "region"],
    status: ["", "a\0b", "x".repeat(10_000)],
    tag: ["7c9e6679-7425-40de-944b-e07fc1f90ae7", "gold"],
    cols: "salary",
    density: "cosy",
  });
  expect(filter).toMatchObject({ sort: "name", chosen: { status: [], cols: [], density: [] } });
  expect(filter.ignored.sort()).toEqual([
    "cols=salary",
    "density=cosy",
    "sort=region",
    "status=a\uFFFDb",
    `status=${"x".repeat(60)}`,
    "tag=gold",
  ]);
});

test("days that PostgreSQL does not know begin no page", () => {
  const id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  const token = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
  for (const day of ["2026-02-31", "0000-01-01", "2026-13-01"])
    expect(
      customerFilter({ sort: "nextDate", page: token("nextDate.asc", 0, 1, day, id) }).cursor,
    ).toBeUndefined();
  for (const at of ["2026-02-31T00:00:00+00:00", "2026-02-01T24:01:00+00:00", "2026-02-01T00:00:00+99:00"])
    expect(
      customerFilter({ sort: "activity", page: token("activity.desc", 0, 1, at, id) }).cursor,
    ).toBeUndefined();
});

test("a form carries all of the address but what it changes and the page", () => {
  const filter = customerFilter({ q: "a", status: ["trial", "expired"], cols: ["region"], size: "25" });
  expect(filter.keepBut("cols")).toEqual({ q: ["a"], status: ["expired", "trial"], size: ["25"] });
});
