import { applyImport, startImport, undoImport, workOnUndo } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { changeUsers } from "@/lib/users";
import { check, csv, EMAIL, found, importUsers, never, reasonsOf, rowsOf } from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "./equipped";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const header = [EMAIL, "Location", "Extension", "Phone Number", SUITE];
const short = [EMAIL, "Extension", "Phone Number"];

/** People with these extensions, in the order of their names. */
async function arrange(world: Equipped, people: Record<string, [string, string?]>) {
  const rows = Object.entries(people).map(([name, [extension, number = ""]]) => [
    ...[world.at(name), "Berlin", extension, number, "TRUE"],
  ]);
  await importUsers(world, csv(header, ...rows));
}

async function calling({ customerId }: Equipped) {
  const rows = await ownerQuery<{ name: string; has: string }>(
    `SELECT split_part(u.email, '@', 1) AS name, concat_ws(' ', u.extension, right(n.number, 1)) AS has FROM core.users u
     LEFT JOIN core.phone_numbers n ON n.user_id = u.id AND n.is_primary
     WHERE u.organization_id = $1 AND u.location_id IS NOT NULL ORDER BY 1`,
    [customerId],
  );
  return Object.fromEntries(rows.map(({ name, has }) => [name, has]));
}

const shifted = (world: Equipped) =>
  csv(
    short,
    [world.at("a"), "1002", ""],
    [world.at("b"), "1003", ""],
    [world.at("c"), "1004", ""],
    [world.at("d"), "REMOVE", ""],
    [world.at("e"), "1006", ""],
    [world.at("f"), "1005", ""],
    [world.at("g"), "", world.number(1)],
    [world.at("h"), "", world.number(0)],
  );

const before = {
  ...{ a: "1001", b: "1002", c: "1003", d: "1004 2", e: "1005", f: "1006", g: "1007 0", h: "1008 1" },
};
const after = {
  ...{ a: "1002", b: "1003", c: "1004", d: "2", e: "1006", f: "1005", g: "1007 1", h: "1008 0" },
};

const eight = (world: Equipped) =>
  arrange(world, {
    ...{ a: ["1001"], b: ["1002"], c: ["1003"], d: ["1004", world.number(2)], e: ["1005"], f: ["1006"] },
    ...{ g: ["1007", world.number(0)], h: ["1008", world.number(1)] },
  });

test("what a user of the file gives up goes to another: in a row, in turn, extensions and numbers; undone one by one", async () => {
  const world = await makeEquipped();
  await eight(world);
  expect(await calling(world)).toEqual(before);
  const importId = await check(world, shifted(world));
  expect(await reasonsOf(importId)).toEqual({});
  expect((await rowsOf(importId))[4]).toMatchObject({
    ...{ action: "modify", before: { extension: "1005" }, after: { extension: "1006" } },
  });
  const organizationId = world.customerId;
  await startImport(world.ada, { organizationId, importId });
  await applyImport({ importId, organizationId }, never, { chunkSize: 1 });
  expect(await calling(world)).toEqual(after);
  expect((await found(world, importId)).counts).toMatchObject({ modified: 8, missed: 0 });
  const log = await ownerQuery(
    "SELECT before, after FROM core.audit WHERE work_id = $1 AND target_name LIKE 'e@%'",
    [importId],
  );
  expect(log).toEqual([{ before: { extension: "1005" }, after: { extension: "1006" } }]);
  await undoImport(world.ada, { organizationId, importId });
  await workOnUndo({ importId, organizationId }, never, { chunkSize: 1 });
  expect((await found(world, importId)).counts).toMatchObject({ undone: 8, left: 0 });
  expect(await calling(world)).toEqual(before);
});

test("stopped after each chunk, with its plan lost, it still ends so, and nobody is ever without", async () => {
  const world = await makeEquipped();
  await eight(world);
  const organizationId = world.customerId;
  const importId = await check(world, shifted(world));
  await startImport(world.ada, { organizationId, importId });
  for (let round = 0; (await found(world, importId)).state !== "done" && round < 20; round += 1) {
    const stop = new AbortController();
    const { progress } = await found(world, importId);
    const applying = applyImport({ importId, organizationId }, stop.signal, { chunkSize: 1 }).catch(() => {});
    while ((await found(world, importId)).progress === progress && (await isGoing(world, importId)));
    stop.abort();
    await applying;
    const has = await calling(world);
    for (const [name, was] of Object.entries(before))
      expect([was, after[name as keyof typeof after]]).toContain(has[name]);
    await ownerQuery("TRUNCATE core.import_rows");
  }
  expect(await calling(world)).toEqual(after);
  expect((await found(world, importId)).counts).toMatchObject({ modified: 8, missed: 0 });
}, 60_000);

