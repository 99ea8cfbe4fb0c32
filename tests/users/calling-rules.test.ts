import { closeSender } from "@/lib/jobs";
import { changeUsers } from "@/lib/users";
import { apply, check, csv, EMAIL, found, importUsers, reasonsOf, rowsOf } from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "./equipped";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";
const MEETINGS = "Webex Meetings Package";
const packages = { webex_suite: null, webex_calling: null, webex_meetings: null };
const header = [EMAIL, "Location", "Extension", "Phone Number", SUITE, MEETINGS];

const user = async (email: string) =>
  (
    await ownerQuery(
      `SELECT u.package_code AS package, u.extension, l.name AS location, n.number FROM core.users u
       LEFT JOIN core.locations l ON l.id = u.location_id LEFT JOIN core.phone_numbers n ON n.user_id = u.id
       WHERE u.email_key = $1`,
      [email],
    )
  )[0];

test("a package with calling needs a location, and a number or an extension", async () => {
  const world = await makeEquipped({ packages });
  const { at, number } = world;
  const importId = await check(
    world,
    csv(
      header,
      [at("none"), "", "", "", "TRUE", ""],
      [at("nowhere"), "", "1234", "", "TRUE", ""],
      [at("silent"), "Berlin", "", "", "TRUE", ""],
      [at("ext"), "berlin", "1234", "", "TRUE", ""],
      [at("num"), " Berlin ", "", number(0), "TRUE", ""],
      [at("meets"), "", "", "", "", "TRUE"],
    ),
  );
  expect(await reasonsOf(importId)).toEqual({
    2: ["callingWithoutLocation", "callingWithoutNumber"],
    3: ["callingWithoutLocation"],
    4: ["callingWithoutNumber"],
  });
  await apply(world, importId);
  expect(await user(at("ext"))).toEqual({
    ...{ package: "webex_suite", extension: "1234", location: "Berlin", number: null },
  });
  expect(await user(at("num"))).toMatchObject({ location: "Berlin", number: number(0) });
});

test("the rule holds for what the row changes: who breaks it already may get another title, and not another package", async () => {
  const world = await makeEquipped({ packages });
  const { at, customerId } = world;
  await ownerQuery(
    "INSERT INTO core.users (organization_id, email, email_key, package_code) VALUES ($1, $2, $2, 'webex_suite'), ($1, $3, $3, 'webex_suite')",
    [customerId, at("old"), at("mover")],
  );
  const importId = await check(
    world,
    csv(
      [EMAIL, "Title", SUITE, CALLING],
      [at("old"), "Boss", "TRUE", ""],
      [at("mover"), "", "FALSE", "TRUE"],
    ),
  );
  expect((await rowsOf(importId)).map(({ action }) => action)).toEqual(["modify", "error"]);
  expect((await rowsOf(importId))[0]).toMatchObject({ before: { title: null }, after: { title: "Boss" } });
});

test("the last number of somebody who calls stays; with the other one it may go", async () => {
  const world = await makeEquipped({ packages });
  const { at, number } = world;
  await importUsers(
    world,
    csv(
      header,
      [at("one"), "Berlin", "1234", "", "TRUE", ""],
      [at("two"), "Berlin", "1235", number(1), "TRUE", ""],
      [at("named"), "Berlin", "1236", number(2), "TRUE", ""],
    ),
  );
  const importId = await check(
    world,
    csv(
      [EMAIL, "Extension", "Phone Number"],
      [at("one"), "REMOVE", ""],
      [at("two"), "remove", ""],
      [at("named"), "REMOVE|9999", `REMOVE|${number(2)}`],
    ),
  );
  expect(await reasonsOf(importId)).toEqual({ 2: ["callingWithoutNumber"] });
  expect((await rowsOf(importId)).slice(1)).toMatchObject([
    { action: "modify", before: { extension: "1235" }, after: { extension: null } },
    { action: "modify", before: { phoneNumber: number(2) }, after: { phoneNumber: null } },
  ]);
  await apply(world, importId);
  expect(await user(at("two"))).toMatchObject({ extension: null, number: number(1) });
  expect(await user(at("named"))).toMatchObject({ extension: "1236", number: null });
});

