import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { assignCustomer, makeManagement, makeOrganization, makeUser } from "@/lib/demo/make";
import { find } from "@/lib/find";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "../access/two-partners";

testDatabase();

let world: Awaited<ReturnType<typeof twoPartners>>;
let staff: Ctx;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await twoPartners();
  staff = world.mine.as("partner_full_admin");
  await asSystem(systemCtx(), "arrange", async (tx) => {
    const bakery = await makeOrganization(tx, { name: "Cofetăria Mărțișor", externalId: "EXT-77" });
    const other = await makeOrganization(tx, { name: "Martisor Mills" });
    for (const { id } of [bakery, other]) await makeManagement(tx, world.mine.partnerId, id);
    const remus = await makeUser(tx, bakery.id, {
      email: "remus@martisor.example",
      displayName: "Remus Pop",
    });
    await makeUser(tx, other.id, { displayName: "Ion Popescu", lastName: "Popescu" });
    await makeUser(tx, world.mine.partnerId, {
      email: "zoe@mine.example",
      displayName: "Zoë Zimmer",
      lastName: "Zimmer",
    });
    Object.assign(ids, { bakery: bakery.id, other: other.id, remus: remus.id });
    await assignCustomer(tx, world.mine.partnerId, staff.actor.id ?? "", bakery.id);
  });
  const order = `INSERT INTO core.orders (number, partner_id, organization_id, customer_name, contact_email, ordered_on,
    starts_on, state, content_hash) VALUES ($1, $2, $3, $4, 'n@x.example', '2026-01-01', '2026-01-01', 'mailed', 'x')`;
  await ownerQuery(order, ["WO-555-1", world.mine.partnerId, null, "Newcomers Ltd"]);
  await ownerQuery(order, ["WO-555-2", world.mine.partnerId, ids.bakery, null]);
});

test("customers by any part of the name without accents, by external id, by id", async () => {
  expect((await find(staff, "martisor")).customers.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Cofetăria Mărțișor", "Martisor Mills"]),
  );
  expect((await find(staff, "ext-77")).customers).toEqual([
    { id: ids.bakery, name: "Cofetăria Mărțișor", match: { kind: "external_id", term: "ext-77" } },
  ]);
  expect((await find(staff, ids.other ?? "")).customers.map(({ name }) => name)).toEqual(["Martisor Mills"]);
});

test("users by the beginning of their address, with their customer; colleagues by name", async () => {
  expect((await find(staff, "Remus@")).users).toEqual([
    {
      id: ids.remus,
      organizationId: ids.bakery,
      name: "remus@martisor.example",
      detail: "Cofetăria Mărțișor",
    },
  ]);
  expect((await find(staff, "zimm")).users).toMatchObject([
    { name: "Zoë Zimmer", detail: "zoe@mine.example" },
  ]);
});

test("users of customers by the beginning of a name or last name, once each, for who sees their customer", async () => {
  const remus = {
    id: ids.remus,
    organizationId: ids.bakery,
    name: "Remus Pop",
    detail: "remus@martisor.example · Cofetăria Mărțișor",
  };
  const admin = world.mine.as("partner_admin");
  for (const words of ["remus p", "RÉMUS POP", "popp"])
    for (const who of [staff, admin])
      expect([words, (await find(who, words)).users]).toEqual([words, words === "popp" ? [] : [remus]]);
  expect((await find(staff, "remus@")).users).toHaveLength(1);
  expect((await find(staff, "popescu")).users).toMatchObject([{ name: "Ion Popescu" }]);
  expect((await find(admin, "popescu")).users).toEqual([]);
  for (const who of [world.theirs.as("partner_full_admin"), world.mine.as("help_desk")])
    expect((await find(who, "remus pop")).users).toEqual([]);
});

test("orders by the beginning of their number, also those that have no customer yet", async () => {
  const { orders } = await find(staff, "wo-555");
  expect(orders.sort((a, b) => a.number.localeCompare(b.number))).toEqual([
    { number: "WO-555-1", customer: "Newcomers Ltd" },
    { number: "WO-555-2", customer: "Cofetăria Mărțișor" },
  ]);
  expect((await find(staff, "newcomers")).orders.map(({ number }) => number)).toEqual(["WO-555-1"]);
});

test("who sees some customers finds those; another partner finds none", async () => {
  const admin = world.mine.as("partner_admin");
  expect((await find(admin, "martisor")).customers.map(({ id }) => id)).toEqual([ids.bakery]);
  const nothing = { customers: [], users: [], orders: [] };
  expect(await find(world.theirs.as("partner_full_admin"), "martisor")).toEqual(nothing);
  expect(await find(world.theirs.as("partner_full_admin"), ids.bakery ?? "")).toEqual(nothing);
});

test("a customer's administrator finds the own people and nothing else; help desk and nobody find nothing", async () => {
  const admin = world.asCustomer("customer_full_admin");
  const found = await find(admin, "person");
  expect(found.users.length).toBeGreaterThan(0);
  expect(new Set(found.users.map(({ organizationId }) => organizationId))).toEqual(
    new Set([world.mine.first]),
  );
  expect([...found.customers, ...found.orders]).toEqual([]);
  for (const ctx of [world.mine.as("help_desk"), world.mine.as()])
    expect(await find(ctx, "martisor")).toEqual({ customers: [], users: [], orders: [] });
});

test.each(["", "   ", "\0", "%", "_", "\\", "'", "x".repeat(10_000), "‮", "a\0b"])(
  "words that are none are answered with nothing found (%#)",
  async (words) => {
    expect(await find(staff, words)).toEqual({ customers: [], users: [], orders: [] });
  },
);