const isGoing = async (world: Equipped, importId: string) =>
  (await found(world, importId)).state === "applying";

test("who is refused gives up nothing, and so on through a long row of people", async () => {
  const world = await makeEquipped();
  const names = Array.from({ length: 300 }, (_, at) => `p${at}`);
  await arrange(
    world,
    Object.fromEntries(names.map((name, at): [string, [string]] => [name, [`${2000 + at}`]])),
  );
  await arrange(world, { stays: ["3000"] });
  const rows = names.map((name, at) => [world.at(name), at === 299 ? "3000" : `${2001 + at}`, ""]);
  const importId = await check(world, csv(short, ...rows, [world.at("new"), "2000", ""]));
  const reasons = await reasonsOf(importId);
  expect(Object.values(reasons).flat()).toEqual(Array(301).fill("extensionTaken"));
  const [first] = await rowsOf(importId);
  expect(first?.reasons?.[0]?.values).toEqual({ value: "2001", by: world.at("p1") });
});

test("a new user takes what somebody gives up, unless that one was changed meanwhile", async () => {
  const world = await makeEquipped();
  await arrange(world, { a: ["1001"], b: ["1002"], c: ["1003"] });
  const rows = [
    [world.at("n"), "Berlin", "1001", "", "TRUE"],
    [world.at("a"), "", "1004", "", ""],
    [world.at("b"), "", "1003", "", ""],
    [world.at("c"), "", "1002", "", ""],
  ];
  const importId = await check(world, csv(header, ...rows));
  expect(await reasonsOf(importId)).toEqual({});
  const organizationId = world.customerId;
  await changeUsers(world.ada, {
    ...{ organizationId, mode: "add_and_remove" },
    rows: [
      { email: world.at("a"), values: { extension: "1009" } },
      { email: world.at("c"), values: { extension: "1008" } },
    ],
  });
  await startImport(world.ada, { organizationId, importId });
  await applyImport({ importId, organizationId }, never);
  expect(await calling(world)).toEqual({ a: "1009", b: "1002", c: "1008", n: "1001" });
  expect(await reasonsOf(importId)).toEqual({
    3: ["changedMeanwhile"],
    5: ["changedMeanwhile"],
    4: ["extensionTaken"],
  });
});

test("of two who swapped, one was changed since: neither is put back", async () => {
  const world = await makeEquipped();
  await arrange(world, { a: ["1001"], b: ["1002"] });
  const organizationId = world.customerId;
  const importId = await importUsers(
    world,
    csv(short, [world.at("a"), "1002", ""], [world.at("b"), "1001", ""]),
  );
  const title = { values: { title: "Chief" } };
  await changeUsers(world.ada, {
    ...{ organizationId, mode: "add_and_remove", rows: [{ email: world.at("a"), ...title }] },
  });
  await undoImport(world.ada, { organizationId, importId });
  await workOnUndo({ importId, organizationId }, never);
  expect(await calling(world)).toEqual({ a: "1002", b: "1001" });
  expect((await found(world, importId)).counts).toMatchObject({ undone: 0, left: 2 });
});

test("a form with two people lets them swap", async () => {
  const world = await makeEquipped();
  await arrange(world, { a: ["1001", world.number(0)], b: ["1002", world.number(1)] });
  const { rows } = await changeUsers(world.ada, {
    ...{ organizationId: world.customerId, mode: "add_and_remove" },
    rows: [
      { email: world.at("a"), values: { extension: "1002", phoneNumber: world.number(1) } },
      { email: world.at("b"), values: { extension: "1001", phoneNumber: world.number(0) } },
    ],
  });
  expect(rows.map(({ action }) => action)).toEqual(["modify", "modify"]);
  expect(await calling(world)).toEqual({ a: "1002 1", b: "1001 0" });
});
