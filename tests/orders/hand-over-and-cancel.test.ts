import { asSystem, type Ctx, operatorCtx, type Role, systemCtx } from "@/lib/access";
import { actingAs, makePartner, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { cancelOrder, handOverOrder, mailDueOrders, orderDetails } from "@/lib/orders";
import { chooseWho, continueSetUp, handOverSetUp, lookAtSetUp } from "@/lib/provisioning";
import { answerAll, at, finish, orderForPartner, receive, visitOf, visitor } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";
import { auditOf } from "./world";

testDatabase();
afterAll(closeSender);

const as = (contact: Parameters<typeof actingAs>[0], role: Role = "partner_full_admin"): Ctx =>
  actingAs(contact, [role], { partner: true });
const row = async (number: string) =>
  (
    await ownerQuery("select state, contact_email, partner_id from core.orders where number = $1", [number])
  )[0];
const mailsTo = (email: string) =>
  ownerQuery<{ template: string; locale: string }>(
    "select template, locale from core.mail where to_email = $1 order by created_at",
    [email],
  );
let made = 0;
const somebody = () => `somebody${++made}@elsewhere.example`;
const answersOf = async (number: string) =>
  Object.keys(
    (
      await ownerQuery<{ answers: object }>(
        "select answers from core.provisionings where order_number = $1",
        [number],
      )
    )[0]?.answers ?? {},
  ).sort();

test("handed over, the new contact has a link, the old ones stop, and the log says from whom to whom", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const email = somebody();
  expect(await handOverOrder(as(contact), { number: order, email })).toEqual({ to: email });
  expect(await row(order)).toMatchObject({ state: "mailed", contact_email: email });
  expect(await lookAtSetUp(visitor(), visit)).toMatchObject({ state: "handedOver" });
  expect(await mailsTo(email)).toMatchObject([{ template: "orderReady" }]);
  expect(await auditOf(order, "order.handedOver")).toMatchObject([
    { before: { contactEmail: contact.email }, after: { contactEmail: email } },
  ]);
});

test("a second click is the same hand-over; to who has it already it is refused", async () => {
  const { contact, order } = await orderForPartner();
  const email = somebody();
  await handOverOrder(as(contact), { number: order, email });
  await handOverOrder(as(contact), { number: order, email: email.toUpperCase() });
  expect(await mailsTo(email)).toHaveLength(1);
  const later = { ...as(contact), now: new Date(Date.now() + 61_000) };
  await expect(handOverOrder(later, { number: order, email })).rejects.toMatchObject({
    fields: { email: { key: "orders.sameContact" } },
  });
});

test("ten times a day at most", async () => {
  const { contact, order } = await orderForPartner();
  for (let n = 0; n < 10; n++) await handOverOrder(as(contact), { number: order, email: somebody() });
  await expect(handOverOrder(as(contact), { number: order, email: somebody() })).rejects.toMatchObject({
    ref: { key: "orders.handedOverOften" },
  });
  const tomorrow = { ...as(contact), now: new Date(Date.now() + 86_400_001) };
  await handOverOrder(tomorrow, { number: order, email: somebody() });
});

test("what was saved stays for a colleague; for somebody of nobody's the partner is asked anew", async () => {
  const { partner, contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  const colleague = await asSystem(systemCtx(), "arrange", (tx) =>
    makeUser(tx, partner.id, { roles: ["partner_full_admin"] }),
  );
  await handOverOrder(as(contact), { number: order, email: colleague.email });
  expect(await answersOf(order)).toEqual(["customer", "partner", "review", "services", "who"]);
  await handOverOrder(as(contact), { number: order, email: somebody() });
  expect(await answersOf(order)).toEqual(["services", "who"]);
  expect(await row(order)).toMatchObject({ partner_id: partner.id, state: "in_progress" });
});

test("for the contact's own company who it is for is asked anew too", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await ownerQuery(
    `update core.provisionings set answers = jsonb_set(answers, '{who,kind}', '"company"') where order_number = $1`,
    [order],
  );
  await handOverOrder(as(contact), { number: order, email: somebody() });
  expect(await answersOf(order)).toEqual(["services"]);
});

test("before its day the new contact waits like the old one", async () => {
  const { contact } = await orderForPartner();
  const number = await receive({ contactEmail: contact.email, requestedStartDate: "2193-01-01" });
  const email = somebody();
  await handOverOrder(as(contact), { number, email });
  expect(await mailsTo(email)).toEqual([]);
  await mailDueOrders({ ...systemCtx(), now: new Date("2193-01-01T08:00:00Z") });
  expect(await mailsTo(email)).toMatchObject([{ template: "orderReady" }]);
});

