import type { Params } from "@/lib/core/list-address";
import { everyImportRow, listImportRows, type PlannedRow, rowsFilter } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { testDatabase } from "../support/database";
import { apply, check, csv, EMAIL, found, importUsers, makeWorld, type World } from "./world";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const header = [EMAIL, SUITE, "First Name", "Last Name"];

const filterOf = ({ customerId }: World, importId: string, params: Params) =>
  rowsFilter(customerId, importId, params);
const list = (world: World, importId: string, params: Params = {}) =>
  listImportRows(world.ada, world.customerId, importId, filterOf(world, importId, params));
const linesOf = async (world: World, importId: string, params: Params) => {
  const { rows, total } = await list(world, importId, params);
  return [rows.map(({ line }) => line), total];
};

test("the rows a page shows are told apart by kind and lead on", async () => {
  const world = await makeWorld();
  const people = Array.from({ length: 120 }, (_, at) => [world.at(`p${at}`), "", "x", ""]);
  const importId = await check(world, csv(header, ...people, ["broken", "", "", ""]));
  const first = await list(world, importId, { show: "add" });
  expect([first.rows[0]?.line, first.rows.length, first.previous, first.total]).toEqual([
    2,
    50,
    undefined,
    undefined,
  ]);
  const at = filterOf(world, importId, { show: "add" });
  const onTo = (page: typeof first) =>
    listImportRows(world.ada, world.customerId, importId, { ...at, cursor: page.next });
  const last = await onTo(await onTo(first));
  expect([last.from, last.rows[0]?.line, last.rows.length, last.next]).toEqual([100, 102, 20, undefined]);
  const back = await listImportRows(world.ada, world.customerId, importId, { ...at, cursor: last.previous });
  expect(back.rows[0]?.line).toBe(52);
  expect((await list(world, importId, { show: "error" })).rows).toMatchObject([
    { line: 122, reasons: [{ code: "emailInvalid" }] },
  ]);
});

/** Two users who are there and change, two who come, and three rows with errors. */
async function mixed() {
  const world = await makeWorld({ packages: { webex_suite: 1 } });
  const { at } = world;
  await importUsers(world, csv(header, [at("ana"), "", "Ana", "Núñez"], [at("bo"), "", "Bo", "Li"]));
  const importId = await check(
    world,
    csv(
      header,
      [at("ana"), "TRUE", "Anna", "Núñez"],
      [at("bo"), "", "Bob", "Li"],
      [at("cy"), "", "Cy", "100%_"],
      [at("dan"), "", "Dan", ""],
      [at("eve"), "TRUE", "Eve", ""],
      ["nobody", "maybe", "", ""],
      ["noone", "", "", ""],
    ),
  );
  return { world, importId };
}

test("rows are found by name, address and row, by what is wrong and by what changes", async () => {
  const { world, importId } = await mixed();
  expect((await found(world, importId)).facets).toEqual({
    reasons: { emailInvalid: 2, packageFull: 1, unreadableFlag: 1 },
    fields: { firstName: 2, packageCode: 1 },
  });
  expect(await linesOf(world, importId, { q: "NUNEZ" })).toEqual([[2], 1]);
  expect(await linesOf(world, importId, { q: "Ob" })).toEqual([[3, 7], 2]);
  expect(await linesOf(world, importId, { q: "0%_" })).toEqual([[4], 1]);
  expect(await linesOf(world, importId, { q: "5" })).toEqual([
    expect.arrayContaining([5]),
    expect.any(Number),
  ]);
  expect(await linesOf(world, importId, { q: "nobody here" })).toEqual([[], 0]);
  expect(await linesOf(world, importId, { reason: "emailInvalid" })).toEqual([[7, 8], 2]);
  expect(await linesOf(world, importId, { reason: ["packageFull", "unreadableFlag"] })).toEqual([[6, 7], 2]);
  expect(await linesOf(world, importId, { field: "packageCode" })).toEqual([[2], 1]);
  expect(await linesOf(world, importId, { field: "firstName", q: "bob", show: "modify" })).toEqual([[3], 1]);
  expect(await linesOf(world, importId, { field: "firstName", show: "add" })).toEqual([[], 0]);
  expect(await linesOf(world, importId, { reason: "'; DROP TABLE core.users --" })).toEqual([[], 0]);
});

test("rows that were missed when it was applied are counted with their reasons", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(world, csv(header, [at("ana"), "", "Ana", ""]));
  const importId = await check(world, csv(header, [at("ana"), "", "Anna", ""]));
  await importUsers(world, csv(header, [at("ana"), "", "Anne", ""]));
  await apply(world, importId);
  expect(await found(world, importId)).toMatchObject({
    ...{ state: "done", counts: { missed: 1 }, facets: { reasons: { changedMeanwhile: 1 } } },
  });
  expect(await linesOf(world, importId, { reason: "changedMeanwhile" })).toEqual([[2], 1]);
});

test("all rows that are shown come page by page", async () => {
  const { world, importId } = await mixed();
  const all: PlannedRow[] = [];
  const take = async (rows: PlannedRow[]) => void all.push(...rows);
  await everyImportRow(
    world.rosa,
    world.customerId,
    importId,
    filterOf(world, importId, { show: "modify" }),
    take,
  );
  expect(all).toMatchObject([
    { line: 2, changes: expect.arrayContaining([{ field: "packageCode", before: null, after: "Suite" }]) },
    { line: 3, name: "Bob Li" },
  ]);
  const other = await makeWorld();
  const none: PlannedRow[] = [];
  await everyImportRow(
    ...([other.ada, other.customerId, importId] as const),
    filterOf(other, importId, {}),
    async (rows) => void none.push(...rows),
  );
  expect(none).toEqual([]);
  await expect(
    everyImportRow(other.ada, world.customerId, importId, filterOf(world, importId, {}), take),
  ).rejects.toMatchObject({ code: "notFound" });
});

test("a reason or field with a zero byte is none", () => {
  const { chosen } = rowsFilter("o", "i", { reason: "\0", field: ["title", "a\0"] });
  expect([chosen.reason, chosen.field]).toEqual([[], ["title"]]);
});
