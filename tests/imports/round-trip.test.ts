import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { closeSender } from "@/lib/jobs";
import { exportUsers, type UserFileKind, userFileKinds } from "@/lib/users";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "../users/equipped";
import { check, found, importUsers } from "./world";

testDatabase();
afterAll(closeSender);

async function exported(world: Equipped, kind?: UserFileKind): Promise<string> {
  const file = await exportUsers(world.ada, { organizationId: world.customerId, kind });
  const content = (await buffer(file.stream)).toString();
  await file.discard();
  return content;
}

/** What every verb lets into the database: trimmed, composed, without control characters. */
const kept = (value: string) =>
  value
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}]/gu, "")
    .trim()
    .slice(0, 128)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();

const hostile = [
  ...["=A1", "+4930 123", "-5", "@me", "'quoted", "''=x", "＝1", "＋1", "－1", "＠x", 'say "hi"', "a,b;c\td"],
  ...[
    "TRUE",
    "REMOVE",
    "REMOVE|1",
    "مرحبا",
    "\u202Eabc",
    "שלום, עולם",
    "x".repeat(128),
    "é".repeat(128),
    "[Sub1]",
    '"',
    "'",
  ],
];

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom(...hostile)).map(kept);

const fields = [
  ...["first_name", "last_name", "display_name", "title", "department", "manager", "caller_id_first_name"],
  ...["caller_id_last_name", "preferred_language", "address_type", "address_country", "address_locality"],
  ...["address_region", "address_street", "address_postal_code"],
] as const;

type Person = { texts: string[]; extension: boolean; number: boolean; place: number; flags: boolean[] };

const person: fc.Arbitrary<Person> = fc.record({
  texts: fc.array(text, { minLength: fields.length, maxLength: fields.length }),
  extension: fc.boolean(),
  number: fc.boolean(),
  place: fc.nat({ max: 3 }),
  flags: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
});

let made = 0;

/** Puts people into the database as they are, past all rules. */
async function insert(world: Equipped, people: Person[]) {
  const rows = people.map(({ texts, extension, number, place, flags }) => {
    made += 1;
    const [basic_messaging, basic_meetings, basic_calling, meets, writes] = flags;
    return {
      ...Object.fromEntries(fields.map((name, at) => [name, texts[at]])),
      ...{
        email: `u${made}@${world.customerId.slice(0, 8)}.example`,
        basic_messaging,
        basic_meetings,
        basic_calling,
      },
      extension: extension ? String(10_000 + made) : null,
      number: number ? `+4915${1_000_000 + made}` : null,
      package_code: [null, "webex_suite", "webex_calling", null][place],
      location: ["Berlin", null, "Paris, Nord", "=HQ"][place],
      site: place === 1 ? world.site : null,
      meets,
      writes,
    };
  });
  await ownerQuery(
    `WITH given AS MATERIALIZED (SELECT gen_random_uuid() AS id, g.* FROM jsonb_to_recordset($2) AS g (email text,
        ${fields.map((name) => `${name} text`).join(", ")}, extension text, number text, package_code text, location text,
        site text, meets boolean, writes boolean, basic_messaging boolean, basic_meetings boolean, basic_calling boolean)),
     people AS (INSERT INTO core.users (id, organization_id, email, email_key, ${fields.join(", ")}, extension, package_code,
        basic_messaging, basic_meetings, basic_calling, location_id, preferred_site_id)
      SELECT id, $1, email, email, ${fields.join(", ")}, extension, package_code, basic_messaging, basic_meetings,
        basic_calling, (SELECT l.id FROM core.locations l WHERE l.organization_id = $1 AND l.name = location),
        (SELECT s.id FROM core.sites s WHERE s.url_name = site) FROM given RETURNING id),
     numbers AS (INSERT INTO core.phone_numbers (organization_id, number, user_id)
      SELECT $1, number, id FROM given JOIN people USING (id) WHERE number IS NOT NULL)
     INSERT INTO core.license_assignments (organization_id, user_id, subscription_id, product_code)
     SELECT $1, id, $3, 'messaging' FROM given WHERE writes UNION ALL SELECT $1, id, $4, 'meetings' FROM given WHERE meets`,
    [world.customerId, JSON.stringify(rows), world.overageId, world.subscriptionId],
  );
}

const locate = (world: Equipped) =>
  ownerQuery(
    "INSERT INTO core.locations (organization_id, name, country, time_zone) VALUES ($1, '=HQ', 'DE', 'Europe/Berlin')",
    [world.customerId],
  );

test("what is exported can be sent back and changes nothing, whatever people are called and have", async () => {
  const world = await makeEquipped();
  await locate(world);
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 30, maxLength: 40 }), async (people) => {
      await insert(world, people);
      for (const kind of userFileKinds) {
        const importId = await check(world, await exported(world, kind));
        const { counts, rows, warnings } = await found(world, importId);
        expect({ kind, counts, warnings }).toMatchObject({
          ...{ kind, counts: { add: 0, modify: 0, remove: 0, error: 0, unchanged: rows }, warnings: [] },
        });
        expect(rows).toBe(made + 1);
      }
    }),
    { seed: 11, numRuns: 3 },
  );
});

test("an organization that was emptied is again what its export says", async () => {
  const world = await makeEquipped();
  await locate(world);
  await insert(
    world,
    fc.sample(person, { seed: 7, numRuns: 60 }).map((each) => ({ ...each, extension: true })),
  );
  // What a new user would be given: a name to show, and a place to call from.
  await ownerQuery("UPDATE core.users SET display_name = 'Shown' WHERE display_name = ''");
  await ownerQuery(
    `UPDATE core.users SET location_id = (SELECT id FROM core.locations WHERE organization_id = $1 AND name = 'Berlin')
     WHERE organization_id = $1 AND location_id IS NULL AND package_code IS NOT NULL`,
    [world.customerId],
  );
  await ownerQuery("UPDATE core.subscription_licenses SET purchased = 1000 WHERE organization_id = $1", [
    world.customerId,
  ]);
  const content = await exported(world);
  await ownerQuery("DELETE FROM core.license_assignments WHERE organization_id = $1", [world.customerId]);
  await ownerQuery("UPDATE core.phone_numbers SET user_id = NULL WHERE organization_id = $1", [
    world.customerId,
  ]);
  await ownerQuery("DELETE FROM core.users WHERE organization_id = $1 AND id <> $2", [
    world.customerId,
    world.carlaId,
  ]);
  const importId = await importUsers(world, content);
  expect((await found(world, importId)).counts).toMatchObject({ added: 60, error: 0, missed: 0 });
  const plain = (text: string) =>
    text
      .replace(/,(?:active|not_verified|invited|inactive),/g, ",,")
      .split("\n")
      .toSorted();
  expect(plain(await exported(world))).toEqual(plain(content));
});

test("a licence of a suspended subscription is left empty, so that the file can be sent back", async () => {
  const world = await makeEquipped();
  await insert(world, fc.sample(person, { seed: 3, numRuns: 20 }));
  await ownerQuery("UPDATE core.subscriptions SET unpaid_since = '2026-01-01' WHERE organization_id = $1", [
    world.customerId,
  ]);
  const content = await exported(world, "licences");
  expect(content.split("\n")[0]).toContain(`Meetings [${world.subscriptionId}] (Suspended)`);
  expect((await found(world, await check(world, content))).counts).toMatchObject({ modify: 0, error: 0 });
});