test("faults of places, extensions and numbers are told with what was meant", async () => {
  const world = await makeEquipped({ packages });
  const { at, number, site } = world;
  await importUsers(world, csv(header, [at("has"), "Berlin", "4711", number(3), "TRUE", ""]));
  const columns = [EMAIL, "Location", "Extension", "Phone Number", "Preferred Webex Site", "Time zone"];
  const rows: [string, string[], string][] = [
    ["place", ["Atlantis", "", "", "", ""], "locationUnknown"],
    ["site", ["", "", "", "elsewhere", ""], "siteUnknown"],
    ["zone", ["", "", "", "", "Mars/Phobos"], "timeZoneUnknown"],
    ["short", ["", "1", "", "", ""], "extensionInvalid"],
    ["letters", ["", "12a", "", "", ""], "extensionInvalid"],
    ["taken", ["", "4711", "", "", ""], "extensionTaken"],
    ["twice1", ["", "5000", "", "", ""], "extensionTwice"],
    ["twice2", ["", "5000", "", "", ""], "extensionTwice"],
    ["plus", ["", "", number(0).slice(1), "", ""], "numberMeant"],
    ["spaces", ["", "", "+49 (0)30 123-456", "", ""], "numberMeant"],
    ["zeros", ["", "", "004930123456", "", ""], "numberMeant"],
    ["power", ["", "", "4.93012345678E+11", "", ""], "numberMeant"],
    ["rounded", ["", "", "4.93E+10", "", ""], "numberRounded"],
    ["words", ["", "", "call me", "", ""], "numberInvalid"],
    ["foreign", ["", "", "+15551234567", "", ""], "numberNotInInventory"],
    ["his", ["", "", number(3), "", ""], "numberTaken"],
    ["both1", ["", "", number(1), "", ""], "numberTwice"],
    ["both2", ["", "", number(1), "", ""], "numberTwice"],
  ];
  const importId = await check(
    world,
    csv(columns, ...rows.map(([name, cells]) => [at(name), ...cells]), [at("good"), "", "", "", site, ""]),
  );
  expect(await reasonsOf(importId)).toEqual(
    Object.fromEntries(rows.map(([, , code], index) => [index + 2, [code]])),
  );
  const said = (await rowsOf(importId)).map(({ reasons }) => reasons?.[0]?.values);
  expect(said[8]).toMatchObject({ number: number(0), column: "Phone Number" });
  expect(said.slice(9, 12)).toMatchObject([
    { number: "+4930123456" },
    { number: "+4930123456" },
    { number: "+493012345678" },
  ]);
  expect(said[5]).toMatchObject({ value: "4711", by: at("has") });
  expect(said[6]).toEqual({ value: "5000", row: 9 });
  expect((await rowsOf(importId)).at(-1)).toMatchObject({ action: "add", after: { preferredSite: site } });
});

test("who is removed makes room for extension and number", async () => {
  const world = await makeEquipped({ packages });
  const { at, number } = world;
  await importUsers(world, csv(header, [at("old"), "Berlin", "4711", number(0), "TRUE", ""]));
  const importId = await importUsers(
    world,
    csv(
      [...header, CALLING],
      [at("new"), "Berlin", "4711", number(0), "TRUE", "", ""],
      [at("old"), "", "", "", "FALSE", "FALSE", "FALSE"],
    ),
  );
  expect((await found(world, importId)).counts).toMatchObject({ added: 1, removed: 1, missed: 0 });
  expect(await user(at("new"))).toMatchObject({ extension: "4711", number: number(0) });
});

test("what somebody else took after the preview is shown again", async () => {
  const world = await makeEquipped({ packages });
  const { at, number, customerId } = world;
  await importUsers(world, csv(header, [at("a"), "Berlin", "1111", "", "TRUE", ""]));
  const importId = await check(
    world,
    csv(
      [...header, "Title"],
      [at("a"), "", "2222", "", "", "", ""],
      [at("b"), "Berlin", "", number(1), "TRUE", "", ""],
      [at("c"), "Paris, Nord".replace(",", ""), "", "", "", "TRUE", ""],
      [at("d"), '"Paris, Nord"', "", "", "", "TRUE", ""],
      [at("e"), "", "", "", "", "TRUE", "Boss"],
    ),
  );
  const hand = (email: string, values: object) =>
    changeUsers(world.ada, {
      ...{ organizationId: customerId, mode: "add_and_remove", rows: [{ email, ...values }] },
    });
  await hand(at("x"), { values: { extension: "2222", location: "Berlin" } });
  await hand(at("y"), { values: { phoneNumber: number(1) } });
  await ownerQuery("DELETE FROM core.locations WHERE organization_id = $1 AND name = 'Paris, Nord'", [
    customerId,
  ]);
  await apply(world, importId);
  expect(await reasonsOf(importId)).toEqual({
    2: ["extensionTaken"],
    3: ["numberTaken"],
    4: ["locationUnknown"],
    5: ["changedMeanwhile"],
  });
  expect(await user(at("a"))).toMatchObject({ extension: "1111" });
  expect((await found(world, importId)).counts).toMatchObject({ added: 1, missed: 3 });
});

test("a form gives location and number with the package, and is told what is missing", async () => {
  const world: Equipped = await makeEquipped({ packages });
  const { at, customerId: organizationId, number } = world;
  const ask = (rows: Parameters<typeof changeUsers>[1]["rows"]) =>
    changeUsers(world.ada, { organizationId, mode: "add_and_remove", rows });
  const packageCode = "webex_suite";
  const { rows } = await ask([
    { email: at("a"), packageCode },
    { email: at("b"), packageCode, values: { location: "Berlin", phoneNumber: number(0) } },
    { email: at("c"), packageCode, values: { location: "Berlin", phoneNumber: number(0).slice(1) } },
  ]);
  expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    ["callingWithoutLocation", "callingWithoutNumber"],
    [],
    ["numberMeant"],
  ]);
  expect(await user(at("b"))).toMatchObject({ location: "Berlin", number: number(0) });
  const again = await ask([{ email: at("b"), values: { location: null } }]);
  expect(again.rows).toMatchObject([{ action: "error", reasons: [{ code: "callingWithoutLocation" }] }]);
  const leave = await ask([
    { email: at("b"), packageCode: null, values: { location: null, phoneNumber: null } },
  ]);
  expect(leave.rows).toMatchObject([
    {
      action: "modify",
      before: { location: "Berlin", phoneNumber: number(0), packageCode },
      after: { location: null },
    },
  ]);
  expect(await user(at("b"))).toEqual({ package: null, extension: null, location: null, number: null });
});
