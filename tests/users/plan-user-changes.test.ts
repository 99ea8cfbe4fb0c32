import { asSystem, systemCtx } from "@/lib/access";
import { makeOrganization, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import {
  check,
  csv,
  EMAIL,
  found,
  importUsers,
  makeWorld,
  reasonsOf,
  rowsOf,
  type World,
} from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";
const COMMON = "Common Area Calling Package";

let world: World;
const at = (name: string) => world.at(name);

beforeAll(async () => {
  world = await makeWorld({
    packages: { webex_suite: null, webex_calling: null, common_area_calling: null },
  });
});

test("every fault of a row is said with its code, and the good rows go on", async () => {
  const taken = await asSystem(systemCtx(), "somebody elsewhere", async (tx) => {
    const other = await makeOrganization(tx);
    return makeUser(tx, other.id);
  });
  const importId = await check(
    world,
    csv(
      ["First Name", EMAIL, SUITE, CALLING, COMMON],
      ["No", "", "TRUE", "", ""],
      ["No", "not an address", "", "", ""],
      ["No", `${"a".repeat(65)}@x.example`, "", "", ""],
      ["No", taken.email.toUpperCase(), "", "", ""],
      ["No", at("twice"), "", "", ""],
      ["No", at("TWICE"), "", "", ""],
      ["No", at("both"), "TRUE", "yes", ""],
      ["No", at("room"), "", "", "TRUE"],
      ["No", at("maybe"), "maybe", "", ""],
      ["No", at("few"), "TRUE"],
      ["x".repeat(129), at("long"), "", "", ""],
      ['"two\nlines"', at("lines"), "", "", ""],
      ["Yes", at("good"), "TRUE", "FALSE", ""],
    ),
  );
  expect(await reasonsOf(importId)).toEqual({
    2: ["emailMissing"],
    3: ["emailInvalid"],
    4: ["emailTooLong"],
    5: ["emailElsewhere"],
    6: ["emailTwice"],
    7: ["emailTwice"],
    8: ["twoPackages"],
    9: ["packageNotForUsers"],
    10: ["unreadableFlag"],
    11: ["wrongFieldCount"],
    12: ["textTooLong"],
    13: ["controlCharacters"],
  });
  const rows = await rowsOf(importId);
  expect(rows.at(-1)).toMatchObject({ line: 14, action: "add" });
  expect(rows.find(({ line }) => line === 6)?.reasons).toEqual([{ code: "emailTwice", values: { row: 7 } }]);
  expect((await found(world, importId)).counts).toMatchObject({ add: 1, error: 12 });
});

test("another package needs FALSE for the one the user has", async () => {
  await importUsers(world, csv([EMAIL, SUITE], [at("conflict"), "TRUE"], [at("conflict2"), "TRUE"]));
  const importId = await check(
    world,
    csv([EMAIL, SUITE, CALLING], [at("conflict"), "", "TRUE"], [at("conflict2"), "FALSE", "TRUE"]),
  );
  expect(await rowsOf(importId)).toMatchObject([
    {
      action: "error",
      reasons: [{ code: "packageConflict", values: { package: "webex_calling", has: "webex_suite" } }],
    },
    { action: "modify", before: { packageCode: "webex_suite" }, after: { packageCode: "webex_calling" } },
  ]);
});

test("a package with a quantity goes to the first rows; who leaves it makes room", async () => {
  const capped = await makeWorld({ packages: { webex_suite: 2, webex_calling: null } });
  await importUsers(capped, csv([EMAIL, SUITE], [capped.at("a"), "TRUE"], [capped.at("b"), "TRUE"]));
  const importId = await check(
    capped,
    csv(
      [EMAIL, SUITE, CALLING],
      [capped.at("c"), "TRUE", ""],
      [capped.at("d"), "TRUE", ""],
      [capped.at("a"), "FALSE", "TRUE"],
    ),
  );
  expect(await rowsOf(importId)).toMatchObject([
    { action: "add" },
    { action: "error", reasons: [{ code: "packageFull", values: { package: "webex_suite", left: 1 } }] },
    { action: "modify" },
  ]);
});

test("who is refused a package does not make room in the one they have", async () => {
  const capped = await makeWorld({ packages: { webex_suite: 1, webex_calling: 1 } });
  await importUsers(
    capped,
    csv([EMAIL, SUITE, CALLING], [capped.at("s"), "TRUE", ""], [capped.at("c"), "", "TRUE"]),
  );
  const importId = await check(
    capped,
    csv([EMAIL, SUITE, CALLING], [capped.at("s"), "FALSE", "TRUE"], [capped.at("new"), "TRUE", ""]),
  );
  expect(await reasonsOf(importId)).toEqual({ 2: ["packageFull"], 3: ["packageFull"] });
});

test("the last full administrator stays, and nobody removes themselves", async () => {
  const own = await makeWorld();
  const [carla] = await ownerQuery<{ email: string }>("SELECT email FROM core.users WHERE id = $1", [
    own.carlaId,
  ]);
  const remove = csv([EMAIL, SUITE, CALLING], [carla?.email ?? "", "FALSE", "FALSE"]);
  expect(await reasonsOf(await check(own, remove))).toEqual({ 2: ["lastAdministrator"] });
  await ownerQuery("UPDATE core.users SET status = 'invited' WHERE id = $1", [own.carlaId]);
  expect(await reasonsOf(await check(own, remove))).toEqual({ 2: ["lastAdministrator"] });
  await ownerQuery("UPDATE core.users SET status = 'active' WHERE id = $1", [own.carlaId]);
  await asSystem(systemCtx(), "a second administrator", (tx) =>
    makeUser(tx, own.customerId, { roles: ["customer_full_admin"] }),
  );
  expect(await rowsOf(await check(own, remove))).toMatchObject([{ action: "remove" }]);
  expect(await reasonsOf(await check(own, remove, { as: own.carla }))).toEqual({ 2: ["ownRemoval"] });
});

test.each([
  ["es", "Nombre;Correo electrónico;PAQUETE Suite;Calling", "Ana;%;verdadero;falso"],
  ["fr", "Prénom;Adresse e-mail;Forfait Suite;Calling", "Ana;%;vrai;faux"],
  ["ro", "Prenume;Adresă de e-mail;Pachet Suite;webex_calling", "Ana;%;Adevărat;fals"],
  ["en", " first name ;USER ID/EMAIL (required);webex suite;Webex Calling package", "Ana;%;TRUE;0"],
])("headers and words are understood in %s", async (language, header, row) => {
  const importId = await check(world, `${header}\n${row.replace("%", at(`lang-${language}`))}\n`);
  expect(
    await ownerQuery("SELECT action, first_name, package_code FROM core.import_rows WHERE import_id = $1", [
      importId,
    ]),
  ).toEqual([{ action: "add", first_name: "Ana", package_code: "webex_suite" }]);
  expect((await found(world, importId)).warnings).toEqual([]);
});

test("a column nobody knows is named, known ones of other releases are passed over", async () => {
  const importId = await check(
    world,
    csv(
      [EMAIL, "Colour", "Extension", "User Status", "Voice", "__proto__"],
      [at("col"), "red", "12", "active", "", "x"],
    ),
  );
  expect((await found(world, importId)).warnings).toEqual([
    { key: "unknownColumn", values: { header: "Colour" } },
    { key: "packageNotHeld", values: { header: "Voice" } },
    { key: "unknownColumn", values: { header: "__proto__" } },
  ]);
});

test.each([
  ["a column twice", csv([EMAIL, "Colour", "colour"], ["a@x.example", "", ""]), "duplicateHeader"],
  ["two names of one column", csv([EMAIL, SUITE, "webex_suite"], ["a@x.example", "", ""]), "duplicateHeader"],
  ["no e-mail column", csv(["First Name"], ["Ana"]), "noEmailColumn"],
  ["no rows", csv([EMAIL]), "noRows"],
])("a file with %s is refused", async (_name, content, key) => {
  const importId = await check(world, content);
  expect(await found(world, importId)).toMatchObject({ state: "refused", refusal: { key } });
});