test("an order that was nobody's becomes that of the partner it is handed to", async () => {
  const email = somebody();
  const number = await receive({ contactEmail: email });
  const visit = await visitOf(number, email);
  const { partner, colleague } = await asSystem(systemCtx(), "arrange", async (tx) => {
    const partner = await makePartner(tx, { locale: "es" });
    return { partner, colleague: await makeUser(tx, partner.id, { roles: ["partner_full_admin"] }) };
  });
  await handOverSetUp(visitor(), { ...(await at(number, visit)), email: colleague.email });
  expect(await row(number)).toMatchObject({ partner_id: partner.id, contact_email: colleague.email });
  expect(await mailsTo(colleague.email)).toMatchObject([{ locale: "es" }]);
  expect(await lookAtSetUp(visitor(), visit)).toMatchObject({ state: "handedOver" });
  const [line] = await ownerQuery(
    "select actor_kind, actor_name from core.audit where target_id = $1 and action = 'order.handedOver'",
    [number],
  );
  expect(line).toEqual({ actor_kind: "link", actor_name: email });
});

test("a page of the wizard that is behind hands nothing over", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const page = await at(order, visit);
  await chooseWho(visitor(), { ...page, who: "customer" });
  await expect(handOverSetUp(visitor(), { ...page, email: somebody() })).rejects.toMatchObject({
    ref: { key: "setup.changedMeanwhile" },
  });
});

test("cancelled, its links stop, the contact is told once, and nothing can be done with it", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const page = await at(order, visit);
  await cancelOrder(as(contact), { number: order });
  await cancelOrder(as(contact), { number: order });
  expect(await row(order)).toMatchObject({ state: "cancelled" });
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "cancelled" });
  expect((await mailsTo(contact.email)).map(({ template }) => template)).toEqual([
    "orderReady",
    "orderCancelled",
  ]);
  expect(await auditOf(order, "order.cancelled")).toMatchObject([
    { before: { state: "mailed" }, after: { state: "cancelled" } },
  ]);
  await expect(chooseWho(visitor(), { ...page, who: "customer" })).rejects.toMatchObject({
    ref: { key: "setup.cancelled" },
  });
  await expect(handOverOrder(as(contact), { number: order, email: somebody() })).rejects.toMatchObject({
    ref: { key: "orders.cancelled" },
  });
  await expect(continueSetUp(as(contact), { number: order })).rejects.toMatchObject({ code: "conflict" });
  await ownerQuery(
    "update core.links set mail_id = (select id from core.mail where to_email = $1 and template = 'orderReady') where order_number = $2",
    [contact.email, order],
  );
  const { mails } = await orderDetails(as(contact), order);
  expect(mails.map(({ link }) => link)).toEqual([undefined, "stopped"]);
  expect(mails.map(({ kind }) => kind)).toEqual(["cancelled", "ready"]);
});

test("once set up it is neither cancelled nor handed over", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await finish(order, visit);
  for (const refused of [
    cancelOrder(as(contact), { number: order }),
    handOverOrder(as(contact), { number: order, email: somebody() }),
  ])
    await expect(refused).rejects.toMatchObject({ ref: { key: "orders.alreadySetUp" } });
});

test("cancelling while somebody finishes ends in one of the two", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await Promise.allSettled([finish(order, visit), cancelOrder(as(contact), { number: order })]);
  const { state } = (await row(order)) as { state: string };
  const sold = await ownerQuery("select from core.subscriptions where order_number = $1", [order]);
  expect([state, sold.length]).toEqual(
    state === "cancelled" ? ["cancelled", 0] : ["provisioned", sold.length],
  );
  expect(sold.length > 0).toBe(state === "provisioned");
});

test("another partner's order is not found; the read-only role and help desk are refused", async () => {
  const { contact, order } = await orderForPartner();
  const other = await orderForPartner();
  const email = somebody();
  for (const verb of [
    (ctx: Ctx) => cancelOrder(ctx, { number: order }),
    (ctx: Ctx) => handOverOrder(ctx, { number: order, email }),
  ]) {
    await expect(verb(as(other.contact))).rejects.toMatchObject({ code: "notFound" });
    for (const role of ["partner_readonly_admin", "help_desk", "customer_full_admin"] as const)
      await expect(verb(as(contact, role))).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await row(order)).toMatchObject({ state: "mailed", contact_email: contact.email });
});

test("the operator cancels any order, and an unknown one is not found", async () => {
  const { order } = await orderForPartner();
  await cancelOrder(operatorCtx(), { number: order });
  expect(await row(order)).toMatchObject({ state: "cancelled" });
  await expect(cancelOrder(operatorCtx(), { number: "NONE" })).rejects.toMatchObject({ code: "notFound" });
});

test("the history says who did what, newest first, and nothing of another partner", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await handOverOrder(as(contact), { number: order, email: somebody() });
  const other = await orderForPartner();
  await ownerQuery(
    `insert into core.audit (at, organization_id, partner_id, actor_kind, actor_name, action, target_kind, target_id, target_name)
     values (now(), $1, $1, 'user', 'Eve', 'order.setUpContinued', 'order', $2, '')`,
    [other.partner.id, order],
  );
  const { history } = await orderDetails(as(contact), order);
  expect(history.map(({ action }) => action).at(-1)).toBe("order.received");
  expect(history.map(({ action }) => action).sort()).toEqual(
    ["order.handedOver", "order.mailed", "order.mailed", "order.received", "order.stepSaved"].sort(),
  );
  expect(history.map(({ actorName }) => actorName)).not.toContain("Eve");
  const saved = history.find(({ action }) => action === "order.stepSaved");
  expect(saved).toMatchObject({ actorKind: "link", actorName: contact.email });
});
