import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { config } from "@/lib/core/config";
import { findImport, MAX_FILE_BYTES, uploadUsers } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "../support/database";
import { makeWorld, type World } from "./world";

testDatabase();
afterAll(closeSender);

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const files = () => {
  const { storage } = config();
  if (storage.kind !== "directory") throw new Error("tests keep files in a directory");
  try {
    return readdirSync(join(storage.directory, "imports"));
  } catch {
    return [];
  }
};

const upload = (content: Readable, more: object = {}, as = world.ada) =>
  uploadUsers(as, { organizationId: world.customerId, mode: "add", fileName: "u.csv", content, ...more });
const text = (words: string) => Readable.from([Buffer.from(words)]);
const hash = (words: string) => createHash("sha256").update(words).digest("hex");

test("a file that arrives whole is an import to be checked, with its hash and line in the log", async () => {
  const id = await upload(text("email\n"), { size: 6, sha256: hash("email\n") });
  expect(await findImport(world.ada, world.customerId, id)).toMatchObject({
    state: "checking",
    fileName: "u.csv",
    fileSize: 6,
    sha256: hash("email\n"),
    partnerId: world.partnerId,
  });
  expect(files()).toEqual([`${id}.csv`]);
  expect(await ownerQuery("SELECT action, target_name FROM core.audit WHERE target_id = $1", [id])).toEqual([
    { action: "import.uploaded", target_name: "u.csv" },
  ]);
  const jobs = await ownerQuery("SELECT data FROM pgboss.job WHERE name = 'imports.check'");
  expect(jobs).toEqual([{ data: { importId: id, organizationId: world.customerId } }]);
});

describe("leaves nothing behind", () => {
  let before: string[];
  let imports: unknown;
  const count = () => ownerQuery("SELECT count(*) FROM core.imports");
  beforeEach(async () => {
    before = files();
    imports = await count();
  });
  afterEach(async () => {
    expect(files()).toEqual(before);
    expect(await count()).toEqual(imports);
  });

  test("a file that is shorter than said", async () => {
    await expect(upload(text("email\n"), { size: 7 })).rejects.toMatchObject({
      ref: { key: "imports.notWhole" },
    });
  });

  test("a file that is not what was sent", async () => {
    const wrong = { size: 6, sha256: hash("other") };
    await expect(upload(text("email\n"), wrong)).rejects.toMatchObject({ ref: { key: "imports.notWhole" } });
  });

  test("an empty file", async () => {
    await expect(upload(text(""))).rejects.toMatchObject({ ref: { key: "imports.emptyFile" } });
  });

  test("a connection that breaks", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(100_000, "x");
        throw new Error("aborted");
      })(),
    );
    await expect(upload(broken)).rejects.toThrow("aborted");
  });

  test("more than the limit, said or not", async () => {
    const size = MAX_FILE_BYTES + 1;
    await expect(upload(text("x"), { size })).rejects.toMatchObject({ ref: { key: "imports.tooLarge" } });
  });

  test("somebody who may only look", async () => {
    await expect(upload(text("email\n"), {}, world.rosa)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("another partner's administrator", async () => {
    const other = await makeWorld();
    await expect(upload(text("email\n"), {}, other.ada)).rejects.toMatchObject({ code: "notFound" });
    await expect(upload(text("email\n"), {}, other.carla)).rejects.toMatchObject({ code: "notFound" });
  });
});

test("the same form sent twice is one import; with another file it is another", async () => {
  const ada = { ...world.ada, submission: crypto.randomUUID() };
  const before = files().length;
  const [one, two] = await Promise.all([
    upload(text("email\n1"), {}, ada),
    upload(text("email\n1"), {}, ada),
  ]);
  expect(two).toBe(one);
  expect(files()).toHaveLength(before + 1);
  expect(await upload(text("email\n2"), {}, ada)).not.toBe(one);
});

test("ten megabytes and more arrive whole", async () => {
  const part = Buffer.alloc(65_536, "a@x.example\n");
  const parts = 12 * 16;
  const id = await upload(Readable.from(Array.from({ length: parts }, () => part)));
  expect((await findImport(world.ada, world.customerId, id)).fileSize).toBe(parts * part.length);
});
