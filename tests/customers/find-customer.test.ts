import { orderLines, orders, organizations } from "@/db/schema";
import { inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import {
  activityFilter,
  customerOrders,
  customerSubscriptions,
  findCustomer,
  organizationActivity,
} from "@/lib/customers";
import { actingAs, makeManagement, makeSubscription, makeUser } from "@/lib/demo/make";
import { testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner, arrange } from "./people";

testDatabase();

test("a customer with its administrators, users and reasons", async () => {
  const partner = await aPartner();
  const id = await aCustomer(
    partner.id,
    { name: "Contoso", externalId: "C-1" },
    async (tx, organizationId) => {
      await makeUser(tx, organizationId, { displayName: "Zoé", roles: ["customer_readonly_admin"] });
      await makeUser(tx, organizationId, { displayName: "Ana", roles: ["customer_full_admin"] });
      await makeUser(tx, organizationId);
      await makeSubscription(tx, { partnerId: partner.id, organizationId }, { licenses: { meetings: 10 } });
    },
  );
  const customer = await findCustomer(partner.as("partner_readonly_admin"), id);
  expect(customer).toMatchObject({
    id,
    name: "Contoso",
    externalId: "C-1",
    users: 3,
    purchased: 10,
    waitingOrder: null,
  });
  expect(customer.administrators.map(({ name, role }) => [name, role])).toEqual([
    ["Ana", "customer_full_admin"],
    ["Zoé", "customer_readonly_admin"],
  ]);
});

test("another partner's customer, what does not exist and what is no id answer alike", async () => {
  const [mine, theirs] = [await aPartner(), await aPartner()];
  const foreign = await aCustomer(theirs.id);
  for (const id of [foreign, theirs.id, "00000000-0000-4000-8000-000000000000", "x"]) {
    for (const ask of [findCustomer, customerSubscriptions, customerOrders]) {
      await expect(ask(mine.as("partner_full_admin"), id)).rejects.toMatchObject({ code: "notFound" });
    }
  }
});

test("help desk and the customer's own administrators have no customer page", async () => {
  const partner = await aPartner();
  const id = await aCustomer(partner.id);
  const admin = await arrange((tx) => makeUser(tx, id));
  await expect(findCustomer(partner.as("help_desk"), id)).rejects.toMatchObject({ code: "forbidden" });
  const own = actingAs(admin, ["customer_full_admin"], { partner: false });
  await expect(findCustomer(own, id)).rejects.toMatchObject({ code: "forbidden" });
});

test("subscriptions: what this partner sold, running ones first, each in its state", async () => {
  const [partner, other] = [await aPartner(), await aPartner()];
  const id = await aCustomer(partner.id, {}, async (tx, organizationId) => {
    const of = { partnerId: partner.id, organizationId };
    await makeSubscription(tx, of, { id: "Sub1", endsOn: "2020-01-01", autoRenew: false });
    await makeSubscription(tx, of, { id: "Sub2", licenses: { meetings: 5, messaging: 7 } });
    await makeSubscription(tx, of, { id: "Sub3", setUpAt: null, endsOn: "2999-01-01" });
    await makeManagement(tx, other.id, organizationId);
    await makeSubscription(tx, { partnerId: other.id, organizationId }, { id: "Sub4" });
  });
  const found = await customerSubscriptions(partner.as("partner_full_admin"), id);
  expect(found.map((each) => [each.id, each.state])).toEqual([
    ["Sub2", "active"],
    ["Sub3", "waiting"],
    ["Sub1", "ended"],
  ]);
  expect(found[0]?.licences).toEqual([
    { product: "Meetings", purchased: 5, assigned: 0, used: 0 },
    { product: "Messaging", purchased: 7, assigned: 0, used: 0 },
  ]);
});

test("activity: newest first, page by page, without what another partner did", async () => {
  const [partner, other] = [await aPartner(), await aPartner()];
  const id = await aCustomer(partner.id, {}, (tx, organizationId) =>
    makeManagement(tx, other.id, organizationId),
  );
  const act = (who: typeof partner, name: string, minute: number) =>
    inOrganization(
      { ...who.as("partner_full_admin"), now: new Date(Date.UTC(2026, 0, 1, 0, minute)) },
      "organization:edit",
      id,
      async (tx) => {
        await tx.db.update(organizations).set({ name });
        await record(tx, "site.created", {
          target: { kind: "organization", id, name },
          before: { name: "" },
          after: { name },
        });
      },
    );
  await act(partner, "first", 1);
  await act(other, "theirs", 2);
  await act(partner, "second", 3);
  const ctx = partner.as("partner_full_admin");
  const filter = { ...activityFilter(`/customers/${id}/activity`, {}), size: 1 };
  const newest = await organizationActivity(ctx, id, filter);
  expect(newest.rows).toMatchObject([
    { action: "site.created", targetName: "second", after: { name: "second" } },
  ]);
  const older = await organizationActivity(ctx, id, { ...filter, cursor: newest.next });
  expect(older.rows.map(({ targetName }) => targetName)).toEqual(["first"]);
  expect(older.next).toBeUndefined();
});

test("order history: the newest first, with what was ordered; not what another partner sold", async () => {
  const [partner, other] = [await aPartner(), await aPartner()];
  const id = await aCustomer(partner.id, {}, async (tx, organizationId) => {
    await makeManagement(tx, other.id, organizationId);
    const order = {
      organizationId,
      contactEmail: "ana@contoso.example",
      startsOn: "2026-01-01",
      state: "provisioned" as const,
      contentHash: "",
    };
    await tx.db.insert(orders).values([
      { ...order, number: "W-1", partnerId: partner.id, orderedOn: "2025-12-01" },
      { ...order, number: "W-2", partnerId: partner.id, orderedOn: "2026-02-01" },
      { ...order, number: "W-3", partnerId: other.id, orderedOn: "2026-03-01" },
    ]);
    const line = { termMonths: 12, autoRenew: true, amount: "1.00", currency: "EUR" };
    await tx.db.insert(orderLines).values([
      { ...line, orderNumber: "W-2", position: 1, productCode: "messaging", quantity: 20 },
      { ...line, orderNumber: "W-2", position: 0, productCode: "meetings", quantity: 10 },
    ]);
    for (const id of ["Sub77", "Sub78"])
      await makeSubscription(tx, { partnerId: partner.id, organizationId }, { id, orderNumber: "W-2" });
  });
  const found = await customerOrders(partner.as("partner_readonly_admin"), id);
  expect(found.map(({ number }) => number)).toEqual(["W-2", "W-1"]);
  expect(found[0]).toMatchObject({
    state: "provisioned",
    subscriptionIds: ["Sub77", "Sub78"],
    lines: [
      { product: "Meetings", quantity: 10 },
      { product: "Messaging", quantity: 20 },
    ],
  });
  const [subscription] = await customerSubscriptions(partner.as("partner_readonly_admin"), id);
  expect(subscription).toMatchObject({ orderNumber: "W-2", termMonths: 12 });
  await expect(customerOrders(partner.as("help_desk"), id)).rejects.toMatchObject({ code: "forbidden" });
});
