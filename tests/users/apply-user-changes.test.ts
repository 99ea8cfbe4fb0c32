import { closeSender } from "@/lib/jobs";
import {
  apply,
  check,
  csv,
  EMAIL,
  found,
  importUsers,
  makeWorld,
  reasonsOf,
  rowsOf,
  usersOf,
} from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";
const header = ["First Name", EMAIL, SUITE, CALLING];

test("what changed after the preview is left as it is and said, the rest is applied", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(
    world,
    csv(header, ["A", at("a"), "TRUE", ""], ["B", at("b"), "TRUE", ""], ["C", at("c"), "TRUE", ""]),
  );
  const importId = await check(
    world,
    csv(
      header,
      ["A2", at("a"), "", ""],
      ["", at("b"), "FALSE", "FALSE"],
      ["C2", at("c"), "", ""],
      ["N", at("n"), "", ""],
      ["M", at("m"), "", ""],
    ),
  );
  await ownerQuery("UPDATE core.users SET first_name = 'Else' WHERE email_key = $1", [at("a")]);
  await ownerQuery("UPDATE core.users SET package_code = 'webex_calling' WHERE email_key = $1", [at("b")]);
  await ownerQuery("INSERT INTO core.users (organization_id, email, email_key) VALUES ($1, $2, $2)", [
    world.customerId,
    at("n"),
  ]);
  await apply(world, importId, "1");
  expect((await usersOf(world)).map(({ email, first }) => [email, first])).toEqual([
    [at("a"), "Else"],
    [at("b"), "B"],
    [at("c"), "C2"],
    [at("m"), "M"],
    [at("n"), ""],
  ]);
  expect(await reasonsOf(importId)).toEqual({
    2: ["changedMeanwhile"],
    3: ["changedMeanwhile"],
    5: ["changedMeanwhile"],
  });
  const { counts, errorFileKey } = await found(world, importId);
  expect(counts).toMatchObject({ added: 1, modified: 1, removed: 0, missed: 3 });
  expect(errorFileKey).not.toBeNull();
});

test("a value the plan does not touch may change meanwhile", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(world, csv(header, ["A", at("a"), "TRUE", ""]));
  const importId = await check(world, csv(header, ["A2", at("a"), "", ""]));
  await ownerQuery("UPDATE core.users SET last_name = 'New' WHERE email_key = $1", [at("a")]);
  await apply(world, importId);
  expect(await usersOf(world)).toMatchObject([{ first: "A2", last: "New" }]);
});

test("a quantity that somebody else used up meanwhile is not exceeded", async () => {
  const world = await makeWorld({ packages: { webex_suite: 1 } });
  const { at } = world;
  const importId = await check(world, csv([EMAIL, SUITE], [at("late"), "TRUE"], [at("none"), ""]));
  await ownerQuery(
    "INSERT INTO core.users (organization_id, email, email_key, package_code) VALUES ($1, $2, $2, 'webex_suite')",
    [world.customerId, at("first")],
  );
  await apply(world, importId);
  expect((await usersOf(world)).map(({ email }) => email)).toEqual([at("first"), at("none")]);
  expect(await reasonsOf(importId)).toEqual({ 2: ["packageFull"] });
});

test("a removed user takes licences and sessions along; devices and numbers stay, free", async () => {
  const world = await makeWorld();
  const { at, customerId, partnerId } = world;
  await importUsers(world, csv(header, ["A", at("a"), "TRUE", ""]));
  const [user] = await ownerQuery<{ id: string }>("SELECT id FROM core.users WHERE email_key = $1", [
    at("a"),
  ]);
  await ownerQuery(
    `WITH s AS (INSERT INTO core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew)
        VALUES ('Sub1', $1, $2, 'paid', '2026-01-01', '2027-01-01', true))
     INSERT INTO core.subscription_licenses (organization_id, subscription_id, product_code, purchased)
     VALUES ($1, 'Sub1', 'meetings', 5)`,
    [customerId, partnerId],
  );
  await ownerQuery(
    "INSERT INTO core.license_assignments (organization_id, user_id, subscription_id, product_code) VALUES ($1, $2, 'Sub1', 'meetings')",
    [customerId, user?.id],
  );
  await ownerQuery("INSERT INTO core.devices (organization_id, product, user_id) VALUES ($1, 'Desk', $2)", [
    customerId,
    user?.id,
  ]);
  await ownerQuery(
    "INSERT INTO core.phone_numbers (organization_id, number, user_id) VALUES ($1, '+491', $2)",
    [customerId, user?.id],
  );
  await importUsers(world, csv(header, ["", at("a"), "FALSE", "FALSE"]));
  expect(await usersOf(world)).toEqual([]);
  const [left] = await ownerQuery(
    `SELECT (SELECT count(*)::int FROM core.license_assignments WHERE organization_id = $1) AS assigned,
      (SELECT assigned FROM core.subscription_licenses WHERE organization_id = $1) AS counted,
      (SELECT count(*)::int FROM core.devices WHERE organization_id = $1 AND user_id IS NULL) AS devices,
      (SELECT count(*)::int FROM core.phone_numbers WHERE organization_id = $1 AND user_id IS NULL) AS numbers`,
    [customerId],
  );
  expect(left).toEqual({ assigned: 0, counted: 0, devices: 1, numbers: 1 });
});

test("an administrator whose colleague went meanwhile is the last one, and stays", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(world, csv(header, ["A", at("a"), "TRUE", ""]));
  await ownerQuery("UPDATE core.users SET status = 'active' WHERE email_key = $1", [at("a")]);
  await ownerQuery(
    "INSERT INTO core.user_roles (organization_id, user_id, role) SELECT organization_id, id, 'customer_full_admin' FROM core.users WHERE email_key = $1",
    [at("a")],
  );
  const importId = await check(world, csv(header, ["", at("a"), "FALSE", "FALSE"]));
  expect(await rowsOf(importId)).toMatchObject([{ action: "remove" }]);
  await ownerQuery("DELETE FROM core.user_roles WHERE user_id = $1", [world.carlaId]);
  await apply(world, importId, "1");
  expect(await reasonsOf(importId)).toEqual({ 2: ["changedMeanwhile"] });
});

test("another organization's users are never touched, whatever a planned row says", async () => {
  const [mine, other] = [await makeWorld(), await makeWorld()];
  await importUsers(other, csv(header, ["Safe", other.at("a"), "TRUE", ""]));
  const importId = await check(mine, csv(header, ["A", mine.at("a"), "TRUE", ""]));
  await ownerQuery(
    `UPDATE core.import_rows r SET action = 'remove', user_id = u.id, before = jsonb_build_object('firstName', u.first_name,
      'lastName', u.last_name, 'displayName', u.display_name, 'packageCode', u.package_code)
     FROM core.users u WHERE r.import_id = $1 AND u.email_key = $2`,
    [importId, other.at("a")],
  );
  await apply(mine, importId, "1");
  expect(await usersOf(other)).toMatchObject([{ first: "Safe" }]);
});
