import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { directoryStorage } from "@/lib/storage/directory";
import { s3Storage } from "@/lib/storage/s3";
import type { Storage } from "@/lib/storage/storage";
import { type FakeS3, fakeS3 } from "./fake-s3";

const MEGABYTE = 1024 * 1024;
const root = mkdtempSync(join(tmpdir(), "hub-store-"));
let s3: FakeS3;
let bucket: ReturnType<typeof s3Storage>;

beforeAll(async () => {
  s3 = await fakeS3();
  bucket = s3Storage({
    endpoint: s3.endpoint,
    region: "eu-central-1",
    bucket: "files",
    accessKeyId: "key",
    secretAccessKey: "secret",
  });
});

afterAll(async () => {
  await bucket.close();
  await s3.close();
  rmSync(root, { recursive: true });
});

const stores: [string, () => Storage][] = [
  ["directory", () => directoryStorage(root)],
  ["s3", () => bucket],
];

/** Twelve megabytes in chunks, so that a bucket gets them in parts. */
function* chunks() {
  for (let at = 0; at < 12; at++) yield Buffer.alloc(MEGABYTE, at);
}

async function* breaking() {
  yield Buffer.alloc(6 * MEGABYTE);
  throw new Error("the source broke");
}

describe.each(stores)("%s", (_name, open) => {
  test("gives back what was put, with its size", async () => {
    const store = open();
    expect(await store.put("reports/a/small.csv", Readable.from([Buffer.from("ünï")]))).toBe(5);
    expect(await store.put("reports/a/large.csv", Readable.from(chunks()))).toBe(12 * MEGABYTE);
    const small = await store.get("reports/a/small.csv");
    expect(small?.size).toBe(5);
    expect(small && (await buffer(small.stream)).toString()).toBe("ünï");
    const large = await store.get("reports/a/large.csv");
    expect(large?.size).toBe(12 * MEGABYTE);
    expect(large && (await buffer(large.stream)).equals(Buffer.concat([...chunks()]))).toBe(true);
  });

  test("a source that breaks leaves nothing", async () => {
    const store = open();
    await expect(store.put("reports/b/broken.csv", Readable.from(breaking()))).rejects.toThrow(
      "source broke",
    );
    expect(await store.get("reports/b/broken.csv")).toBeUndefined();
    expect(s3.uploads.size).toBe(0);
  });

  test("an aborted put leaves nothing", async () => {
    const store = open();
    const stop = new AbortController();
    const endless = Readable.from(
      (async function* () {
        for (let at = 0; ; at++) {
          if (at === 8) stop.abort(new Error("told to stop"));
          yield Buffer.alloc(MEGABYTE);
        }
      })(),
    );
    await expect(store.put("reports/c/aborted.csv", endless, stop.signal)).rejects.toThrow();
    expect(await store.get("reports/c/aborted.csv")).toBeUndefined();
    expect(s3.uploads.size).toBe(0);
  });

  test("removes what is there and what is not", async () => {
    const store = open();
    await store.put("reports/d/gone.csv", Readable.from(["x"]));
    await store.remove("reports/d/gone.csv");
    await store.remove("reports/d/gone.csv");
    await store.remove("never/was.csv");
    expect(await store.get("reports/d/gone.csv")).toBeUndefined();
  });

  test("lists what a folder holds, and when it was written", async () => {
    const store = open();
    for (const name of ["a.csv", "b.csv", "c.csv"]) await store.put(`list/${name}`, Readable.from(["x"]));
    await store.put("list-of-others/d.csv", Readable.from(["x"]));
    const found: string[] = [];
    for await (const { key, changedAt } of store.list("list")) {
      expect(changedAt.getTime()).toBeLessThan(Date.now() + 60_000);
      found.push(key);
    }
    expect(found.sort()).toEqual(["list/a.csv", "list/b.csv", "list/c.csv"]);
    for await (const { key } of store.list("never")) throw new Error(`${key} was listed`);
  });
});

test("the directory keeps to itself and takes away what a killed process left", async () => {
  const store = directoryStorage(root);
  await expect(store.put("../escape", Readable.from(["x"]))).rejects.toThrow("Not a storage key");
  await store.put("reports/e/whole.csv", Readable.from(["x"]));
  writeFileSync(join(root, "reports/e/whole.csv.77.1.partial"), "half");
  await store.remove("reports/e/whole.csv");
  expect(readdirSync(join(root, "reports/e"))).toEqual([]);
});

test("the bucket takes a large file in parts, a small one at once", () => {
  expect(s3.requests).toContain("PUT /files/reports/a/small.csv x-id");
  expect(s3.requests.filter((line) => line.startsWith("PUT /files/reports/a/large.csv"))).toHaveLength(3);
});
