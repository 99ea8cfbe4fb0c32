import { closeSender } from "@/lib/jobs";
import { changeUsers, givePackage, previewUsers } from "@/lib/users";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "./equipped";

testDatabase();
afterAll(closeSender);

const nothing = { location: "", firstExtension: "", numbers: false };

async function arrange(world: Equipped) {
  const { at, ada, customerId: organizationId, number } = world;
  const { rows } = await changeUsers(ada, {
    ...{ organizationId, mode: "add_and_remove" },
    rows: [
      ...["a", "b", "c"].map((name) => ({ email: at(name), firstName: name })),
      { email: at("has"), firstName: "has", values: { extension: "0201", location: "Berlin" } },
      { email: at("rings"), firstName: "rings", values: { phoneNumber: number(0) } },
    ],
  });
  const ids = rows.flatMap(({ userId }) => userId ?? []);
  const selection = { kind: "ids" as const, ids };
  return { organizationId, selection, ids };
}

const called = ({ customerId }: Equipped) =>
  ownerQuery(
    `SELECT u.first_name AS name, u.extension, l.name AS location, right(n.number, 1) AS number FROM core.users u
     LEFT JOIN core.locations l ON l.id = u.location_id LEFT JOIN core.phone_numbers n ON n.user_id = u.id
     WHERE u.organization_id = $1 AND u.package_code = 'webex_suite' ORDER BY 1`,
    [customerId],
  );

test("a package with calling comes with a location and the next free extensions for those who have none", async () => {
  const world = await makeEquipped();
  const { organizationId, selection } = await arrange(world);
  const change = { kind: "package" as const, packageCode: "webex_suite" };
  const asked = { organizationId, selection };
  const bare = await previewUsers(world.ada, { ...asked, change: { ...change, calling: nothing } });
  expect(bare.change.names).toEqual(["has"]);
  expect(bare.left.map(({ reason, count }) => [reason.code, count])).toEqual([["callingWithoutLocation", 4]]);
  const calling = { location: "Berlin", firstExtension: "0200", numbers: false };
  const { change: shown, digest } = await previewUsers(world.ada, {
    ...asked,
    change: { ...change, calling },
  });
  expect(shown).toEqual({ count: 5, names: ["a (0200)", "b (0202)", "c (0203)", "has", "rings"] });
  await givePackage(world.ada, { ...asked, expected: digest, packageCode: "webex_suite", calling });
  expect(await called(world)).toEqual([
    { name: "a", extension: "0200", location: "Berlin", number: null },
    { name: "b", extension: "0202", location: "Berlin", number: null },
    { name: "c", extension: "0203", location: "Berlin", number: null },
    { name: "has", extension: "0201", location: "Berlin", number: null },
    { name: "rings", extension: null, location: "Berlin", number: "0" },
  ]);
});

test("an extension that went to somebody else after the preview is not silently another one", async () => {
  const world = await makeEquipped();
  const { organizationId, selection } = await arrange(world);
  const given = {
    packageCode: "webex_suite",
    calling: { location: "Berlin", firstExtension: "0300", numbers: false },
  };
  const { digest } = await previewUsers(world.ada, {
    organizationId,
    selection,
    change: { kind: "package", ...given },
  });
  const other = { email: world.at("other"), values: { extension: "0301" } };
  await changeUsers(world.ada, { organizationId, mode: "add_and_remove", rows: [other] });
  await expect(
    givePackage(world.ada, { organizationId, selection, expected: digest, ...given }),
  ).rejects.toMatchObject({
    ref: { key: "users.changed" },
  });
});

test("or with the next free numbers, those of the location first, as far as there are any", async () => {
  const world = await makeEquipped();
  const { organizationId, selection } = await arrange(world);
  await ownerQuery(
    `UPDATE core.phone_numbers SET location_id = (SELECT id FROM core.locations WHERE organization_id = $1 AND name = 'Berlin')
     WHERE number = $2`,
    [organizationId, world.number(3)],
  );
  await ownerQuery("UPDATE core.phone_numbers SET active = false WHERE number = $1", [world.number(2)]);
  const calling = { location: "Berlin", firstExtension: "", numbers: true };
  const { change, left } = await previewUsers(world.ada, {
    ...{ organizationId, selection, change: { kind: "package", packageCode: "webex_suite", calling } },
  });
  expect(change.names).toEqual([`a (${world.number(3)})`, `b (${world.number(1)})`, "has", "rings"]);
  expect(left).toMatchObject([{ reason: { code: "callingWithoutNumber" }, names: ["c"] }]);
});

test("a first extension that is none is said, and who has the package already keeps what they have", async () => {
  const world = await makeEquipped();
  const { organizationId, selection } = await arrange(world);
  const change = { kind: "package" as const, packageCode: "webex_suite" };
  const wrong = { location: "Berlin", firstExtension: "7", numbers: false };
  const { left } = await previewUsers(world.ada, {
    ...{ organizationId, selection, change: { ...change, calling: wrong } },
  });
  expect(left.map(({ reason, count }) => [reason.code, count])).toEqual([["extensionInvalid", 3]]);
  await ownerQuery("UPDATE core.users SET package_code = 'webex_suite' WHERE email_key = $1", [
    world.at("a"),
  ]);
  const right = { location: "Berlin", firstExtension: "300", numbers: false };
  await givePackage(world.ada, { organizationId, selection, packageCode: "webex_suite", calling: right });
  expect((await called(world))[0]).toMatchObject({ name: "a", extension: null, location: null });
});
