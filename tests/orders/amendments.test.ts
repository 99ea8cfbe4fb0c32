import { type Ctx, operatorCtx, systemCtx } from "@/lib/access";
import { actingAs, makeSubscription, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { amendmentFields, applyDueAmendments, orderDetails, receiveAmendment } from "@/lib/orders";
import { acceptReview, finishSetUp, lookAtSetUp } from "@/lib/provisioning";
import { answerAll, at, orderForPartner, receive, visitOf, visitor } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";
import {
  amend,
  arrange,
  auditOf,
  day,
  purchased,
  sampleAmendment,
  soldCustomer,
  subscription,
} from "./world";

testDatabase();
afterAll(closeSender);

const quantity = (product: string, n: number, values: object = {}) => ({
  kind: "quantity",
  lines: [{ product, quantity: n, ...values }],
});
const linesOf = (number: string) =>
  ownerQuery(
    "select product_code as product, quantity, term_months as months, auto_renew as renews, amount from core.order_lines where order_number = $1 order by position",
    [number],
  );
const statusesOf = async (organizationId: string) =>
  (
    await ownerQuery<{ statuses: string[] }>(
      "select statuses from core.customer_overview where organization_id = $1",
      [organizationId],
    )
  )[0]?.statuses;
const refusedAt = (field: string, key: string) => ({ fields: { [field]: { key } } });

test("before set-up the order's lines change, and the log says from what to what", async () => {
  const { partner, order } = await orderForPartner();
  await amend({ webOrderNumber: order, ...quantity("meetings", 30, { amount: "5400" }) });
  await amend({ webOrderNumber: order, kind: "renewal", autoRenew: false, termMonths: 24 });
  expect(await linesOf(order)).toEqual([
    { product: "meetings", quantity: 30, months: 24, renews: false, amount: "5400.00" },
    { product: "calling_professional", quantity: 10, months: 24, renews: false, amount: "1800.00" },
  ]);
  expect(await auditOf(order, "order.amended")).toEqual([
    {
      before: { licences: { meetings: 25 } },
      after: { licences: { meetings: 30 } },
      organization_id: partner.id,
      partner_id: partner.id,
    },
    expect.objectContaining({
      before: { autoRenew: [true], termMonths: [12] },
      after: { autoRenew: [false], termMonths: [24] },
    }),
  ]);
});

test("afterwards the subscription changes, and what the customer list shows of it", async () => {
  const { customer, number, sold, partner } = await soldCustomer();
  await amend({ webOrderNumber: number, ...quantity("meetings", 40) });
  expect(await purchased(sold.id)).toEqual({ meetings: 40 });
  const [overview] = await ownerQuery(
    "select purchased from core.customer_overview where organization_id = $1",
    [customer.id],
  );
  expect(overview).toEqual({ purchased: 40 });
  expect(await auditOf(sold.id, "subscription.amended")).toEqual([
    {
      before: { licences: { meetings: 25 } },
      after: { licences: { meetings: 40 } },
      organization_id: customer.id,
      partner_id: partner.id,
    },
  ]);
});

test("unpaid since a day that is past the customer is suspended, paid it is not", async () => {
  const { customer, sold } = await soldCustomer();
  await amend({ subscriptionId: sold.id, kind: "payment", unpaidSince: day(-3) });
  expect(await statusesOf(customer.id)).toContain("suspended");
  await amend({ subscriptionId: sold.id, kind: "payment", unpaidSince: null });
  expect(await statusesOf(customer.id)).not.toContain("suspended");
  expect(await subscription(sold.id)).toMatchObject({ unpaid_since: null });
});

test("below what is assigned: refused where no overage is allowed, shown as overage where it is", async () => {
  const { customer, sold, ids } = await soldCustomer({ messaging: 5 });
  const allowed = await arrange((tx) =>
    makeSubscription(tx, ids, { licenses: { messaging: 5 }, overageAllowed: true }),
  );
  for (const id of [sold.id, allowed.id])
    await arrange(async (tx) => {
      for (let n = 0; n < 3; n++) {
        const user = await makeUser(tx, customer.id);
        await tx.client.query(
          "insert into core.license_assignments (organization_id, user_id, subscription_id, product_code) values ($1, $2, $3, 'messaging')",
          [customer.id, user.id, id],
        );
      }
    });
  await expect(amend({ subscriptionId: sold.id, ...quantity("messaging", 2) })).rejects.toMatchObject(
    refusedAt("lines.0.quantity", "amendments.belowAssigned"),
  );
  await amend({ subscriptionId: sold.id, ...quantity("messaging", 3) });
  await amend({ subscriptionId: allowed.id, ...quantity("messaging", 2) });
  expect([await purchased(sold.id), await purchased(allowed.id)]).toEqual([
    { messaging: 3 },
    { messaging: 2 },
  ]);
  expect(await statusesOf(customer.id)).toContain("license_overage");
});

test("a product that several subscriptions of the order hold is refused, naming them", async () => {
  const { number, sold, ids } = await soldCustomer();
  const other = await arrange((tx) =>
    makeSubscription(tx, ids, { licenses: { meetings: 5 }, orderNumber: number }),
  );
  const ambiguous = amend({ webOrderNumber: number, ...quantity("meetings", 9) });
  await expect(ambiguous).rejects.toMatchObject({
    fields: {
      "lines.0.product": {
        key: "amendments.severalSubscriptions",
        values: { product: "meetings", subscriptions: [sold.id, other.id].sort().join(", ") },
      },
    },
  });
  await amend({ subscriptionId: other.id, ...quantity("meetings", 9) });
  expect([await purchased(sold.id), await purchased(other.id)]).toEqual([{ meetings: 25 }, { meetings: 9 }]);
  await expect(amend({ webOrderNumber: number, ...quantity("messaging", 9) })).rejects.toMatchObject(
    refusedAt("lines.0.product", "amendments.notHeld"),
  );
});

test("renewed for a term or until a day, never to an earlier one", async () => {
  const { sold } = await soldCustomer({}, { startsOn: "2090-02-01", endsOn: "2091-01-31" });
  const renew = (values: object) => amend({ subscriptionId: sold.id, kind: "renewal", ...values });
  await renew({ termMonths: 1 });
  expect(await subscription(sold.id)).toMatchObject({ ends_on: "2091-02-28", auto_renew: true });
  await renew({ termMonths: 12, autoRenew: false });
  expect(await subscription(sold.id)).toMatchObject({ ends_on: "2092-02-29", auto_renew: false });
  await renew({ renewedUntil: "2092-12-24" });
  expect(await subscription(sold.id)).toMatchObject({ ends_on: "2092-12-24" });
  await expect(renew({ renewedUntil: "2092-12-24" })).rejects.toMatchObject(
    refusedAt("renewedUntil", "amendments.endsLater"),
  );
});

test("a subscription is cancelled on a day, with its term, or at once", async () => {
  const { sold, customer } = await soldCustomer();
  const cancel = (ends?: string) => amend({ subscriptionId: sold.id, kind: "cancellation", ends });
  const end = sold.endsOn;
  await cancel("termEnd");
  expect(await subscription(sold.id)).toMatchObject({ ends_on: end, auto_renew: false, ended: false });
  await cancel(day(5));
  expect(await subscription(sold.id)).toMatchObject({ ends_on: day(5), ended: false });
  expect(await statusesOf(customer.id)).toContain("expires_soon");
  await expect(cancel(day(-1))).rejects.toMatchObject(refusedAt("ends", "amendments.endPassed"));
  await expect(cancel(day(9))).rejects.toMatchObject(refusedAt("ends", "amendments.endsSooner"));
  await cancel();
  expect(await subscription(sold.id)).toMatchObject({ ends_on: day(0), ended: true });
  expect(await statusesOf(customer.id)).toContain("expired");
  await expect(cancel()).rejects.toMatchObject({ ref: { key: "amendments.ended" } });
});

test("an order that is not set up is cancelled: links stop, the contact is told, once", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await amend({ webOrderNumber: order, kind: "cancellation" });
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "cancelled" });
  const mails = await ownerQuery(
    "select template, locale from core.mail where to_email = $1 order by created_at",
    [contact.email],
  );
  expect(mails.map(({ template }) => template)).toEqual(["orderReady", "orderCancelled"]);
  expect(await auditOf(order, "order.cancelled")).toHaveLength(1);
  await expect(amend({ webOrderNumber: order, kind: "cancellation" })).rejects.toMatchObject({
    ref: { key: "orders.cancelled" },
  });
});

