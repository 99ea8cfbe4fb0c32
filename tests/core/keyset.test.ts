import { sql } from "drizzle-orm";
import fc from "fast-check";
import { asSystem, systemCtx } from "@/lib/access";
import { type Cursor, type KeyColumn, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { testDatabase } from "@/tests/support/database";

testDatabase();

const columns: KeyColumn[] = [
  { column: "at", type: "date", nullable: true },
  { column: "name", type: "text" },
  { column: "id", type: "integer" },
];
type Row = { at: string | null; name: string; id: number; key: KeyValue[] };
type Walk = { rows: Omit<Row, "key" | "id">[]; size: number; descending: boolean };

// Few values, so that most of them repeat and the unique column has to decide.
const anyWalk: fc.Arbitrary<Walk> = fc.record({
  rows: fc.array(
    fc.record({
      at: fc.option(fc.constantFrom("2026-01-01", "2026-01-02")),
      name: fc.constantFrom("a", "A", "ä", "'", ""),
    }),
    { maxLength: 12 },
  ),
  size: fc.integer({ min: 1, max: 5 }),
  descending: fc.boolean(),
});

/** The rows page by page, there or back again, each page by the link of the one before. */
async function walk({ rows, size, descending }: Walk, parts: boolean) {
  return asSystem(systemCtx(), "page through rows", async (tx) => {
    const source = sql`(SELECT at, name COLLATE "C" AS name, ord::integer AS id FROM ROWS FROM
      (json_to_recordset(${JSON.stringify(rows)}) AS (at date, name text)) WITH ORDINALITY AS r (at, name, ord)) AS s`;
    const from = { select: sql`*`, from: source, where: sql`true` };
    const split = parts ? { ...from, parts: [sql`id % 2 = 0`, sql`id % 2 = 1`] } : from;
    const page = async (cursor?: Cursor) => {
      const keyset = { columns, descending, cursor, size };
      const found = await tx.db.execute<Row>(keysetQuery(keyset, split));
      return keysetPage(found.rows, keyset);
    };
    const forward = [await page()];
    for (let at = forward[0]; at?.next; at = forward.at(-1)) forward.push(await page(at.next));
    const backward = forward.slice(-1);
    for (let at = backward[0]; at?.previous; at = backward[0]) backward.unshift(await page(at.previous));
    return { forward, backward };
  });
}

/** What the order should be, said by JavaScript: empty dates last in both directions. */
function sorted({ rows, descending }: Walk): number[] {
  const turn = descending ? -1 : 1;
  const all = rows.map((row, at) => ({ ...row, id: at + 1 }));
  const by = (one: string | number, other: string | number) => (one < other ? -turn : one > other ? turn : 0);
  all.sort((one, other) => {
    if ((one.at === null) !== (other.at === null)) return one.at === null ? 1 : -1;
    return by(one.at ?? "", other.at ?? "") || by(one.name, other.name) || by(one.id, other.id);
  });
  return all.map(({ id }) => id);
}

test.each([false, true])("every row once, in order, there and back, also in parts: %s", async (parts) => {
  await fc.assert(
    fc.asyncProperty(anyWalk, async (given) => {
      const { forward, backward } = await walk(given, parts);
      const ids = (pages: typeof forward) => pages.map((page) => page.rows.map(({ id }) => id));
      expect(ids(forward).flat()).toEqual(sorted(given));
      expect(ids(backward).flat()).toEqual(sorted(given));
      expect(forward.map(({ from }) => from)).toEqual(forward.map((_, at) => at * given.size));
      expect(forward.at(-1)?.next).toBeUndefined();
      expect(backward[0]?.previous).toBeUndefined();
      const neighbours = (pages: typeof forward) => pages.map(({ from, next }) => ({ from, next }));
      expect(neighbours(backward)).toEqual(neighbours(forward));
      expect(forward.slice(0, -1).every(({ rows }) => rows.length === given.size)).toBe(true);
    }),
    { numRuns: 60, seed: 7 },
  );
});
