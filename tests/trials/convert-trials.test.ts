import { systemIn } from "@/lib/access";
import { makeSubscription } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { acceptReview, chooseCustomer, chooseWho, confirmPartner, nameServices } from "@/lib/provisioning";
import { convertTrials, listTrials } from "@/lib/trials";
import { at, finish, orderForPartner, services, visitOf, visitor } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, aTrial, auditOf, day, giveLicences, type Partner } from "./world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
beforeAll(async () => {
  partner = await aPartner();
});

async function world(licenses: Record<string, number>) {
  const customer = await aCustomer(partner);
  const trial = await aTrial(partner.id, customer.id, 10, { licenses });
  return { customer, trial };
}

/** An order of these licences is set up; answers the subscription's id. */
const order = (organizationId: string, licenses: Record<string, number>) =>
  arrange(async (tx) => {
    const { id } = await makeSubscription(tx, { partnerId: partner.id, organizationId }, { licenses });
    await convertTrials(systemIn(tx, organizationId, partner.id), [id]);
    return id;
  });

const licencesOf = (id: string) =>
  ownerQuery(
    "select product_code as product, assigned, used from core.subscription_licenses where subscription_id = $1 order by 1",
    [id],
  );
const usersOf = async (id: string) =>
  (
    await ownerQuery<{ id: string }>(
      "select user_id as id from core.license_assignments where subscription_id = $1",
      [id],
    )
  )
    .map((row) => row.id)
    .sort();

test("an order takes the trial's place: the same people have the licences, used stays used", async () => {
  const { customer, trial } = await world({ messaging: 100, calling_standard: 10 });
  const people = await giveLicences(trial, "messaging", 4, 3);
  await giveLicences(trial, "calling_standard", 2, 1);
  const id = await order(customer.id, { messaging: 50, calling_standard: 5 });
  expect(await licencesOf(id)).toEqual([
    { product: "calling_standard", assigned: 2, used: 1 },
    { product: "messaging", assigned: 4, used: 3 },
  ]);
  expect(await usersOf(id)).toEqual(expect.arrayContaining(people));
  expect(await licencesOf(trial.id)).toMatchObject([{ assigned: 0 }, { assigned: 0 }]);
  expect(await listTrials(partner.as("partner_full_admin"), customer.id)).toMatchObject([
    { state: "converted", endsOn: day(0) },
  ]);
  expect(await auditOf(trial.id)).toMatchObject([
    {
      action: "trial.converted",
      after: { subscriptions: [id], licences: { messaging: 4, calling_standard: 2 } },
    },
  ]);
});

test("as many as were bought, those in use first; the others end with the trial", async () => {
  const { customer, trial } = await world({ messaging: 10 });
  const people = await giveLicences(trial, "messaging", 5, 2);
  const id = await order(customer.id, { messaging: 3 });
  expect(await licencesOf(id)).toEqual([{ product: "messaging", assigned: 3, used: 2 }]);
  expect(await usersOf(id)).toEqual(expect.arrayContaining(people.slice(0, 2)));
  expect(await licencesOf(trial.id)).toEqual([{ product: "messaging", assigned: 2, used: 0 }]);
});

test("an order of other products leaves the trial as it is", async () => {
  const { customer, trial } = await world({ messaging: 10 });
  await giveLicences(trial, "messaging", 2);
  await order(customer.id, { meetings: 10 });
  expect(await listTrials(partner.as("partner_full_admin"), customer.id)).toMatchObject([
    { state: "running" },
  ]);
  expect(await auditOf(trial.id)).toEqual([]);
});

test("trials that are over, of another customer or of another partner are not touched", async () => {
  const { customer } = await world({ messaging: 10 });
  const past = await aTrial(partner.id, customer.id, -3, { licenses: { messaging: 5 } });
  const other = await aPartner();
  const theirs = await aTrial(other.id, customer.id, 10, { licenses: { messaging: 5 } });
  const elsewhere = await world({ messaging: 10 });
  for (const trial of [past, theirs, elsewhere.trial]) await giveLicences(trial, "messaging", 1);
  await order(customer.id, { messaging: 10 });
  for (const trial of [past, theirs, elsewhere.trial]) {
    expect(await licencesOf(trial.id)).toMatchObject([{ assigned: 1 }]);
    expect(await auditOf(trial.id)).toEqual([]);
  }
});

test("setting up an order for a customer with a trial converts it", async () => {
  const { partner: seller, contact, order: number } = await orderForPartner();
  const customer = await aCustomer(seller);
  const trial = await aTrial(seller.id, customer.id, 10, {
    endsOn: "2099-01-01",
    licenses: { meetings: 100 },
  });
  const [person] = await giveLicences(trial, "meetings", 1, 1);
  const visit = await visitOf(number, contact.email);
  await chooseWho(visitor(), { ...(await at(number, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(number, visit));
  await chooseCustomer(visitor(), { ...(await at(number, visit)), organizationId: customer.id });
  await acceptReview(visitor(), await at(number, visit));
  await nameServices(visitor(), { ...(await at(number, visit)), ...services("converted-site") });
  expect(await finish(number, visit)).toEqual({ done: true, already: false });
  const [paid] = await ownerQuery<{ id: string }>(
    "select id from core.subscriptions where order_number = $1",
    [number],
  );
  expect(await usersOf(paid?.id ?? "")).toEqual([person]);
  expect(await auditOf(trial.id)).toMatchObject([{ action: "trial.converted" }]);
});
