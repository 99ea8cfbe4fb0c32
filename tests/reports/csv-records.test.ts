import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { CsvRecords } from "@/lib/reports/csv-records";

const value = fc.stringMatching(/^[a,"\n\rü ]{0,6}$/);
const table = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 });

/** The text, cut at these places. */
function cut(text: Buffer, places: number[]): Buffer[] {
  const at = [...new Set([0, ...places.map((place) => place % (text.length + 1)), text.length])].sort(
    (a, b) => a - b,
  );
  return at.slice(1).map((end, index) => text.subarray(at[index], end));
}

test("ends every record in CRLF and counts it, wherever the chunks are cut and whatever the values hold", async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat()), async (rows, places) => {
      const sent = Buffer.from(stringify(rows, { record_delimiter: "\n", quoted_match: /[\r\n]/ }));
      const records = new CsvRecords("a,b\r\n");
      const received = await buffer(Readable.from(cut(sent, places)).pipe(records));
      const expected = stringify(rows, { record_delimiter: "\r\n", quoted_match: /[\r\n]/ });
      expect(received.toString()).toBe(`a,b\r\n${expected}`);
      expect(records.records).toBe(rows.length);
      expect(parse(received, { record_delimiter: "\r\n", from: 2 })).toEqual(rows);
    }),
  );
});
