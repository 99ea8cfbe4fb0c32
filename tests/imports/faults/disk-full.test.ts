import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { config } from "@/lib/core/config";
import { applyImport, checkImport, queueForgottenImports, startImport, uploadUsers } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { sweep } from "@/lib/wiring/sweep";
import { ownerQuery, testDatabase } from "../../support/database";
import { check, found, importUsers, never, upload } from "../world";
import { aChange } from "./change";
import { difference, stateOf } from "./state";

/** What the disk still takes. */
const mockDisk = { room: Number.POSITIVE_INFINITY };

/* The real storage in a real directory, on a disk that is full after so many bytes. */
jest.mock("node:fs", () => {
  const fs = jest.requireActual<typeof import("node:fs")>("node:fs");
  type Done = (error: Error | null, written?: number) => void;
  const write = (
    file: number,
    bytes: Buffer,
    from: number,
    length: number,
    at: number | null,
    done: Done,
  ) => {
    mockDisk.room -= length;
    if (mockDisk.room >= 0) return fs.write(file, bytes, from, length, at, done);
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    process.nextTick(done, full);
  };
  const { open, close, fsync } = fs;
  return {
    ...fs,
    createWriteStream: (file: string) =>
      fs.createWriteStream(file, { fs: { open, close, fsync, write } as never }),
  };
});

process.env.LOG_LEVEL = "silent";
testDatabase();
afterEach(() => {
  mockDisk.room = Number.POSITIVE_INFINITY;
});
afterAll(closeSender);

const files = () => {
  const { storage } = config();
  const folder = storage.kind === "directory" ? join(storage.directory, "imports") : "";
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

const PART = 4_000;
const parts = (text: string) =>
  Array.from({ length: Math.ceil(text.length / PART) }, (_, at) =>
    Buffer.from(text.slice(at * PART, (at + 1) * PART)),
  );

const noRoom = expect.objectContaining({ code: "ENOSPC" });

test("a disk that is full in mid upload keeps nothing of it, and the file is taken when there is room", async () => {
  const world = await aChange();
  const organizationId = world.customerId;
  const before = [files(), await stateOf(world)];
  const ctx = { ...world.ada, submission: crypto.randomUUID() };
  const send = () => {
    const content = Readable.from(parts(world.file));
    return uploadUsers(ctx, { organizationId, mode: "add_and_remove", fileName: "users.csv", content });
  };
  mockDisk.room = 10_000;
  await expect(send()).rejects.toMatchObject({ ref: { key: "imports.noRoom" } });
  expect([files(), await stateOf(world)]).toEqual(before);
  mockDisk.room = Number.POSITIVE_INFINITY;
  const importId = await send();
  expect(files()).toContain(`${importId}.csv`);
  await checkImport({ importId, organizationId }, never);
  expect((await found(world, importId)).state).toBe("ready");
});

test("where there is no room for the file of errors, the work is done when there is, and done once", async () => {
  const clean = await aChange();
  await importUsers(clean, clean.file);

  const world = await aChange();
  const importId = await upload(world, world.file);
  const job = { importId, organizationId: world.customerId };
  const [source] = files().filter((name) => name.startsWith(importId));
  mockDisk.room = 10;
  await expect(checkImport(job, never)).rejects.toEqual(noRoom);
  expect((await found(world, importId)).state).toBe("checking");
  expect(files().filter((name) => name.startsWith(importId))).toEqual([source]);
  mockDisk.room = Number.POSITIVE_INFINITY;
  await checkImport(job, never);
  await startImport(world.ada, { ...job, confirmation: world.removals });
  await applyImport(job, never, { chunkSize: 100 });
  expect(difference(await stateOf(world), await stateOf(clean))).toEqual([]);
});

test("an import that the queue has given up is queued again by the sweep, and holds up no other for ever", async () => {
  const world = await aChange();
  const organizationId = world.customerId;
  const [first, second] = [await check(world, world.file), await upload(world, world.file)];
  await startImport(world.ada, { organizationId, importId: first, confirmation: world.removals });
  const jobs = () =>
    ownerQuery<{ name: string; id: string }>(
      "SELECT name, data ->> 'importId' AS id FROM pgboss.job WHERE state = 'created' AND name LIKE 'imports.%' ORDER BY name",
    );
  await ownerQuery("UPDATE pgboss.job SET state = 'failed'");
  await ownerQuery("UPDATE core.imports SET state = 'applying', lease = gen_random_uuid() WHERE id = $1", [
    first,
  ]);
  const expected = [
    { name: "imports.apply", id: first },
    { name: "imports.check", id: second },
  ];
  await sweep([queueForgottenImports]);
  expect(await jobs()).toEqual(expected);
  await sweep([queueForgottenImports]);
  expect(await jobs()).toEqual(expected);
});
