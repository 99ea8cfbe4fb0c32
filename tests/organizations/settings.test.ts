import type { Ctx } from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import {
  allowSupportAccess,
  changeOrganization,
  findOrganization,
  organizationOverview,
  settingsValues,
  supportDeciders,
} from "@/lib/organizations";
import { twoPartners } from "@/tests/access/two-partners";
import { hostile } from "@/tests/components/pages/support/hostile";
import { arrange, list } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

let world: Awaited<ReturnType<typeof twoPartners>>;
let partner: Ctx;
let customer: Ctx;
beforeAll(async () => {
  world = await twoPartners();
  partner = world.mine.as("partner_full_admin");
  customer = world.asCustomer("customer_full_admin");
});

async function seenBy(ctx: Ctx) {
  const organization = await findOrganization(ctx, world.mine.first);
  return settingsValues(organization, organization.relation);
}
const wish = { name: "Contoso", vertical: "retail", plannedUsers: 120, locale: "ro" } as const;
const change = (ctx: Ctx, more: object = {}) =>
  seenBy(ctx).then((seen) =>
    changeOrganization(ctx, { organizationId: world.mine.first, ...wish, seen, ...more }),
  );
const recorded = async (action: string) =>
  (
    await ownerQuery("SELECT before, after, actor_name FROM core.audit WHERE action = $1 ORDER BY id", [
      action,
    ])
  ).at(-1);

test("the settings are changed, recorded, and the partner's list says the new name", async () => {
  await change(partner, { externalId: "NO-1" });
  expect(await findOrganization(customer, world.mine.first)).toMatchObject({ ...wish, externalId: "NO-1" });
  expect(await recorded("organization.changed")).toMatchObject({
    after: { name: "Contoso", externalId: "NO-1" },
  });
  expect((await list(partner)).rows.map(({ name }) => name)).toContain("Contoso");
});

test("the external id is the partner's: a customer's own administrator does not touch it", async () => {
  await change(partner, { externalId: "NO-2" });
  await change(customer, { name: "Contoso SRL", externalId: "mine" });
  expect(await findOrganization(partner, world.mine.first)).toMatchObject({
    name: "Contoso SRL",
    externalId: "NO-2",
  });
  expect(await seenBy(customer)).not.toHaveProperty("externalId");
});

test("two windows: the second is shown what the first saved, and by whom", async () => {
  // In the same millisecond, too, who wrote last is named.
  const now = new Date();
  await change({ ...partner, now }, { name: "Ours" });
  const seen = await seenBy(partner);
  await change({ ...customer, now }, { name: "Theirs" });
  const late = { organizationId: world.mine.first, ...wish, name: "Mine" };
  await expect(changeOrganization(partner, { ...late, seen })).rejects.toMatchObject({
    code: "conflict",
    saved: { name: "Theirs" },
    change: { by: customer.actor.name },
  });
  expect(await findOrganization(partner, world.mine.first)).toMatchObject({ name: "Theirs" });
});

test.each(hostile)("a name is kept as it was typed: %s", async (name) => {
  await change(customer, { name });
  expect(await findOrganization(partner, world.mine.first)).toMatchObject({ name });
});

test("support may look for as long as was said, and not after; each is recorded", async () => {
  const organizationId = world.mine.first;
  await allowSupportAccess(customer, { organizationId, days: "7" });
  const until = new Date(customer.now.getTime() + 7 * 86_400_000);
  const found = await findOrganization(partner, organizationId);
  expect(new Date(found.supportAccessUntil ?? 0)).toEqual(until);
  expect(await recorded("supportAccess.allowed")).toMatchObject({ after: { until: until.toISOString() } });

  const later = { ...partner, now: new Date(until.getTime() + 1) };
  expect(await findOrganization(later, organizationId)).toMatchObject({ supportAccessUntil: null });
  await allowSupportAccess(customer, { organizationId, days: "0" });
  expect(await findOrganization(partner, organizationId)).toMatchObject({ supportAccessUntil: null });
  expect(await recorded("supportAccess.ended")).toMatchObject({ after: { until: null } });
});

test("who lets support look is the customer alone, and everybody there is told who that is", async () => {
  const organizationId = world.mine.first;
  for (const role of ["partner_full_admin", "partner_admin", "partner_readonly_admin"] as const)
    await expect(
      allowSupportAccess(world.mine.as(role), { organizationId, days: "1" }),
    ).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    allowSupportAccess(world.asCustomer("customer_readonly_admin"), { organizationId, days: "1" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await arrange(async (tx) => {
    await makeUser(tx, organizationId, { displayName: "Ana", roles: ["customer_full_admin"] });
    await makeUser(tx, organizationId, { roles: ["customer_readonly_admin"] });
    await makeUser(tx, organizationId, { roles: ["customer_full_admin"], status: "inactive" });
  });
  expect((await supportDeciders(partner, organizationId)).map(({ name }) => name)).toEqual(["Ana"]);
});

test("another tenant's organization is not found, a reader's hand is refused", async () => {
  const organizationId = world.mine.first;
  const theirs = world.theirs.as("partner_full_admin");
  const asked = { organizationId, ...wish, seen: {} };
  await expect(changeOrganization(theirs, asked)).rejects.toMatchObject({ code: "notFound" });
  const elsewhere = { organizationId: world.mine.second, days: "1" } as const;
  await expect(allowSupportAccess(customer, elsewhere)).rejects.toMatchObject({ code: "notFound" });
  for (const ctx of [world.mine.as("partner_readonly_admin"), world.asCustomer("customer_readonly_admin")])
    await expect(changeOrganization(ctx, asked)).rejects.toMatchObject({ code: "forbidden" });
});

test("the overview counts what is there, and names what waits", async () => {
  const organizationId = world.mine.second;
  await arrange(async (tx) => {
    await makeUser(tx, organizationId, { status: "invited", roles: ["customer_full_admin"] });
  });
  await ownerQuery(
    `INSERT INTO core.domains (organization_id, name, status) VALUES ($1, 'b.example', 'pending'),
       ($1, 'a.example', 'pending'), ($1, 'c.example', 'verified')`,
    [organizationId],
  );
  await ownerQuery("UPDATE core.subscriptions SET set_up_at = NULL WHERE organization_id = $1", [
    organizationId,
  ]);
  expect(await organizationOverview(partner, organizationId)).toMatchObject({
    counts: { users: 2, invited: 1, administrators: 1, sites: 0, locations: 0 },
    domains: { all: 3, pending: ["a.example", "b.example"] },
    licences: [],
    subscriptions: [{ kind: "paid", state: "setUp" }],
  });
});
