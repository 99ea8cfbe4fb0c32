import { applyImport, startImport, undoImport, workOnUndo } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { changeUsers } from "@/lib/users";
import {
  apply,
  check,
  csv,
  EMAIL,
  found,
  importUsers,
  makeWorld,
  never,
  reasonsOf,
  usersOf,
} from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "./equipped";

testDatabase();
afterAll(closeSender);

const [SUITE, CALLING] = ["Webex Suite Package", "Webex Calling Package"];
const header = [EMAIL, SUITE, CALLING];

/** In chunks of one row, so that nothing is done together by chance. */
async function applyOneByOne(
  { ada, customerId: organizationId }: { ada: Equipped["ada"]; customerId: string },
  importId: string,
) {
  await startImport(ada, { organizationId, importId });
  await applyImport({ importId, organizationId }, never, { chunkSize: 1 });
}

const packagesIn = async (world: Parameters<typeof usersOf>[0]) =>
  (await usersOf(world)).map((user) => user.package);

test("users of full packages change places, as the preview says; undone, each has their own again", async () => {
  const world = await makeWorld({ packages: { webex_suite: 1, webex_calling: 1 } });
  const { ada, at, customerId: organizationId } = world;
  await importUsers(world, csv(header, [at("a"), "TRUE", ""], [at("b"), "", "TRUE"]));
  const importId = await check(world, csv(header, [at("a"), "FALSE", "TRUE"], [at("b"), "TRUE", "FALSE"]));
  await applyOneByOne(world, importId);
  expect((await found(world, importId)).counts).toMatchObject({ modified: 2, missed: 0 });
  expect(await packagesIn(world)).toEqual(["webex_calling", "webex_suite"]);
  await undoImport(ada, { organizationId, importId });
  await workOnUndo({ importId, organizationId }, never, { chunkSize: 1 });
  expect(await found(world, importId)).toMatchObject({ progress: 2, counts: { undone: 2, left: 0 } });
  expect(await packagesIn(world)).toEqual(["webex_suite", "webex_calling"]);
});

test("who counts on a place that is not given back is left too, and the package is never over its cap", async () => {
  const world = await makeWorld({ packages: { webex_suite: 1, webex_calling: null } });
  const { at, ada, customerId: organizationId } = world;
  await importUsers(world, csv(header, [at("a"), "", ""], [at("b"), "TRUE", ""]));
  const importId = await check(world, csv(header, [at("a"), "TRUE", ""], [at("b"), "FALSE", "TRUE"]));
  await changeUsers(ada, {
    ...{ organizationId, mode: "add_and_remove" },
    rows: [
      { email: at("b"), firstName: "Else", packageCode: null },
      { email: at("c"), packageCode: "webex_suite" },
    ],
  });
  await applyOneByOne(world, importId);
  expect(await reasonsOf(importId)).toEqual({ 2: ["packageFull"], 3: ["changedMeanwhile"] });
  expect(await packagesIn(world)).toEqual([null, null, "webex_suite"]);
});

test("the last licence goes from one row to an earlier one, however far apart they are", async () => {
  const world = await makeEquipped();
  const { at, subscriptionId } = world;
  const columns = [EMAIL, `Calling Professional [${subscriptionId}]`];
  await importUsers(world, csv(columns, [at("a"), "TRUE"], [at("b"), "FALSE"]));
  const importId = await check(world, csv(columns, [at("b"), "TRUE"], [at("a"), "FALSE"]));
  await applyOneByOne(world, importId);
  expect((await found(world, importId)).counts).toMatchObject({ modified: 2, missed: 0 });
  const holders = await ownerQuery(
    "SELECT u.email FROM core.license_assignments a JOIN core.users u ON u.id = a.user_id WHERE a.subscription_id = $1",
    [subscriptionId],
  );
  expect(holders).toEqual([{ email: at("b") }]);
});

test("what a user lost or got after the preview is asked for again: a way to be called, licences that exclude each other", async () => {
  const world = await makeEquipped();
  const { ada, at, number, subscriptionId, customerId: organizationId } = world;
  const places = [EMAIL, "Location", "Extension", "Phone Number"];
  const people = [
    ["a", "4711", ""],
    ["b", "4712", number(1)],
    ["c", "4713", ""],
    ["d", "4714", ""],
  ];
  await importUsers(
    world,
    csv(
      places,
      ...people.map(([name = "", extension = "", own = ""]) => [at(name), "Berlin", extension, own]),
    ),
  );
  const PROFESSIONAL = `Calling Professional [${subscriptionId}]`;
  const importId = await check(
    world,
    csv(
      [EMAIL, CALLING, PROFESSIONAL, "Extension"],
      [at("a"), "TRUE", "", ""],
      [at("b"), "TRUE", "", ""],
      [at("c"), "", "TRUE", ""],
      [at("d"), "", "", "REMOVE"],
    ),
  );
  const standard = { subscriptionId, productCode: "calling_standard", wanted: true };
  const { rows } = await changeUsers(ada, {
    ...{ organizationId, mode: "add_and_remove" },
    rows: [
      { email: at("a"), values: { extension: null } },
      { email: at("b"), values: { extension: null } },
      { email: at("c"), licences: [standard] },
      { email: at("d"), packageCode: "webex_calling" },
    ],
  });
  expect(rows.map(({ action }) => action)).toEqual(["modify", "modify", "modify", "modify"]);
  await apply(world, importId);
  const changed = ["changedMeanwhile"];
  expect(await reasonsOf(importId)).toEqual({ 2: changed, 4: changed, 5: changed });
  expect((await found(world, importId)).counts).toMatchObject({ modified: 1, missed: 3 });
});
