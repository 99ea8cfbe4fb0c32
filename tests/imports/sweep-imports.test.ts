import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { config } from "@/lib/core/config";
import { cancelImport, listImportRows, rowsFilter, sweepImports } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "../support/database";
import { check, csv, EMAIL, found, makeWorld, type World } from "./world";

testDatabase();
afterAll(closeSender);

const root = () => {
  const { storage } = config();
  if (storage.kind !== "directory") throw new Error("tests keep files in a directory");
  return storage.directory;
};
const fileAt = (key: string) => join(root(), key);
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

function put(key: string, hours: number) {
  mkdirSync(dirname(fileAt(key)), { recursive: true });
  writeFileSync(fileAt(key), "x");
  utimesSync(fileAt(key), hoursAgo(hours), hoursAgo(hours));
}

const shift = (importId: string, column: "finished_at" | "planned_at", days: number) =>
  ownerQuery(`UPDATE core.imports SET ${column} = now() - make_interval(days => $2) WHERE id = $1`, [
    importId,
    days,
  ]);

/** An import with an error, cancelled: it has a file and a file of errors. */
async function ended(world: World): Promise<string> {
  const importId = await check(world, csv([EMAIL], [world.at("a")], ["nobody"]));
  await cancelImport(world.ada, { organizationId: world.customerId, importId });
  return importId;
}

test("files and rows of an import that ended long ago go; it stays in the history", async () => {
  const world = await makeWorld();
  const [old, recent] = [await ended(world), await ended(world)];
  await shift(old, "finished_at", 31);
  await shift(recent, "finished_at", 29);
  await sweepImports();
  const filesOf = (id: string) => readdirSync(fileAt("imports")).filter((name) => name.startsWith(id));
  expect(filesOf(old)).toEqual([]);
  expect(filesOf(recent)).toHaveLength(2);
  expect(await found(world, old)).toMatchObject({
    fileKey: null,
    errorFileKey: null,
    counts: { add: 1, error: 1 },
  });
  const filter = rowsFilter(world.customerId, old, {});
  expect((await listImportRows(world.ada, world.customerId, old, filter)).rows).toEqual([]);
  expect((await found(world, recent)).hasRows).toBe(true);
});

test("a plan that nobody applied is cancelled, and the log says so", async () => {
  const world = await makeWorld();
  const [old, recent] = [
    await check(world, csv([EMAIL], [world.at("a")])),
    await check(world, csv([EMAIL], [world.at("b")])),
  ];
  await shift(old, "planned_at", 31);
  await sweepImports();
  expect([(await found(world, old)).state, (await found(world, recent)).state]).toEqual([
    "cancelled",
    "ready",
  ]);
  const log = await ownerQuery(
    "SELECT actor_kind, organization_id, partner_id FROM core.audit WHERE target_id = $1 AND action = 'import.cancelled'",
    [old],
  );
  expect(log).toEqual([
    { actor_kind: "system", organization_id: world.customerId, partner_id: world.partnerId },
  ]);
});

test("what broke off a day ago goes; what is still written, or named by an import, stays", async () => {
  const world = await makeWorld();
  const named = await check(world, csv([EMAIL], [world.at("a")]));
  utimesSync(fileAt(`imports/${named}.csv`), hoursAgo(99), hoursAgo(99));
  const lost = crypto.randomUUID();
  const gone = [
    `imports/${lost}.csv`,
    `imports/${lost}.csv.77.1.partial`,
    `exports/${lost}.csv`,
    `lists/${lost}.csv`,
  ];
  const fresh = [`imports/${crypto.randomUUID()}.csv.77.1.partial`, `exports/${crypto.randomUUID()}.csv`];
  for (const key of gone) put(key, 25);
  for (const key of fresh) put(key, 23);
  await sweepImports();
  expect(gone.filter((key) => existsSync(fileAt(key)))).toEqual([]);
  expect([...fresh, `imports/${named}.csv`].filter((key) => !existsSync(fileAt(key)))).toEqual([]);
});