test.each([
  ["payment", { kind: "payment", unpaidSince: "2026-01-01" }, { ref: { key: "amendments.notSetUp" } }],
  [
    "renewedUntil",
    { kind: "renewal", renewedUntil: "2099-01-01" },
    refusedAt("renewedUntil", "amendments.noTermYet"),
  ],
  ["ends", { kind: "cancellation", ends: "termEnd" }, refusedAt("ends", "amendments.noTermYet")],
  ["product", quantity("messaging", 3), refusedAt("lines.0.product", "amendments.notHeld")],
])("before set-up there is no %s to change", async (_, change, refusal) => {
  const { order } = await orderForPartner();
  await expect(amend({ webOrderNumber: order, ...change })).rejects.toMatchObject(refusal);
  const kept = await ownerQuery("select from core.order_amendments where order_number = $1", [order]);
  expect(kept).toHaveLength(0);
});

test("what nobody knows is refused at its field, and people cannot amend", async () => {
  await expect(amend({ webOrderNumber: "NONE", ...quantity("meetings", 1) })).rejects.toMatchObject(
    refusedAt("webOrderNumber", "amendments.unknownOrder"),
  );
  await expect(amend({ subscriptionId: "Sub1", ...quantity("meetings", 1) })).rejects.toMatchObject(
    refusedAt("subscriptionId", "amendments.unknownSubscription"),
  );
  const { contact, number } = await soldCustomer();
  const person = actingAs(contact, ["partner_full_admin"], { partner: true });
  await expect(amend({ webOrderNumber: number, ...quantity("meetings", 1) }, person)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("sent again, or ten times at once, it has one effect; with other content it is refused with what differs", async () => {
  const { sold } = await soldCustomer();
  const values = sampleAmendment({ subscriptionId: sold.id, ...quantity("meetings", 26) });
  const send = (other: object = {}) =>
    receiveAmendment(operatorCtx(), amendmentFields.parse({ ...values, ...other }));
  const answers = await Promise.all(Array.from({ length: 10 }, () => send()));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await auditOf(sold.id, "subscription.amended")).toHaveLength(1);
  await expect(send(quantity("meetings", 27))).rejects.toMatchObject({
    ref: { key: "amendments.otherContent" },
    fields: { "lines.0.quantity": { key: "orders.differs", values: { before: "26", now: "27" } } },
  });
  expect(await purchased(sold.id)).toEqual({ meetings: 26 });
});

const on = (date: string): Ctx => ({ ...systemCtx(), now: new Date(`${date}T08:00:00Z`) });

test("for a day to come it is kept, told, and applied on that day, once, in the order it was sent", async () => {
  const { sold, contact, number } = await soldCustomer();
  await amend({ subscriptionId: sold.id, effectiveDate: "2191-05-05", ...quantity("meetings", 50) });
  await amend({ webOrderNumber: number, effectiveDate: "2191-05-05", ...quantity("meetings", 60) });
  const person = actingAs(contact, ["partner_full_admin"], { partner: true });
  const before = await orderDetails(person, number);
  expect(before.planned).toMatchObject([
    { effectiveOn: "2191-05-05", said: { licences: { meetings: 50 } }, problem: null },
    { said: { licences: { meetings: 60 } } },
  ]);
  expect(before.history.map(({ action }) => action)).toContain("amendment.scheduled");
  await applyDueAmendments(on("2191-05-04"));
  expect(await purchased(sold.id)).toEqual({ meetings: 25 });
  await Promise.all([applyDueAmendments(on("2191-05-05")), applyDueAmendments(on("2191-05-05"))]);
  expect(await purchased(sold.id)).toEqual({ meetings: 60 });
  await applyDueAmendments(on("2191-05-06"));
  expect(await auditOf(sold.id, "subscription.amended")).toHaveLength(2);
  const after = await orderDetails(person, number);
  expect(after.planned).toEqual([]);
  expect(after.history.filter(({ action }) => action === "subscription.amended")).toHaveLength(2);
});

test("what is not possible any more on its day is kept with the reason, and keeps no other from its turn", async () => {
  const { sold, number, contact } = await soldCustomer();
  const later = await soldCustomer();
  await amend({ webOrderNumber: number, effectiveDate: "2192-05-05", ...quantity("meetings", 50) });
  await amend({ webOrderNumber: later.number, effectiveDate: "2192-05-05", ...quantity("meetings", 51) });
  await amend({ subscriptionId: sold.id, kind: "cancellation" });
  expect(await applyDueAmendments(on("2192-05-05"))).toBe(2);
  expect(await purchased(later.sold.id)).toEqual({ meetings: 51 });
  expect(await purchased(sold.id)).toEqual({ meetings: 25 });
  const person = actingAs(contact, ["partner_full_admin"], { partner: true });
  const { planned, history } = await orderDetails(person, number);
  expect(planned).toMatchObject([{ problem: { key: "amendments.ended" } }]);
  expect(history.map(({ action }) => action)).toContain("amendment.notApplied");
});

test("an open wizard says so at its next step, and nothing saved is lost", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  const page = await at(order, visit);
  await amend({ webOrderNumber: order, ...quantity("meetings", 7) });
  await expect(finishSetUp(visitor(), { ...page, locale: "en" })).rejects.toMatchObject({
    ref: { key: "setup.changedMeanwhile" },
  });
  const look = await lookAtSetUp(visitor(), visit);
  expect(look).toMatchObject({ setUp: { first: "summary", lines: [{ quantity: 7 }, {}] } });
  expect(await finishSetUp(visitor(), { ...(await at(order, visit)), locale: "en" })).toMatchObject({
    done: true,
  });
});

test("somebody who has saved nothing yet is told too", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const first = await at(order, visit);
  await amend({ webOrderNumber: order, ...quantity("meetings", 7) });
  const { chooseWho } = await import("@/lib/provisioning");
  await expect(chooseWho(visitor(), { ...first, who: "customer" })).rejects.toMatchObject({
    ref: { key: "setup.changedMeanwhile" },
  });
  await expect(acceptReview(visitor(), first)).rejects.toMatchObject({ ref: { key: "setup.stepNotYet" } });
});

