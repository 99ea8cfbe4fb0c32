import type { Params } from "@/lib/core/list-address";
import { cancelImport, everyImport, type Import, importFilter, listImports } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "../support/database";
import { check, csv, EMAIL, makeWorld, upload, type World } from "./world";

testDatabase();
afterAll(closeSender);

const list = (world: World, params: Params = {}) =>
  listImports(world.rosa, world.customerId, importFilter(world.customerId, params));
const namesOf = async (world: World, params: Params) => {
  const { rows, counts } = await list(world, params);
  return [rows.map(({ fileName }) => fileName), counts.total];
};

async function made() {
  const world = await makeWorld();
  const file = csv([EMAIL], [world.at("a")]);
  const cancelled = await check(world, file, { fileName: "Éte.csv" });
  await cancelImport(world.ada, { organizationId: world.customerId, importId: cancelled });
  await check(world, csv([EMAIL], [world.at("b")]), { fileName: "b.csv", mode: "add" });
  const last = await upload(world, file, { fileName: "last.csv", as: world.carla });
  return { world, last };
}

test("imports are found by file, person, hash, state and mode, with counts of what the others leave", async () => {
  const { world, last } = await made();
  expect((await list(world)).counts).toEqual({
    ...{ all: 3, total: 3 },
    state: { cancelled: 1, ready: 1, checking: 1 },
    mode: { add: 1, add_and_remove: 2 },
  });
  expect(await namesOf(world, {})).toEqual([["last.csv", "b.csv", "Éte.csv"], 3]);
  expect(await namesOf(world, { q: "ETE" })).toEqual([["Éte.csv"], 1]);
  expect(await namesOf(world, { q: world.carla.actor.name })).toEqual([["last.csv"], 1]);
  const [{ sha256 = "" } = {}] = await ownerQuery<{ sha256: string }>(
    "SELECT sha256 FROM core.imports WHERE id = $1",
    [last],
  );
  expect(await namesOf(world, { q: sha256.slice(0, 10).toUpperCase() })).toEqual([
    ["last.csv", "Éte.csv"],
    2,
  ]);
  expect(await namesOf(world, { state: ["cancelled", "ready"], mode: "add" })).toEqual([["b.csv"], 1]);
  expect((await list(world, { mode: "add" })).counts).toMatchObject({
    state: { ready: 1 },
    mode: { add: 1, add_and_remove: 2 },
  });
  expect(await namesOf(world, { q: "nothing" })).toEqual([[], 0]);
});

test("pages lead on and back, and all of them come for the file", async () => {
  const world = await makeWorld();
  await ownerQuery(
    `INSERT INTO core.imports (organization_id, requested_by, requested_by_name, mode, state, file_name, created_at)
     SELECT $1, gen_random_uuid(), 'Ada', 'add', 'done', 'f' || n || '.csv', '2026-01-01'::timestamptz + (n / 2) * interval '1 day'
     FROM generate_series(1, 60) AS n`,
    [world.customerId],
  );
  const filter = importFilter(world.customerId, { size: "25" });
  const pageAt = (cursor: typeof filter.cursor) =>
    listImports(world.ada, world.customerId, { ...filter, cursor });
  const first = await pageAt(undefined);
  const second = await pageAt(first.next);
  const third = await pageAt(second.next);
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 25, 10]);
  expect((await pageAt(third.previous)).rows).toEqual(second.rows);
  const all: Import[] = [];
  await everyImport(world.ada, world.customerId, filter, async (rows) => void all.push(...rows));
  expect(all.map(({ id }) => id)).toEqual(
    [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
});

test("another tenant's are not there", async () => {
  const [{ world }, other] = [await made(), await makeWorld()];
  expect((await list(other)).counts.all).toBe(0);
  await expect(
    listImports(other.ada, world.customerId, importFilter(world.customerId, {})),
  ).rejects.toMatchObject({ code: "notFound" });
});
