import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "../support/database";
import { apply, check, csv, EMAIL, found, importUsers, makeWorld, reasonsOf, rowsOf, usersOf } from "./world";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";
const header = ["First Name", "Last Name", EMAIL, SUITE, CALLING];

test("a file adds, modifies and removes users, and every change is in the log", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(
    world,
    csv(
      header,
      ["Ana", "Pérez", at("ana"), "TRUE", "FALSE"],
      ["Bo", "Li", at("bo"), "FALSE", "TRUE"],
      ["Cy", "Oz", at("Cy"), "", ""],
    ),
  );
  expect(await usersOf(world)).toEqual([
    {
      email: at("ana"),
      first: "Ana",
      last: "Pérez",
      display: "Ana Pérez",
      package: "webex_suite",
      status: "not_verified",
    },
    {
      email: at("bo"),
      first: "Bo",
      last: "Li",
      display: "Bo Li",
      package: "webex_calling",
      status: "not_verified",
    },
    { email: at("Cy"), first: "Cy", last: "Oz", display: "Cy Oz", package: null, status: "not_verified" },
  ]);
  const importId = await importUsers(
    world,
    csv(
      header,
      ["Anna", "", at("ANA"), "FALSE", "TRUE"],
      ["", "", at("bo"), "FALSE", "FALSE"],
      ["Cy", "Oz", at("cy"), "", ""],
      ["Dan", "", at("dan"), "da", "nu"],
    ),
  );
  expect((await usersOf(world)).map(({ email, first, package: code }) => [email, first, code])).toEqual([
    [at("ana"), "Anna", "webex_calling"],
    [at("Cy"), "Cy", null],
    [at("dan"), "Dan", "webex_suite"],
  ]);
  const { counts, state } = await found(world, importId);
  expect(state).toBe("done");
  expect(counts).toMatchObject({
    add: 1,
    modify: 1,
    remove: 1,
    unchanged: 1,
    error: 0,
    added: 1,
    modified: 1,
    removed: 1,
  });
  const log = await ownerQuery(
    `SELECT action, target_name, before, after, partner_id = $2 AS by_partner FROM core.audit WHERE work_id = $1 ORDER BY action`,
    [importId, world.partnerId],
  );
  expect(log).toEqual([
    {
      action: "user.added",
      target_name: "Dan",
      before: null,
      after: {
        email: at("dan"),
        firstName: "Dan",
        lastName: "",
        displayName: "Dan",
        packageCode: "webex_suite",
      },
      by_partner: true,
    },
    {
      action: "user.modified",
      target_name: "Ana Pérez",
      before: { firstName: "Ana", packageCode: "webex_suite" },
      after: { firstName: "Anna", packageCode: "webex_calling" },
      by_partner: true,
    },
    {
      action: "user.removed",
      target_name: "Bo Li",
      before: {
        email: at("bo"),
        firstName: "Bo",
        lastName: "Li",
        displayName: "Bo Li",
        packageCode: "webex_calling",
      },
      after: null,
      by_partner: true,
    },
  ]);
});

test("nothing is written before it is applied, and the same file again changes nothing", async () => {
  const world = await makeWorld();
  const { at } = world;
  const file = csv(header, ["Ana", "Pérez", at("ana"), "TRUE", ""], ["", "", at("b"), "FALSE", "FALSE"]);
  const first = await check(world, file);
  expect(await usersOf(world)).toEqual([]);
  expect((await rowsOf(first)).map(({ action }) => action)).toEqual(["add", "unchanged"]);
  await apply(world, first);
  const second = await check(world, file);
  expect((await found(world, second)).counts).toMatchObject({
    add: 0,
    modify: 0,
    remove: 0,
    unchanged: 2,
    error: 0,
  });
});

test("letters and their accents are one address, however they are put together", async () => {
  const world = await makeWorld();
  const importId = await check(world, csv([EMAIL], ["josé@import.example"], ["jose\u0301@import.example"]));
  expect(await reasonsOf(importId)).toEqual({ 2: ["emailTwice"], 3: ["emailTwice"] });
});

test("a text that is told only in part is not cut through a letter", async () => {
  const world = await makeWorld();
  const long = (length: number) => `${"x".repeat(length - 1)}😀`;
  const columns = [EMAIL, SUITE, "Title", "Phone Number", long(100)];
  const importId = await check(world, csv(columns, [world.at("a"), long(40), long(128), long(40), ""]));
  const { state, warnings } = await found(world, importId);
  expect([state, warnings]).toEqual([
    "ready",
    [{ key: "unknownColumn", values: { header: "x".repeat(99) } }],
  ]);
  expect(await reasonsOf(importId)).toEqual({ 2: ["unreadableFlag", "textTooLong", "numberInvalid"] });
});

test("adding services only gives packages, and takes nothing and nobody away", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(
    world,
    csv(header, ["Ana", "", at("ana"), "TRUE", "FALSE"], ["Bo", "", at("bo"), "", ""]),
  );
  const importId = await importUsers(
    world,
    csv(header, ["", "", at("ana"), "FALSE", "FALSE"], ["", "", at("bo"), "FALSE", "TRUE"]),
    { mode: "add" },
  );
  expect((await usersOf(world)).map(({ package: code }) => code)).toEqual(["webex_suite", "webex_calling"]);
  expect((await found(world, importId)).counts).toMatchObject({ modify: 1, unchanged: 1, remove: 0 });
});

test("a removal needs FALSE for every package the organization has; one column takes the package alone", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(world, csv(header, ["Ana", "", at("ana"), "TRUE", ""]));
  const importId = await check(world, csv([EMAIL, SUITE], [at("ana"), "FALSE"]));
  expect(await rowsOf(importId)).toMatchObject([
    { action: "modify", before: { packageCode: "webex_suite" }, after: { packageCode: null } },
  ]);
});

test("an organization that is not wholesale has no package columns", async () => {
  const world = await makeWorld({ wholesale: false });
  const { at } = world;
  const importId = await check(world, csv([EMAIL, SUITE, CALLING], [at("ana"), "FALSE", "TRUE"]));
  const { warnings, counts } = await found(world, importId);
  expect(warnings).toEqual(
    [SUITE, CALLING].map((name) => ({ key: "packageNotHeld", values: { header: name } })),
  );
  expect(counts).toMatchObject({ add: 1 });
});