test("what was entered with an order and waits to be set up changes and ends with it", async () => {
  const { ids, number, sold } = await soldCustomer({ meetings: 25 }, { setUpAt: null });
  await ownerQuery("update core.orders set state = 'in_progress' where number = $1", [number]);
  await ownerQuery(
    `insert into core.order_lines (order_number, position, product_code, quantity, term_months, auto_renew, amount, currency)
     values ($1, 0, 'meetings', 25, 12, true, 10, 'EUR')`,
    [number],
  );
  await amend({ subscriptionId: sold.id, ...quantity("meetings", 12) });
  expect(await purchased(sold.id)).toEqual({ meetings: 12 });
  expect(await linesOf(number)).toMatchObject([{ quantity: 12 }]);
  expect(await statusesOf(ids.organizationId)).toContain("ready_for_setup");
  await amend({ webOrderNumber: number, kind: "cancellation" });
  expect(await subscription(sold.id)).toMatchObject({ ended: true });
  expect(await statusesOf(ids.organizationId)).not.toContain("ready_for_setup");
});

test("an order that waits for its day can be amended and cancelled", async () => {
  const number = await receive({ requestedStartDate: "2199-01-01" });
  await amend({ webOrderNumber: number, ...quantity("meetings", 3) });
  await amend({ webOrderNumber: number, kind: "cancellation" });
  const [order] = await ownerQuery("select state from core.orders where number = $1", [number]);
  expect(order).toEqual({ state: "cancelled" });
});
