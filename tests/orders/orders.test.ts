import { asSystem, type Ctx, type Role, systemCtx } from "@/lib/access";
import { actingAs, makePartner, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { listOrders, mailDueOrders, orderDetails, orderFilter, resendOrderMail } from "@/lib/orders";
import { continueSetUp, lookAtSetUp } from "@/lib/provisioning";
import { orderForPartner, receive, visitOf, visitor } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();
afterAll(closeSender);

const as = (contact: Parameters<typeof actingAs>[0], role: Role = "partner_full_admin"): Ctx =>
  actingAs(contact, [role], { partner: true });

test("a partner lists its own orders, filters, searches and sorts them; another partner's are not there", async () => {
  const { contact, order } = await orderForPartner({ customerName: "Cofetăria" });
  const later = await receive({
    contactEmail: contact.email,
    requestedStartDate: "2199-01-01",
    customerName: "Zed",
  });
  const other = await orderForPartner();
  const list = async (params: Record<string, string>) =>
    (await listOrders(as(contact), orderFilter(params))).rows.map(({ number }) => number);
  expect((await list({})).sort()).toEqual([order, later].sort());
  expect(await list({ sort: "starts" })).toEqual([later, order]);
  expect(await list({ state: "waiting" })).toEqual([later]);
  expect(await list({ q: "cofetaria" })).toEqual([order]);
  expect(await list({ q: other.order })).toEqual([]);
  const page = await listOrders(as(contact), orderFilter({ state: "mailed" }));
  expect(page).toMatchObject({ total: 1, all: 2, byState: { waiting: 1, mailed: 1 } });
  expect(page.rows[0]).toMatchObject({
    customer: "Cofetăria",
    mailedTo: contact.email,
  });
});

test("an order shows who was mailed when, and what became of the link", async () => {
  const { contact, order } = await orderForPartner();
  const details = await orderDetails(as(contact), order);
  expect(details).toMatchObject({ state: "mailed", lines: [{ product: "Meetings", amount: "4500.00" }, {}] });
  expect(details.mails).toMatchObject([{ to: contact.email, state: "queued" }]);
});

test("another partner's order is not found, and a role without orders is refused", async () => {
  const { order } = await orderForPartner();
  const other = await orderForPartner();
  const them = as(other.contact);
  await expect(orderDetails(them, order)).rejects.toMatchObject({ code: "notFound" });
  await expect(resendOrderMail(them, { number: order })).rejects.toMatchObject({ code: "notFound" });
  await expect(continueSetUp(them, { number: order })).rejects.toMatchObject({ code: "notFound" });
  await expect(listOrders(as(other.contact, "help_desk"), orderFilter({}))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("sent again, the mail has a new link and the old ones stop; at once again sends nothing", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await ownerQuery("update core.orders set mailed_at = now() - interval '5 min' where number = $1", [order]);
  expect(await resendOrderMail(as(contact), { number: order })).toEqual({ to: contact.email });
  await resendOrderMail(as(contact), { number: order });
  expect((await orderDetails(as(contact), order)).mails).toHaveLength(2);
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "revoked" });
  const lines = await ownerQuery(
    "select actor_id from core.audit where action = 'order.mailed' and target_id = $1 and actor_kind = 'user'",
    [order],
  );
  expect(lines).toEqual([{ actor_id: contact.id }]);
});

test("the read-only role sees orders, sends nothing and sets nothing up", async () => {
  const { contact, order } = await orderForPartner();
  const reader = as(contact, "partner_readonly_admin");
  expect((await listOrders(reader, orderFilter({}))).total).toBe(1);
  await expect(resendOrderMail(reader, { number: order })).rejects.toMatchObject({ code: "forbidden" });
  await expect(continueSetUp(reader, { number: order })).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["provisioned", "orders.alreadySetUp"],
  ["cancelled", "orders.cancelled"],
  ["waiting", "orders.notDue"],
])("an order that is %s is neither mailed again nor continued", async (state, key) => {
  const { contact, order } = await orderForPartner();
  await ownerQuery("update core.orders set state = $1 where number = $2", [state, order]);
  await expect(resendOrderMail(as(contact), { number: order })).rejects.toMatchObject({ ref: { key } });
  await expect(continueSetUp(as(contact), { number: order })).rejects.toMatchObject({
    ref: { key: "setup.notContinuable" },
  });
});

test("a colleague continues without a mail, as themselves, and stops with their right to", async () => {
  const { partner, order } = await orderForPartner();
  const colleague = await asSystem(systemCtx(), "arrange", (tx) =>
    makeUser(tx, partner.id, { roles: ["partner_full_admin"] }),
  );
  const { visit } = await continueSetUp(as(colleague), { number: order });
  const look = await lookAtSetUp(visitor(), visit);
  expect(look).toMatchObject({
    state: "open",
    setUp: { email: colleague.email, partner: { id: partner.id } },
  });
  const { chooseWho } = await import("@/lib/provisioning");
  await chooseWho(visitor(), { order, visit, version: 0, who: "customer" });
  const [line] = await ownerQuery(
    "select actor_kind, actor_id from core.audit where action = 'order.stepSaved' and target_id = $1",
    [order],
  );
  expect(line).toEqual({ actor_kind: "user", actor_id: colleague.id });
  await ownerQuery("delete from core.user_roles where user_id = $1", [colleague.id]);
  await expect(chooseWho(visitor(), { order, visit, version: 1, who: "customer" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("on their day waiting orders are mailed, once, by however many sweeps", async () => {
  const on = (day: string): Ctx => ({ ...systemCtx(), now: new Date(`${day}T08:00:00Z`) });
  await mailDueOrders(on("2190-05-04"));
  const { contact } = await orderForPartner();
  const numbers = [];
  for (let n = 0; n < 3; n++)
    numbers.push(await receive({ contactEmail: contact.email, requestedStartDate: "2190-05-05" }));
  expect(await mailDueOrders(on("2190-05-04"))).toBe(0);
  const swept = await Promise.all([mailDueOrders(on("2190-05-05")), mailDueOrders(on("2190-05-05"))]);
  expect(swept[0] + swept[1]).toBe(3);
  expect(await mailDueOrders(on("2190-05-05"))).toBe(0);
  const mails = await ownerQuery("select from core.mail where link ->> 'orderNumber' = any ($1)", [numbers]);
  expect(mails).toHaveLength(3);
});

test("the contact is written to in their language", async () => {
  const partner = await asSystem(systemCtx(), "arrange", async (tx) => {
    const made = await makePartner(tx, { locale: "fr" });
    await makeUser(tx, made.id, { email: "chef@partenaire.example" });
    await makeUser(tx, made.id, { email: "sefa@partenaire.example", locale: "ro" });
    return made;
  });
  for (const contactEmail of ["chef@partenaire.example", "sefa@partenaire.example"])
    await receive({ contactEmail });
  const rows = await ownerQuery(
    "select locale from core.mail where to_email like '%@partenaire.example' order by to_email",
  );
  expect(rows).toEqual([{ locale: "fr" }, { locale: "ro" }]);
  const [order] = await ownerQuery(
    "select partner_id from core.orders where contact_email = 'chef@partenaire.example'",
  );
  expect(order).toEqual({ partner_id: partner.id });
});
