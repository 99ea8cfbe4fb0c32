import { inOrganization } from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { changeUsersIn, listPackages } from "@/lib/users";
import {
  changePackages,
  customerPackages,
  mayChangePackages,
  offeredPackages,
  type Packages,
  packageValues,
  quantitiesOf,
} from "@/lib/wholesale";
import { untilBlocked } from "../imports/faults/wait";
import { apply, check, csv, EMAIL, makeWorld, reasonsOf, usersOf } from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, auditOf, type Partner } from "../trials/world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
beforeAll(async () => {
  partner = await aPartner("Northgate");
});
const full = () => partner.as("partner_full_admin");

/** A wholesale customer, and so many people who have the Suite. */
async function aWholesaler(packages: Packages = { webex_suite: 10 }, holders = 3) {
  const customer = await aCustomer(partner, { isWholesale: true });
  for (const [code, quantity] of Object.entries(packages))
    await ownerQuery("insert into core.organization_packages values ($1, $2, $3)", [
      customer.id,
      code,
      quantity,
    ]);
  await arrange(async (tx) => {
    for (let at = 0; at < holders; at++) await makeUser(tx, customer.id, { packageCode: "webex_suite" });
  });
  return customer.id;
}

/** What a page opened now would send along. */
async function seen(organizationId: string) {
  const held = (await customerPackages(full(), organizationId)) ?? [];
  return packageValues(await offeredPackages(full()), quantitiesOf(held));
}
const change = async (organizationId: string, packages: Packages, ctx = full()) =>
  changePackages(ctx, { organizationId, packages, seen: await seen(organizationId) });
const held = async (organizationId: string) =>
  quantitiesOf((await customerPackages(full(), organizationId)) ?? []);

test("packages are added, capped, uncapped and removed, and it is recorded by name", async () => {
  const id = await aWholesaler({ webex_suite: 10, webex_calling: null, webex_voice: 5 });
  await change(id, { webex_suite: null, webex_calling: 20, cx_essentials: 1 });
  expect(await held(id)).toEqual({ webex_suite: null, webex_calling: 20, cx_essentials: 1 });
  expect(await auditOf(id)).toMatchObject([
    {
      action: "packages.changed",
      before: { Suite: 10, Calling: "uncapped", Voice: 5, "Customer Assist": null },
      after: { Suite: "uncapped", Calling: 20, Voice: null, "Customer Assist": 1 },
    },
  ]);
  expect((await listPackages(full(), id)).map(({ code, quantity }) => [code, quantity])).toEqual([
    ["webex_calling", 20],
    ["webex_suite", null],
    ["cx_essentials", 1],
  ]);
});

test("saving what is saved leaves no line", async () => {
  const id = await aWholesaler();
  await change(id, { webex_suite: 10 });
  expect(await auditOf(id)).toEqual([]);
});

test("nobody loses a package by it: what is held stays, and a cap is not below those who have it", async () => {
  const id = await aWholesaler();
  const values = { package: "Suite", count: 3 };
  await expect(change(id, { webex_calling: 1 })).rejects.toMatchObject({
    fields: { "packages.webex_suite": { key: "wholesale.stillHeld", values } },
  });
  await expect(change(id, { webex_suite: 2 })).rejects.toMatchObject({
    fields: { "packages.webex_suite": { key: "wholesale.belowHeld", values } },
  });
  expect(await held(id)).toEqual({ webex_suite: 10 });
  await change(id, { webex_suite: 3 });
  expect(await held(id)).toEqual({ webex_suite: 3 });
});

test("a code that is no package, and a customer that buys by subscription, are refused", async () => {
  const id = await aWholesaler();
  await expect(change(id, { webex_suite: 10, toasters: 1 })).rejects.toMatchObject({
    fields: { packages: { key: "field.choice" } },
  });
  const plain = await aCustomer(partner);
  expect(await customerPackages(full(), plain.id)).toBeNull();
  await expect(change(plain.id, { webex_suite: 1 })).rejects.toMatchObject({
    ref: { key: "wholesale.notWholesale" },
  });
});

test("what somebody saved meanwhile is not written over", async () => {
  const id = await aWholesaler();
  const behind = await seen(id);
  await change(id, { webex_suite: 20 });
  const late = { organizationId: id, packages: { webex_suite: 30 }, seen: behind };
  await expect(changePackages(full(), late)).rejects.toMatchObject({
    ref: { key: "stale" },
    saved: { "packages.webex_suite": "20" },
  });
  expect(await held(id)).toEqual({ webex_suite: 20 });
});

test("somebody gives the package in the moment in which it is capped: the cap counts them too", async () => {
  const id = await aWholesaler({ webex_suite: 10, webex_meetings: null });
  const [made, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const rows = ["ana", "eva"].map((name) => ({
    ...{ email: `${name}@meets.example`, firstName: name, packageCode: "webex_meetings" },
  }));
  const giving = inOrganization(full(), "users:edit", id, async (tx) => {
    await changeUsersIn(tx, { mode: "add_and_remove", rows });
    made.resolve();
    await goOn.promise;
  });
  await made.promise;
  const capping = expect(change(id, { webex_suite: 10, webex_meetings: 1 })).rejects.toMatchObject({
    fields: { "packages.webex_meetings": { key: "wholesale.belowHeld", values: { count: 2 } } },
  });
  await untilBlocked(1);
  goOn.resolve();
  await Promise.all([giving, capping]);
});

test("an import that was checked before a package was taken away gives it to nobody, and says so", async () => {
  const world = await makeWorld();
  const { ada, customerId: organizationId, at } = world;
  const file = csv(
    ["First Name", EMAIL, "Webex Suite Package", "Webex Calling Package"],
    ["Ana", at("ana"), "TRUE", "FALSE"],
    ["Eva", at("eva"), "FALSE", "TRUE"],
  );
  const importId = await check(world, file);
  const opened = packageValues(await offeredPackages(ada), { webex_suite: null, webex_calling: null });
  await changePackages(ada, { organizationId, packages: { webex_suite: null }, seen: opened });
  await apply(world, importId);
  expect((await usersOf(world)).map(({ email }) => email)).toEqual([at("ana")]);
  expect(await reasonsOf(importId)).toMatchObject({ 3: ["changedMeanwhile"] });
});

test("another partner's customer, a provisioning access and roles that may not", async () => {
  const id = await aWholesaler();
  const wanted = { organizationId: id, packages: { webex_suite: 20 }, seen: {} };
  const stranger = (await aPartner()).as("partner_full_admin");
  await expect(changePackages(stranger, wanted)).rejects.toMatchObject({ code: "notFound" });
  await expect(changePackages(partner.as("partner_admin"), wanted)).rejects.toMatchObject({
    code: "notFound",
  });
  for (const role of ["partner_readonly_admin", "help_desk"] as const)
    await expect(changePackages(partner.as(role), wanted)).rejects.toMatchObject({ code: "forbidden" });
  expect(await mayChangePackages(full(), id)).toBe(true);
  expect(await mayChangePackages(partner.as("partner_readonly_admin"), id)).toBe(false);
  await ownerQuery("update core.management set access = 'provisioning' where organization_id = $1", [id]);
  await expect(changePackages(full(), wanted)).rejects.toMatchObject({
    ref: { key: "provisioningAccessOnly" },
  });
  expect(await held(id)).toEqual({ webex_suite: 10 });
});
