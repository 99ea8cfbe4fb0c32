import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { csvLine, unguardCell } from "@/lib/core/csv";

// What the format itself is made of comes often.
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[ \t\r\n",;'=+@-]{0,6}$/),
  fc.constantFrom("", " ", '"', '""', "\r\n", "=1+1", "'=1", "\ufeff", "ﬁ"),
);

test("any row is read back as it was written, one row for one line", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const rows: string[][] = parse(csvLine(cells), { bom: false, relax_column_count: false });
      expect(rows.map((row) => row.map(unguardCell))).toEqual([cells]);
    }),
    { numRuns: 500 },
  );
});

test("no cell that is read begins a formula", () => {
  fc.assert(
    fc.property(cell, cell, (one, two) => {
      const [row = []]: string[][] = parse(csvLine([one, two]));
      for (const each of row) expect(each).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});

test("rows written one after another do not run into each other", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const read: string[][] = parse(rows.map(csvLine).join(""));
      expect(read.map((row) => row.map(unguardCell))).toEqual(rows);
    }),
  );
});
