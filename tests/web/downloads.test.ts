import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { forbidden } from "@/lib/core/errors";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { fileAnswer } from "@/lib/web/file-answer";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const columns = [
  { header: "Name", csv: (row: { name: string; on: Date | null }) => row.name },
  { header: "Hidden" },
  { header: "On", csv: (row: { name: string; on: Date | null }) => row.on },
];
const never = () => new AbortController().signal;
const kept = () => {
  const folder = join(String(process.env.DATA_DIR), "files/lists");
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Files are removed when their last byte was read, or when reading was given up. */
async function nothingKept() {
  for (let turn = 0; turn < 200 && kept().length > 0; turn++) await ownerQuery("SELECT pg_sleep(0.01)");
  expect(kept()).toEqual([]);
}

/** The bytes as they come, with the mark that text() takes away. */
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test("a list comes whole, with its length, for a spreadsheet, and is not kept", async () => {
  const on = new Date("2026-12-02T10:00:00Z");
  const response = await csvDownload({
    name: "Clienți.csv",
    signal: never(),
    rows: async (write) => {
      await write(columns, [{ name: "=1+1", on }]);
      await write(columns, [{ name: 'Søn, "x"\n', on: null }]);
    },
  });
  const bytes = await bytesOf(response);
  expect(bytes.toString("utf8")).toBe(
    '\ufeffName,On\r\n\'=1+1,2026-12-02T10:00:00.000Z\r\n"Søn, ""x""\n",\r\n',
  );
  expect(Number(response.headers.get("content-length"))).toBe(bytes.length);
  await nothingKept();
});

test("an empty list has its header; more than fits in memory at once is waited for", async () => {
  const empty = await csvDownload({ name: "x.csv", signal: never(), rows: (write) => write(columns, []) });
  expect((await bytesOf(empty)).toString("utf8")).toBe("\ufeffName,On\r\n");
  const name = "x".repeat(1_000);
  const large = await csvDownload({
    name: "x.csv",
    signal: never(),
    rows: async (write) => {
      for (let count = 0; count < 50; count++)
        await write(
          columns,
          Array.from({ length: 100 }, () => ({ name, on: null })),
        );
    },
  });
  expect(Number(large.headers.get("content-length"))).toBe(5_000 * 1_003 + "\ufeffName,On\r\n".length + 2);
  await large.body?.cancel();
  await nothingKept();
});

test("a list that breaks off while it is made is no file at all", async () => {
  const broken = csvDownload({
    name: "x.csv",
    signal: never(),
    rows: async (write) => {
      await write(columns, [{ name: "a", on: null }]);
      throw new Error("the database went away");
    },
  });
  await expect(broken).rejects.toThrow("the database went away");
  await nothingKept();
});

test("who is refused before the first line ends the request, not the process", async () => {
  const refused = csvDownload({ name: "x.csv", signal: never(), rows: () => Promise.reject(forbidden()) });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  await nothingKept();
});

test.each([1, 100_000])(
  "a reader who leaves while %i letters are written ends the making of it",
  async (size) => {
    const leaves = new AbortController();
    const left = csvDownload({
      name: "x.csv",
      signal: leaves.signal,
      rows: async (write) => {
        await write(columns, [{ name: "x".repeat(size), on: null }]);
        leaves.abort();
        for (let count = 0; count < 20; count++) await write(columns, [{ name: "x".repeat(size), on: null }]);
      },
    });
    await expect(left).rejects.toThrow();
    await nothingKept();
  },
);

const names: [name: string, plain: string, encoded: string][] = [
  ["report.csv", "report.csv", "report.csv"],
  ["Țări și străzi.csv", "Tari si strazi.csv", "%C8%9A%C4%83ri%20%C8%99i%20str%C4%83zi.csv"],
  ["报告.csv", ".csv", "%E6%8A%A5%E5%91%8A.csv"],
  ['a"b\\c.csv', "abc.csv", "a%22b%5Cc.csv"],
  ["50%41.csv", "5041.csv", "50%2541.csv"],
  ["it's (1)*.csv", "it's (1)*.csv", "it%27s%20%281%29%2a.csv"],
  ["a\r\nSet-Cookie: x=1.csv", "aSet-Cookie: x=1.csv", "a%0D%0ASet-Cookie%3A%20x%3D1.csv"],
  ["a;filename=evil.exe", "a;filename=evil.exe", "a%3Bfilename%3Devil.exe"],
];

test.each(names)("a file named %j reaches any browser under a name it can read", (name, plain, encoded) => {
  const { headers } = fileAnswer({ name, size: 1, type: "text/csv" });
  expect(headers.get("content-disposition")).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  );
});

test("a file says its length twice, cannot be run or kept on the way, and HEAD has no body", async () => {
  const sent = { name: "x.csv", size: 5, type: "text/csv; charset=utf-8" };
  const response = fileAnswer(sent, Readable.from([Buffer.from("hel"), Buffer.from("lo")]));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-length": "5",
    "x-partner-hub-length": "5",
    "x-content-type-options": "nosniff",
    "cache-control": expect.stringContaining("no-transform"),
  });
  expect(await response.text()).toBe("hello");
  expect(fileAnswer(sent).body).toBeNull();
});

test("a list's address is read as its page reads it", () => {
  const request = new Request("http://here/customers/csv?status=a&status=b&q=%C3%A9+x&empty=");
  expect(listParams(request)).toEqual({ status: ["a", "b"], q: ["é x"], empty: [""] });
});
