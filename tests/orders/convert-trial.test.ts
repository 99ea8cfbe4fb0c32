import { actingAs, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { cancelOrder, listOrders, orderDetails, orderFilter } from "@/lib/orders";
import { acceptReview, chooseWho, confirmPartner, lookAtSetUp, nameServices } from "@/lib/provisioning";
import { listTrials } from "@/lib/trials";
import { at, finish, receive, services, visitOf, visitor } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, aTrial, giveLicences, type Partner } from "../trials/world";
import { day } from "./world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
beforeAll(async () => {
  partner = await aPartner();
});

async function world(values: Parameters<typeof aTrial>[3] = { licenses: { messaging: 10 } }) {
  const customer = await aCustomer(partner);
  const trial = await aTrial(partner.id, customer.id, 0, { endsOn: day(10), ...values });
  const contact = await arrange((tx) => makeUser(tx, partner.id, { roles: ["partner_full_admin"] }));
  return { customer, trial, contact, me: actingAs(contact, ["partner_full_admin"], { partner: true }) };
}

const line = { termMonths: 12, autoRenew: true, amount: 1, currency: "EUR" };
const refusal = (key: string) => ({ fields: { convertsTrial: { key } } });

test("it is the partner's and the customer's at once, and the wizard finds both", async () => {
  const { customer, trial, contact, me } = await world();
  const number = await receive({ contactEmail: contact.email, convertsTrial: trial.id });
  expect(await orderDetails(me, number)).toMatchObject({
    partnerId: partner.id,
    organizationId: customer.id,
    convertsTrial: trial.id,
  });
  const look = await lookAtSetUp(visitor(), await visitOf(number, contact.email));
  expect(look).toMatchObject({
    setUp: { partner: { id: partner.id }, customer: { id: customer.id, access: "full" } },
  });
});

test("set up, the trial ends and the same people keep their licences", async () => {
  const { customer, trial, contact } = await world({ licenses: { meetings: 10 } });
  const people = await giveLicences(trial, "meetings", 3, 1);
  const number = await receive({
    contactEmail: contact.email,
    convertsTrial: trial.id,
    lines: [{ ...line, product: "meetings", quantity: 5 }],
  });
  const visit = await visitOf(number, contact.email);
  await chooseWho(visitor(), { ...(await at(number, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(number, visit));
  await acceptReview(visitor(), await at(number, visit));
  await nameServices(visitor(), { ...(await at(number, visit)), ...services(`t-${number.toLowerCase()}`) });
  expect(await finish(number, visit)).toMatchObject({ done: true });
  const kept = await ownerQuery<{ id: string }>(
    `select a.user_id as id from core.license_assignments a join core.subscriptions s on s.id = a.subscription_id
     where s.order_number = $1`,
    [number],
  );
  expect(kept.map(({ id }) => id).sort()).toEqual([...people].sort());
  expect(await listTrials(partner.as("partner_full_admin"), customer.id)).toMatchObject([
    { state: "converted" },
  ]);
});

test("the trial that is named ends though nothing of it was bought", async () => {
  const { customer, trial, contact } = await world({ licenses: { calling_standard: 10 } });
  const number = await receive({
    contactEmail: contact.email,
    convertsTrial: trial.id,
    lines: [{ ...line, product: "messaging", quantity: 5 }],
  });
  const visit = await visitOf(number, contact.email);
  await chooseWho(visitor(), { ...(await at(number, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(number, visit));
  await acceptReview(visitor(), await at(number, visit));
  await nameServices(visitor(), { ...(await at(number, visit)), ...services("unused"), urlName: undefined });
  expect(await finish(number, visit)).toMatchObject({ done: true });
  expect(await listTrials(partner.as("partner_full_admin"), customer.id)).toMatchObject([
    { state: "converted", endsOn: day(0) },
  ]);
});

test("an unknown, an ended and another partner's trial are refused at the field, and nothing is kept", async () => {
  const { contact } = await world();
  const over = await world({ endsOn: day(-1) });
  const stranger = await aPartner();
  const theirs = await aTrial(stranger.id, (await aCustomer(stranger)).id, 0, { endsOn: day(10) });
  const send = (convertsTrial: string) =>
    receive({ webOrderNumber: "REFUSED-1", contactEmail: contact.email, convertsTrial });
  await expect(send(`trialSub.${crypto.randomUUID()}`)).rejects.toMatchObject(refusal("orders.unknownTrial"));
  await expect(send(over.trial.id)).rejects.toMatchObject(refusal("orders.trialEnded"));
  await expect(send(theirs.id)).rejects.toMatchObject(refusal("orders.trialOfOther"));
  expect(await ownerQuery("select from core.orders where number = 'REFUSED-1'")).toEqual([]);
});

test("a contact whom nobody knows leaves the order to the trial's partner", async () => {
  const { trial, me } = await world();
  const number = await receive({ contactEmail: "new@nowhere.example", convertsTrial: trial.id });
  const page = await listOrders(me, orderFilter({ q: number }));
  expect(page.rows.map((row) => row.number)).toEqual([number]);
});

test("one order for one trial, until that is cancelled; the same one again is the same one", async () => {
  const { trial, contact, me } = await world();
  const values = { contactEmail: contact.email, convertsTrial: trial.id };
  const number = await receive({ ...values, webOrderNumber: `ONE-${process.pid}` });
  await expect(receive(values)).rejects.toMatchObject(refusal("orders.trialTaken"));
  await receive({ ...values, webOrderNumber: number });
  await expect(receive({ contactEmail: contact.email, webOrderNumber: number })).rejects.toMatchObject({
    fields: { convertsTrial: { key: "orders.differs", values: { before: trial.id, now: "–" } } },
  });
  await cancelOrder(me, { number });
  await receive(values);
});
