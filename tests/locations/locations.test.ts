import { devices, phoneNumbers } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import {
  changeLocation,
  createLocation,
  findLocation,
  locationValues,
  removeLocation,
} from "@/lib/locations";
import { twoPartners } from "@/tests/access/two-partners";
import { hostile } from "@/tests/components/pages/support/hostile";
import { arrange } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

let world: Awaited<ReturnType<typeof twoPartners>>;
let ctx: Ctx;
beforeAll(async () => {
  world = await twoPartners();
  ctx = world.mine.as("partner_full_admin");
});

const place = { country: "RO", timeZone: "Europe/Bucharest" };
const address = { street: "Calea Victoriei 1", locality: "București", postalCode: "010061" };
let made = 0;
async function aLocation(more = {}) {
  made += 1;
  const fields = { name: `Office ${made}`, ...place, ...address, ...more };
  const organizationId = world.mine.first;
  const { id: locationId } = await createLocation(ctx, { organizationId, ...fields });
  const seen = locationValues({ ...fields, address, emergencyAddress: null });
  return { ids: { organizationId, locationId }, fields, seen };
}
const recorded = (id: string) =>
  ownerQuery("SELECT action, before, after FROM core.audit WHERE target_id = $1 ORDER BY id", [id]);

test("a location is added, changed and removed, and each is recorded", async () => {
  const { ids, fields, seen } = await aLocation();
  await changeLocation(ctx, { ...ids, ...fields, street: "Calea Griviței 2", postalCode: "010062", seen });
  expect(await findLocation(ctx, ids.organizationId, ids.locationId)).toMatchObject({
    name: fields.name,
    address: { street: "Calea Griviței 2", locality: "București", postalCode: "010062" },
    use: { users: 0, devices: 0, numbers: 0 },
  });
  await removeLocation(ctx, ids);
  expect(await recorded(ids.locationId)).toMatchObject([
    { action: "location.created", after: { name: fields.name, address } },
    {
      action: "location.changed",
      before: { street: "Calea Victoriei 1" },
      after: { street: "Calea Griviței 2" },
    },
    { action: "location.removed", before: { name: fields.name } },
  ]);
});

test("parts of an address that the form does not show stay", async () => {
  const { ids, fields, seen } = await aLocation();
  await ownerQuery(
    `UPDATE core.locations SET address = address || '{"emergency": "Floor 3"}' WHERE id = $1`,
    [ids.locationId],
  );
  await changeLocation(ctx, { ...ids, ...fields, locality: "Iași", seen });
  const found = await findLocation(ctx, ids.organizationId, ids.locationId);
  expect(found.address).toEqual({ ...address, locality: "Iași", emergency: "Floor 3" });
});

test("another country asks for other parts; what it does not have is let go of", async () => {
  const { ids, fields, seen } = await aLocation();
  const there = { ...fields, country: "AE", timeZone: "Asia/Dubai", region: "Dubai" };
  const missing = changeLocation(ctx, { ...ids, ...fields, country: "US", seen });
  await expect(missing).rejects.toMatchObject({ fields: { region: { key: "field.required" } } });
  await changeLocation(ctx, { ...ids, ...there, seen });
  expect(await findLocation(ctx, ids.organizationId, ids.locationId)).toMatchObject({
    country: "AE",
    address: { street: "Calea Victoriei 1", region: "Dubai" },
  });
});

test("emergency services come to the address, or to another in the country", async () => {
  const { ids, fields, seen } = await aLocation();
  const other = { emergency: "other" as const, "emergency.street": "Strada Lungă 2" };
  await expect(changeLocation(ctx, { ...ids, ...fields, ...other, seen })).rejects.toMatchObject({
    fields: {
      "emergency.locality": { key: "field.required" },
      "emergency.postalCode": { key: "field.required" },
    },
  });
  const whole = { ...other, "emergency.locality": "Brașov", "emergency.postalCode": "500035" };
  await changeLocation(ctx, { ...ids, ...fields, ...whole, seen });
  const found = await findLocation(ctx, ids.organizationId, ids.locationId);
  expect(found.emergencyAddress).toEqual({
    street: "Strada Lungă 2",
    locality: "Brașov",
    postalCode: "500035",
  });
  await changeLocation(ctx, { ...ids, ...fields, emergency: "same", seen: locationValues(found) });
  expect((await findLocation(ctx, ids.organizationId, ids.locationId)).emergencyAddress).toBeNull();
});

