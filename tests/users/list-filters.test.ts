import { makeSubscription, makeUser, type NewUser } from "@/lib/demo/make";
import { everyUser, listUsers, userFilter } from "@/lib/users";
import { aCustomer, aPartner } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

type Params = Parameters<typeof userFilter>[1];

async function world() {
  // A number is one person's in the installation.
  await ownerQuery("DELETE FROM core.phone_numbers");
  const partner = await aPartner();
  const ids: Record<string, string> = {};
  const id = await aCustomer(partner.id, {}, async (tx, organizationId) => {
    const subscription = await makeSubscription(
      tx,
      { partnerId: partner.id, organizationId },
      { licenses: { meetings: 10, messaging: 10 } },
    );
    const place = await ownerQuery<{ id: string }>("SELECT gen_random_uuid() AS id");
    ids.place = place[0]?.id ?? "";
    ids.subscription = subscription.id;
    const person = async (displayName: string, values: NewUser = {}) => {
      ids[displayName] = (await makeUser(tx, organizationId, { displayName, ...values })).id;
    };
    await person("Ana", { packageCode: "webex_suite", extension: "4711", title: "Head" });
    await person("Ben", { packageCode: "webex_suite", status: "invited" });
    await person("Cleo", { extension: "47" });
    await person("Dan", { status: "invited" });
    await person("Eva");
  });
  await ownerQuery(
    "INSERT INTO core.locations (id, organization_id, name, country, time_zone, address) VALUES ($2, $1, 'Cluj', 'RO', 'UTC', '{}')",
    [id, ids.place],
  );
  await ownerQuery(
    "UPDATE core.users SET location_id = $2 WHERE organization_id = $1 AND display_name IN ('Ana', 'Ben')",
    [id, ids.place],
  );
  await ownerQuery("INSERT INTO core.phone_numbers (organization_id, number, user_id) VALUES ($1, $2, $3)", [
    id,
    "+40215550100",
    ids.Ana,
  ]);
  for (const [name, product] of [
    ["Ana", "meetings"],
    ["Cleo", "meetings"],
    ["Cleo", "messaging"],
    ["Dan", "messaging"],
  ] as const)
    await ownerQuery(
      "INSERT INTO core.license_assignments (organization_id, user_id, subscription_id, product_code) VALUES ($1, $2, $3, $4)",
      [id, ids[name], ids.subscription, product],
    );
  const ctx = partner.as("partner_full_admin");
  const list = (params: Params) => listUsers(ctx, id, userFilter(id, params));
  const names = async (params: Params) => (await list(params)).rows.map(({ name }) => name);
  return { id, ids, ctx, list, names, partner };
}

test("filters narrow, combine, and are counted by what the others leave", async () => {
  const { ids, list, names } = await world();
  expect(await names({ package: "webex_suite" })).toEqual(["Ana", "Ben"]);
  expect(await names({ licence: "meetings" })).toEqual(["Ana", "Cleo"]);
  expect(await names({ licence: "none" })).toEqual(["Eva"]);
  expect(await names({ licence: ["none", "messaging"] })).toEqual(["Cleo", "Dan", "Eva"]);
  expect(await names({ location: ids.place, status: "active" })).toEqual(["Ana"]);
  expect(await names({ location: "none", status: "invited" })).toEqual(["Dan"]);
  const { counts } = await list({ status: "active", licence: "meetings" });
  expect(counts).toEqual({
    all: 5,
    total: 2,
    status: { active: 2 },
    package: { webex_suite: 1, none: 1 },
    location: { [ids.place ?? ""]: 1, none: 1 },
    licence: { meetings: 2, messaging: 1, none: 1 },
  });
});

test("what the organization does not have is left out and said", async () => {
  const { list } = await world();
  const { filter, counts } = await list({
    package: "no_such",
    licence: "calling_standard",
    status: "active",
  });
  expect(filter.ignored).toEqual(["package=no_such", "licence=calling_standard"]);
  expect(counts.total).toBe(3);
});

test("found by the beginning of a phone number or an extension, however it is written", async () => {
  const { names } = await world();
  expect(await names({ q: "+40 21 555" })).toEqual(["Ana"]);
  expect(await names({ q: "4021-5550" })).toEqual(["Ana"]);
  expect(await names({ q: "47" })).toEqual(["Ana", "Cleo"]);
  expect(await names({ q: "471" })).toEqual(["Ana"]);
  expect(await names({ q: "+47" })).toEqual([]);
});

test("a row has what its columns show", async () => {
  const { list } = await world();
  const [ana] = (await list({ q: "ana" })).rows;
  expect(ana).toMatchObject({
    packageName: "Suite",
    licences: ["Meetings"],
    number: "+40215550100",
    extension: "4711",
    location: "Cluj",
    title: "Head",
  });
});

test("all rows of the list for its file, and none of somebody else's", async () => {
  const { id, ctx, partner } = await world();
  const seen: string[] = [];
  const filter = userFilter(id, { status: "active" });
  await everyUser(ctx, id, filter, async (rows) => void seen.push(...rows.map(({ name }) => name)));
  expect(seen).toEqual(["Ana", "Cleo", "Eva"]);
  const other = (await aPartner()).as("partner_full_admin");
  await expect(everyUser(other, id, filter, async () => {})).rejects.toMatchObject({ code: "notFound" });
  await expect(everyUser(partner.as("help_desk"), id, filter, async () => {})).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a large organization is counted by what its changes left, the same", async () => {
  const { id, ids, list } = await world();
  await ownerQuery(
    `INSERT INTO core.users (organization_id, email, email_key, display_name, status, package_code, location_id)
     SELECT $1, e, e, 'Name ' || n, CASE n % 2 WHEN 0 THEN 'active' ELSE 'invited' END,
       CASE n % 3 WHEN 0 THEN 'webex_suite' END, CASE n % 5 WHEN 0 THEN $2::uuid END
     FROM (SELECT n, 'u' || n || '@large.example' AS e FROM generate_series(1, 6000) AS n) AS many`,
    [id, ids.place],
  );
  const [real] = await ownerQuery<{ n: number; places: number }>(
    `SELECT count(*) FILTER (WHERE location_id IS NOT NULL)::int AS n,
       count(*) FILTER (WHERE status = 'active')::int AS places
     FROM core.users WHERE organization_id = $1 AND package_code = 'webex_suite' `,
    [id],
  );
  const { counts } = await list({ package: "webex_suite", location: ids.place });
  expect(counts).toMatchObject({ all: 6_005, total: real?.n });
  expect(counts.licence).toBeUndefined();
  expect((await list({ package: "webex_suite" })).counts.status?.active).toBe(real?.places);
  expect((await list({})).counts.licence).toEqual({ meetings: 2, messaging: 2 });
  expect((await list({ licence: "meetings" })).counts).toMatchObject({
    total: 2,
    package: { webex_suite: 1, none: 1 },
  });
  await ownerQuery("UPDATE core.users SET location_id = NULL WHERE organization_id = $1", [id]);
  expect((await list({})).counts.location).toEqual({ none: 6_005 });
  // Ten times as many, as far as is counted: who has one licence is known without reading them.
  await ownerQuery(
    "INSERT INTO core.user_counts (organization_id, status, amount) VALUES ($1, 'active', 60000)",
    [id],
  );
  const far = (await list({ licence: "meetings" })).counts;
  expect(far).toEqual({ all: 66_005, total: 2, licence: { meetings: 2, messaging: 2 } });
  expect((await list({ licence: "meetings", status: "active" })).counts.package).toBeDefined();
});
