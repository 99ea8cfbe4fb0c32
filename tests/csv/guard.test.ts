import fc from "fast-check";
import { csvLine, guardCell, unguardCell } from "@/lib/core/csv";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();

const risky = ["=A1", "+4930", "-5", "@x", "\tx", "\rx", "'quoted", "''", "＝x", "＋x", "－x", "＠x"];
const plain = ["", "a=1", "Ana", "O'Hara", "1-2", "é"];

test("what would start a formula gets an apostrophe, nothing else does", () => {
  expect(risky.map(guardCell)).toEqual(risky.map((cell) => `'${cell}`));
  expect(plain.map(guardCell)).toEqual(plain);
});

test("the database guards the same", async () => {
  const cells = [...risky, ...plain];
  const rows = await ownerQuery<{ guarded: string }>(
    "SELECT core.csv_guard(cell) AS guarded FROM unnest($1::text[]) WITH ORDINALITY AS u (cell, at) ORDER BY at",
    [cells],
  );
  expect(rows.map(({ guarded }) => guarded)).toEqual(cells.map(guardCell));
});

test("any cell is read back as it was", () => {
  const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...risky));
  fc.assert(fc.property(cell, (value) => unguardCell(guardCell(value)) === value));
});

test("a line quotes what would part it", () => {
  expect(csvLine(["a,b", 'say "hi"', "two\nlines", "=1,2", " x"])).toBe(
    '"a,b","say ""hi""","two\nlines","\'=1,2"," x"\r\n',
  );
});
