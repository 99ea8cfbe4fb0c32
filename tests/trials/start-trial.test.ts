import { customerOverview } from "@/db/schema";
import { inPartner } from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { type StartTrial, startTrial } from "@/lib/trials";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, aTrial, auditOf, count, day, one, type Partner } from "./world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
let other: Partner;
beforeAll(async () => {
  partner = await aPartner();
  other = await aPartner();
});

const wish = (organizationId: string, more: Partial<StartTrial> = {}): StartTrial => ({
  organizationId,
  quantity: { messaging: 100 },
  days: 30,
  ...more,
});
const full = () => partner.as("partner_full_admin");

test("it runs from today to the last day, with its licences, and is recorded", async () => {
  const customer = await aCustomer(partner);
  const started = await startTrial(
    full(),
    wish(customer.id, { quantity: { messaging: 100, calling_standard: 5 } }),
  );
  expect(started).toMatchObject({ customerId: customer.id, endsOn: day(30) });
  expect(started.trialId).toMatch(/^trialSub\.[0-9a-f-]{36}$/);
  const licences = await ownerQuery(
    "select product_code, purchased, site_id from core.subscription_licenses where subscription_id = $1 order by 1",
    [started.trialId],
  );
  expect(licences).toEqual([
    { product_code: "calling_standard", purchased: 5, site_id: null },
    { product_code: "messaging", purchased: 100, site_id: null },
  ]);
  expect(await auditOf(started.trialId)).toMatchObject([
    { action: "trial.started", actor: partner.person.displayName, after: { endsOn: day(30) } },
  ]);
  const [row] = await inPartner(full(), "customers:view", (tx) => tx.db.select().from(customerOverview));
  expect(row).toMatchObject({ organizationId: customer.id, statuses: ["trial"], kinds: ["trial"] });
});

test("meetings take the site there is; where there is none it is asked for and made", async () => {
  const customer = await aCustomer(partner, { country: "DE" });
  const meetings = { quantity: { meetings: 3 } };
  await expect(startTrial(full(), wish(customer.id, meetings))).rejects.toMatchObject({
    fields: { urlName: { key: "field.required" } },
  });
  const urlName = `start-${customer.id.slice(0, 8)}`;
  const { trialId } = await startTrial(
    full(),
    wish(customer.id, { ...meetings, urlName: urlName.toUpperCase() }),
  );
  const site = await one<{ id: string }>(
    "select id, url_name, time_zone from core.sites where organization_id = $1",
    [customer.id],
  );
  expect(site).toMatchObject({ url_name: urlName, time_zone: "Europe/Berlin" });
  expect(
    await one("select site_id from core.subscription_licenses where subscription_id = $1", [trialId]),
  ).toEqual({
    site_id: site.id,
  });
  const second = await aCustomer(partner);
  await expect(
    startTrial(full(), wish(second.id, { ...meetings, urlName, timeZone: "Europe/Paris" })),
  ).rejects.toMatchObject({
    fields: { urlName: { key: "setup.siteName.taken" } },
  });
  await expect(
    startTrial(full(), wish(second.id, { ...meetings, urlName: "-", timeZone: "Mars/Base" })),
  ).rejects.toMatchObject({
    fields: { urlName: { key: "setup.siteName.form" }, timeZone: { key: "field.choice" } },
  });
});

test("in a country of several clocks the time zone has to be chosen", async () => {
  const customer = await aCustomer(partner, { country: "US" });
  await expect(
    startTrial(full(), wish(customer.id, { quantity: { meetings: 3 }, urlName: "some-clocks" })),
  ).rejects.toMatchObject({ fields: { timeZone: { key: "trials.timeZoneNeeded" } } });
});

test("a second one at the same time is refused; after the first ended there may be another", async () => {
  const customer = await aCustomer(partner);
  await startTrial(full(), wish(customer.id));
  await expect(startTrial(full(), wish(customer.id))).rejects.toMatchObject({
    ref: { key: "trials.alreadyRunning" },
  });
  const past = await aCustomer(partner);
  await aTrial(partner.id, past.id, -1);
  await expect(startTrial(full(), wish(past.id))).resolves.toMatchObject({ customerId: past.id });
});

test("five at once start one; the same submission twice starts one and tells the same", async () => {
  const customer = await aCustomer(partner);
  const ends = await Promise.allSettled(
    Array.from({ length: 5 }, () => startTrial(full(), wish(customer.id))),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await count("core.subscriptions where organization_id = $1", [customer.id])).toBe(1);
  const again = await aCustomer(partner);
  const ctx = { ...full(), submission: crypto.randomUUID() };
  const twice = await Promise.all([startTrial(ctx, wish(again.id)), startTrial(ctx, wish(again.id))]);
  expect(twice[0]).toEqual(twice[1]);
  expect(await count("core.subscriptions where organization_id = $1", [again.id])).toBe(1);
});

test("a product that does not exist is refused at the products", async () => {
  const customer = await aCustomer(partner);
  await expect(startTrial(full(), wish(customer.id, { quantity: { toasters: 5 } }))).rejects.toMatchObject({
    fields: { quantity: { key: "field.choice" } },
  });
});

test("none for the partner itself", async () => {
  await expect(startTrial(full(), wish(partner.id))).rejects.toMatchObject({
    ref: { key: "trials.forOneself" },
  });
});

test("another partner's customer and one that does not exist are not found alike", async () => {
  const foreign = await aCustomer(other);
  for (const id of [foreign.id, crypto.randomUUID(), "x"])
    await expect(startTrial(full(), wish(id))).rejects.toMatchObject({ code: "notFound" });
  const mine = await aCustomer(partner);
  await expect(startTrial(partner.as("partner_admin"), wish(mine.id))).rejects.toMatchObject({
    code: "notFound",
  });
});

test("who may not: read-only, help desk, the customer itself, and whoever has provisioning access only", async () => {
  const customer = await aCustomer(partner);
  for (const role of ["partner_readonly_admin", "help_desk"] as const)
    await expect(startTrial(partner.as(role), wish(customer.id))).rejects.toMatchObject({
      code: "forbidden",
    });
  const limited = await aCustomer(partner, { access: "provisioning" });
  await expect(startTrial(full(), wish(limited.id))).rejects.toMatchObject({
    ref: { key: "provisioningAccessOnly" },
  });
  const own = await arrange((tx) => makeUser(tx, customer.id));
  const { actingAs } = await import("@/lib/demo/make");
  await expect(
    startTrial(actingAs(own, ["customer_full_admin"], { partner: false }), wish(customer.id)),
  ).rejects.toMatchObject({ code: "forbidden" });
});
