import fc from "fast-check";
import { type KeyColumn, type KeyValue, pageToken, readPageToken } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

const columns: KeyColumn[] = [
  { column: "at", type: "timestamptz", nullable: true },
  { column: "amount", type: "integer" },
  { column: "on", type: "date" },
  { column: "name", type: "text" },
  { column: "id", type: "uuid" },
];

const address = (params: Params) =>
  listAddress(params, {
    path: "/things",
    sorts: {
      at: { columns, descending: true },
      name: { columns: columns.slice(3) },
    },
    defaultSort: "name",
    choices: { colour: ["red", "blue", "green"], width: ["s", "m"] },
  });

/** What a browser sends when the link is followed. */
const paramsOf = (href: string): Params => {
  const query = new URL(href, "http://here").searchParams;
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
};

const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2999-01-01"), noInvalidDate: true });
const key = fc.tuple(
  fc.option(day.map((date) => date.toISOString().replace("Z", "+00:00"))),
  fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
  day.map((date) => date.toISOString().slice(0, 10)),
  fc.string({ unit: "grapheme", maxLength: 300 }).filter((text) => !text.includes("\0")),
  fc.uuid(),
);
const cursor = fc.record({
  backward: fc.boolean(),
  from: fc.nat(),
  key: key.map((values): KeyValue[] => values),
});

test("a page token gives back what it was made of, in its own order alone", () => {
  fc.assert(
    fc.property(cursor, (page) => {
      const token = pageToken("at.desc", page);
      expect(token).toMatch(/^[\w-]+$/);
      expect(readPageToken(token, "at.desc", columns)).toEqual(page);
      expect(readPageToken(token, "at.asc", columns)).toBeUndefined();
      expect(readPageToken(token, "at.desc", columns.slice(1))).toBeUndefined();
    }),
  );
});

test("whatever somebody writes as a token is read as nothing, or as a key of the right types", () => {
  const json = fc.json().map((text) => Buffer.from(text).toString("base64url"));
  const parts = fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom("at.desc", 0, 1)), {
    minLength: 8,
    maxLength: 8,
  });
  const forged = parts.map((some) => Buffer.from(JSON.stringify(some)).toString("base64url"));
  fc.assert(
    fc.property(fc.oneof(fc.string(), json, forged), (token) => {
      const read = readPageToken(token, "at.desc", columns);
      if (read) expect(readPageToken(pageToken("at.desc", read), "at.desc", columns)).toEqual(read);
    }),
  );
});

const of = (changed: KeyValue[]) => pageToken("at.desc", { backward: false, from: 0, key: changed });
const fine: KeyValue[] = ["2026-12-02T10:00:00.123456+00:00", 1, "2026-12-02", "a", crypto.randomUUID()];

test.each<[string, number, KeyValue]>([
  ["an integer beyond PostgreSQL's", 1, 2 ** 31],
  ["a fraction", 1, 1.5],
  ["a number as text", 1, "1"],
  ["a month that does not exist", 2, "2026-13-01"],
  ["a date with more behind it", 2, "2026-12-02'; DROP"],
  ["a time without its zone", 0, "2026-12-02T10:00:00"],
  ["infinity", 0, "infinity"],
  ["a zero byte", 3, "a\0b"],
  ["3,000 characters", 3, "a".repeat(3_000)],
  ["null where a value must be", 3, null],
  ["an id that is none", 4, "1"],
])("a token with %s never reaches the database", (_what, at, value) => {
  expect(readPageToken(of(fine), "at.desc", columns)).toBeDefined();
  expect(readPageToken(of(fine.with(at, value)), "at.desc", columns)).toBeUndefined();
});

const anyParams: fc.Arbitrary<Params> = fc.record(
  {
    q: fc.string({ unit: "grapheme", maxLength: 50 }),
    sort: fc.constantFrom("at", "name", "nothing", "__proto__"),
    dir: fc.constantFrom("asc", "desc", "sideways"),
    size: fc.constantFrom("25", "50", "100", "0", "-1", "1e9"),
    colour: fc.array(fc.constantFrom("red", "blue", "black", "")),
    width: fc.string(),
    page: fc.oneof(
      fc.string(),
      cursor.map((page) => pageToken("at.desc", page)),
    ),
  },
  { requiredKeys: [] },
);

test("the list that a list's own link leads to is the same list, with nothing left to ignore", () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const list = address(params);
      const again = address(paramsOf(list.href({ page: list.cursor })));
      expect(again.ignored).toEqual([]);
      const { q, sort, descending, size, chosen, cursor: at } = list;
      expect(again).toMatchObject({ q, sort, descending, size, chosen });
      expect(again.cursor).toEqual(at);
    }),
  );
});

test("a search form carries everything but the search, the filters and the page", () => {
  const list = address({ q: "a", sort: "at", dir: "asc", size: "25", colour: ["red"], page: of(fine) });
  expect(list.keep).toEqual({ sort: "at", dir: "asc", size: "25" });
});

test("a filter is changed alone, taken away by an empty one, and the page begins anew", () => {
  const list = address({ q: "a", colour: ["red", "blue"], sort: "at", page: of(fine) });
  const more = address(paramsOf(list.href({ chosen: { width: ["m"] } })));
  expect(more).toMatchObject({ q: "a", sort: "at", chosen: { colour: ["red", "blue"], width: ["m"] } });
  expect([list.cursor?.from, more.cursor]).toEqual([0, undefined]);
  const none = address(paramsOf(list.href({ q: "", chosen: { colour: [] } })));
  expect(none).toMatchObject({ q: "", chosen: { colour: [], width: [] } });
});
