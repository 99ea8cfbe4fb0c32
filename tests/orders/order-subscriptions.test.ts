import type { Role } from "@/lib/access";
import { customerOrders } from "@/lib/customers";
import { actingAs, makePartner, makeSubscription } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { orderDetails } from "@/lib/orders";
import { acceptReview, chooseWho, confirmPartner, describeCustomer, nameServices } from "@/lib/provisioning";
import {
  at,
  finish,
  location,
  newCustomer,
  orderForPartner,
  site,
  visitOf,
  visitor,
} from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";
import { arrange, day } from "./world";

testDatabase();
afterAll(closeSender);

const line = (product: string, quantity: number, more = {}) => ({
  product,
  quantity,
  termMonths: 12,
  autoRenew: true,
  amount: 1,
  currency: "EUR",
  ...more,
});

/** An order whose licences were distributed over two sites, with another term besides, as its partner sees it. */
async function overTwoSites() {
  const lines = [
    line("meetings", 25),
    line("messaging", 5),
    line("calling_professional", 3, { termMonths: 36, autoRenew: false }),
  ];
  const { contact, order, partner } = await orderForPartner({ lines });
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer() });
  await acceptReview(visitor(), await at(order, visit));
  const name = `two-${order.toLowerCase()}`;
  const sites = [site(name, ["15"]), site(`${name}-b`, ["10"])];
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  await finish(order, visit);
  const as = (role: Role = "partner_full_admin") => actingAs(contact, [role], { partner: true });
  return { order, partner, name, as };
}

test("every subscription that an order became is shown, with its site, term and state", async () => {
  const { order, name, as } = await overTwoSites();
  const { subscriptions, customer, organizationId } = await orderDetails(as(), order);
  const renewing = { autoRenew: true, state: "active", startsOn: day(0) };
  expect(subscriptions).toMatchObject([
    {
      ...renewing,
      site: name,
      licences: [
        { product: "Meetings", purchased: 15 },
        { product: "Messaging", purchased: 5 },
      ],
    },
    { ...renewing, site: `${name}-b`, licences: [{ product: "Meetings", purchased: 10 }] },
    { autoRenew: false, site: null, licences: [{ product: "Calling Professional", purchased: 3 }] },
  ]);
  expect(customer?.id).toBe(organizationId);
  const [listed] = await customerOrders(as(), organizationId ?? "");
  expect(listed?.subscriptionIds).toEqual(subscriptions.map(({ id }) => id));
});

test("each says how it stands by now", async () => {
  const { order, as } = await overTwoSites();
  const [first, second, third] = (await orderDetails(as(), order)).subscriptions.map(({ id }) => id);
  await ownerQuery("update core.subscriptions set ended_at = now() where id = $1", [first]);
  await ownerQuery("update core.subscriptions set unpaid_since = current_date - 1 where id = $1", [second]);
  await ownerQuery("update core.subscriptions set set_up_at = null where id = $1", [third]);
  const { subscriptions } = await orderDetails(as(), order);
  expect(subscriptions.map(({ state }) => state)).toEqual(["ended", "suspended", "waiting"]);
});

test("an order that is not set up has none; another partner's, and another order's, are not among them", async () => {
  const { order, as } = await overTwoSites();
  const before = await orderDetails(as(), order);
  const organizationId = before.organizationId ?? "";
  await arrange(async (tx) => {
    const other = await makePartner(tx);
    await makeSubscription(tx, { partnerId: other.id, organizationId }, { orderNumber: order });
    await makeSubscription(tx, { partnerId: before.partnerId ?? "", organizationId }, { orderNumber: null });
  });
  const after = await orderDetails(as("partner_readonly_admin"), order);
  expect(after.subscriptions).toEqual(before.subscriptions);
  const open = await orderForPartner();
  const theirs = actingAs(open.contact, ["partner_full_admin"], { partner: true });
  expect((await orderDetails(theirs, open.order)).subscriptions).toEqual([]);
  await expect(orderDetails(theirs, order)).rejects.toMatchObject({ code: "notFound" });
  await expect(orderDetails(as("help_desk"), order)).rejects.toMatchObject({ code: "forbidden" });
});