test("two of one organization cannot have one name; two organizations can", async () => {
  const { fields, ids, seen } = await aLocation();
  const other = await aLocation();
  const taken = { fields: { name: { key: "places.locationTaken" } } };
  await expect(createLocation(ctx, { ...ids, ...fields })).rejects.toMatchObject(taken);
  const renamed = { ...other.ids, ...other.fields, name: fields.name, seen: other.seen };
  await expect(changeLocation(ctx, renamed)).rejects.toMatchObject(taken);
  await createLocation(ctx, { ...fields, organizationId: world.mine.second });
  await changeLocation(ctx, { ...ids, ...fields, seen });
});

test.each([
  ["country", "XX"],
  ["timeZone", "Europe/Nowhere"],
])("an unknown %s is refused at its field", async (field, value) => {
  const refused = createLocation(ctx, {
    organizationId: world.mine.first,
    name: "Nowhere",
    ...place,
    [field]: value,
  });
  await expect(refused).rejects.toMatchObject({ fields: { [field]: { key: "field.choice" } } });
});

test.each(hostile.map((name) => name.slice(0, 80)))("it is stored as it was typed: %s", async (name) => {
  const { ids } = await aLocation({ name });
  expect(await findLocation(ctx, ids.organizationId, ids.locationId)).toMatchObject({ name });
});

test("two windows: the second is shown what the first saved", async () => {
  const { ids, fields, seen } = await aLocation();
  await changeLocation(ctx, { ...ids, ...fields, locality: "Cluj", seen });
  const late = changeLocation(ctx, { ...ids, ...fields, locality: "Iași", seen });
  await expect(late).rejects.toMatchObject({ saved: { locality: "Cluj" }, change: { own: true } });
});

test("it cannot be removed under a user, a device or a number", async () => {
  const { ids } = await aLocation();
  const there = { organizationId: ids.organizationId, locationId: ids.locationId };
  await arrange(async (tx) => {
    await makeUser(tx, ids.organizationId, { locationId: ids.locationId });
    await tx.db.insert(devices).values({ ...there, product: "desk phone" });
    await tx.db.insert(phoneNumbers).values([
      { ...there, number: "+40210000001" },
      { ...there, number: "+40210000002" },
    ]);
  });
  await expect(removeLocation(ctx, ids)).rejects.toMatchObject({
    code: "ruleBroken",
    ref: { key: "places.locationInUse", values: { users: 1, devices: 1, numbers: 2 } },
  });
});

test("another tenant's location is not found, a reader's hand is refused", async () => {
  const { ids, fields, seen } = await aLocation();
  const verbs = [
    (as: Ctx, of = ids) => changeLocation(as, { ...of, ...fields, name: "Foreign", seen }),
    (as: Ctx, of = ids) => removeLocation(as, of),
    (as: Ctx, of = ids) => createLocation(as, { ...of, ...fields, name: "Foreign" }),
  ];
  const theirs = world.theirs.as("partner_full_admin");
  for (const verb of verbs) {
    await expect(verb(theirs)).rejects.toMatchObject({ code: "notFound" });
    await expect(verb(world.mine.as("partner_readonly_admin"))).rejects.toMatchObject({ code: "forbidden" });
  }
  const mixed = { organizationId: world.theirs.first, locationId: ids.locationId };
  for (const verb of verbs.slice(0, 2))
    await expect(verb(theirs, mixed)).rejects.toMatchObject({ code: "notFound" });
  expect(await recorded(ids.locationId)).toHaveLength(1);
});
