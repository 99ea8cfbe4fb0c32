import { asSystem, type Role, systemCtx } from "@/lib/access";
import { actingAs, makeManagement, makeOrganization, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { makeLink, openLink } from "@/lib/links";
import { orderDetails, resendOrderMail } from "@/lib/orders";
import {
  acceptReview,
  chooseCustomer,
  chooseWho,
  confirmPartner,
  continueServices,
  describeCustomer,
  lookAtSetUp,
  nameServices,
  resendServicesMail,
  servicesToSetUp,
} from "@/lib/provisioning";
import { ownerQuery, testDatabase } from "../support/database";
import { at, finish, newCustomer, orderForPartner, services, visitOf, visitor } from "./support";

testDatabase();
afterAll(closeSender);

/** An order whose contact asked the new customer's administrator to set the services up. */
async function asked(name = "Own Services") {
  const arranged = await orderForPartner();
  const { order, contact } = arranged;
  const visit = await visitOf(order, contact.email);
  const customer = newCustomer(name);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await describeCustomer(visitor(), { ...(await at(order, visit)), ...customer });
  await acceptReview(visitor(), { ...(await at(order, visit)), customerSetsUp: true, locale: "ro" });
  return { ...arranged, visit, customer, theirs: await servicesVisit(order, customer.adminEmail) };
}

/** As the mail's button would. */
async function servicesVisit(orderNumber: string, email: string): Promise<string> {
  const token = await asSystem(systemCtx(), "arrange", (tx) =>
    makeLink(tx, { purpose: "services", email, orderNumber, days: 30 }),
  );
  return (await openLink(visitor(), token)).visit ?? "";
}

const setUpOf = async (visit: string) => {
  const look = await lookAtSetUp(visitor(), visit);
  if (look.state !== "open") throw new Error(look.state);
  return look.setUp;
};
const name = async (order: string, visit: string) =>
  nameServices(visitor(), { ...(await at(order, visit)), ...services(`own-${order.toLowerCase()}`) });
const mailsTo = (email: string) =>
  ownerQuery("select template, locale, props, link from core.mail where to_email = $1 order by created_at", [
    email,
  ]);

test("the customer's administrator is mailed a link of their own, in the reader's language, once", async () => {
  const { order, visit, customer, partner } = await asked();
  const before = await at(order, visit);
  await acceptReview(visitor(), { ...before, customerSetsUp: true, locale: "ro" });
  expect(await mailsTo(customer.adminEmail)).toMatchObject([
    {
      template: "servicesReady",
      locale: "ro",
      props: { partner: partner.name, order, name: "Ida Lind" },
      link: { purpose: "services", orderNumber: order },
    },
  ]);
  const lines = await ownerQuery(
    "select after from core.audit where action = 'order.customerAsked' and target_id = $1",
    [order],
  );
  expect(lines).toEqual([{ after: { to: customer.adminEmail } }]);
});

test("their link opens the services and the summary and no other step, for no other order", async () => {
  const { order, theirs, contact } = await asked();
  const setUp = await setUpOf(theirs);
  expect(setUp).toMatchObject({ side: "customer", first: "services" });
  for (const step of [
    async () => chooseWho(visitor(), { ...(await at(order, theirs)), who: "company" as const }),
    async () => confirmPartner(visitor(), await at(order, theirs)),
    async () => describeCustomer(visitor(), { ...(await at(order, theirs)), ...newCustomer("Other") }),
    async () => acceptReview(visitor(), await at(order, theirs)),
  ])
    await expect(step()).rejects.toMatchObject({ ref: { key: "setup.notYourStep" } });
  const other = await orderForPartner();
  await expect(
    nameServices(visitor(), { order: other.order, visit: theirs, version: 0, ...services("x") }),
  ).rejects.toMatchObject({ ref: { key: "setup.otherOrder" } });
  expect(contact.email).not.toBe(setUp.email);
});

test("both go on, and both see who is at it", async () => {
  const { order, visit, theirs, customer } = await asked();
  expect(await name(order, theirs)).toEqual({ next: "summary" });
  for (const each of [visit, theirs])
    expect((await setUpOf(each)).progress).toMatchObject({
      savedBy: customer.adminEmail,
      savedAt: expect.any(Date),
      customer: { email: customer.adminEmail, mailedAt: expect.any(Date), openedAt: expect.any(Date) },
    });
  expect((await setUpOf(visit)).first).toBe("summary");
});

test("the administrator finishes: everything comes into being once, and the contact is told", async () => {
  const { order, visit, theirs, customer, contact, partner } = await asked("By Customer");
  await name(order, theirs);
  const ends = await Promise.all([finish(order, theirs), finish(order, visit)]);
  expect(ends.filter((end) => end.done && !end.already)).toHaveLength(1);
  expect(ends.filter((end) => end.done && end.already)).toHaveLength(1);
  const rows = await ownerQuery(
    "select m.partner_id, m.access from core.organizations o join core.management m on m.organization_id = o.id where o.name = 'By Customer'",
  );
  expect(rows).toEqual([{ partner_id: partner.id, access: "full" }]);
  const told = [...(await mailsTo(contact.email)), ...(await mailsTo(customer.adminEmail))];
  expect(told.filter(({ template }) => template === "setUpFinished")).toHaveLength(1);
  for (const each of [visit, theirs])
    expect(await lookAtSetUp(visitor(), each)).toMatchObject({ state: "done" });
});

test("the partner admin whose order it is has the customer among their own, whoever finishes", async () => {
  const { order, theirs } = await asked();
  await name(order, theirs);
  await ownerQuery(
    "update core.user_roles set role = 'partner_admin' where user_id = (select id from core.users u join core.orders o on o.contact_email = u.email where o.number = $1)",
    [order],
  );
  await finish(order, theirs);
  const [row] = await ownerQuery(
    "select count(*)::int as n from core.assignments a join core.orders o on o.organization_id = a.organization_id where o.number = $1",
    [order],
  );
  expect(row).toEqual({ n: 1 });
});

test.each([
  [
    "somebody else is asked",
    async (order: string, visit: string) => acceptReview(visitor(), await at(order, visit)),
  ],
  [
    "the customer is another",
    async (order: string, visit: string) =>
      describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer("Another One") }),
  ],
])("when %s, the link of the first is withdrawn and saves nothing", async (_what, change) => {
  const { order, visit, theirs } = await asked();
  const before = await at(order, theirs);
  await change(order, visit);
  expect(await lookAtSetUp(visitor(), theirs)).toEqual({ state: "withdrawn" });
  await expect(nameServices(visitor(), { ...before, ...services("late") })).rejects.toMatchObject({
    ref: { key: "setup.withdrawn" },
  });
});

test("what the partner chose and is gone is told to the administrator as the partner's to mend", async () => {
  const { order, theirs, partner } = await asked();
  await name(order, theirs);
  await ownerQuery("update core.organizations set is_partner = false where id = $1", [partner.id]);
  expect(await finish(order, theirs)).toEqual({ done: false, step: "summary", why: "theirs" });
});

test("sending the order's mail again leaves the administrator's link as it is", async () => {
  const { order, visit, theirs, contact } = await asked();
  await ownerQuery("update core.orders set mailed_at = now() - interval '1 hour' where number = $1", [order]);
  await resendOrderMail(actingAs(contact, ["partner_full_admin"], { partner: true }), { number: order });
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "revoked" });
  expect(await lookAtSetUp(visitor(), theirs)).toMatchObject({ state: "open" });
});

test("asked again, the administrator has a new link in the same language, the old one stops, the contact's goes on", async () => {
  const { order, visit, theirs, contact, customer } = await asked();
  await ownerQuery("update core.mail set created_at = now() - interval '5 min' where to_email = $1", [
    customer.adminEmail,
  ]);
  const me = actingAs(contact, ["partner_full_admin"], { partner: true });
  for (let clicks = 0; clicks < 2; clicks++)
    expect(await resendServicesMail(me, { number: order })).toEqual({ to: customer.adminEmail });
  const mail = { template: "servicesReady", locale: "ro", link: { purpose: "services", orderNumber: order } };
  expect(await mailsTo(customer.adminEmail)).toMatchObject([mail, mail]);
  expect(await lookAtSetUp(visitor(), theirs)).toEqual({ state: "revoked" });
  expect(await lookAtSetUp(visitor(), visit)).toMatchObject({ state: "open" });
  const [first, again, ...more] = await ownerQuery(
    "select actor_kind, actor_id, after from core.audit where action = 'order.customerAsked' and target_id = $1 order by at",
    [order],
  );
  expect([first, more]).toMatchObject([{ actor_kind: "link" }, []]);
  expect(again).toEqual({ actor_kind: "user", actor_id: contact.id, after: { to: customer.adminEmail } });
  expect(await orderDetails(me, order)).toMatchObject({
    servicesAskedOf: customer.adminEmail,
    mails: [{ kind: "services" }, { kind: "ready" }, { kind: "services" }],
  });
  const now = await servicesVisit(order, customer.adminEmail);
  expect(await name(order, now)).toEqual({ next: "summary" });
});

test("asking again is refused where nobody was asked or nothing is left to name, to other roles and other partners", async () => {
  const { order, visit, contact, customer } = await asked();
  const as = (role: Role) => actingAs(contact, [role], { partner: true });
  const other = await orderForPartner();
  const theirs = actingAs(other.contact, ["partner_full_admin"], { partner: true });
  await expect(resendServicesMail(theirs, { number: order })).rejects.toMatchObject({ code: "notFound" });
  await expect(resendServicesMail(theirs, { number: other.order })).rejects.toMatchObject({
    ref: { key: "setup.nobodyAsked" },
  });
  for (const role of ["partner_readonly_admin", "help_desk", "customer_full_admin"] as const)
    await expect(resendServicesMail(as(role), { number: order })).rejects.toMatchObject({
      code: "forbidden",
    });
  for (const [state, key] of [
    ["provisioned", "orders.alreadySetUp"],
    ["cancelled", "orders.cancelled"],
  ]) {
    await ownerQuery("update core.orders set state = $1 where number = $2", [state, order]);
    const refused = resendServicesMail(as("partner_full_admin"), { number: order });
    await expect(refused).rejects.toMatchObject({ ref: { key } });
  }
  await ownerQuery("update core.orders set state = 'in_progress' where number = $1", [order]);
  await acceptReview(visitor(), await at(order, visit));
  await expect(resendServicesMail(as("partner_admin"), { number: order })).rejects.toMatchObject({
    ref: { key: "setup.nobodyAsked" },
  });
  expect(await mailsTo(customer.adminEmail)).toHaveLength(1);
});

test("of a customer that exists only its own full administrators can be asked", async () => {
  const { order, contact, partner } = await orderForPartner();
  const { customer, admin, reader, stranger } = await asSystem(systemCtx(), "arrange", async (tx) => {
    const customer = await makeOrganization(tx);
    await makeManagement(tx, partner.id, customer.id, "provisioning");
    const other = await makeOrganization(tx);
    return {
      customer,
      admin: await makeUser(tx, customer.id, { roles: ["customer_full_admin"], locale: "es" }),
      reader: await makeUser(tx, customer.id, { roles: ["customer_readonly_admin"] }),
      stranger: await makeUser(tx, other.id, { roles: ["customer_full_admin"] }),
    };
  });
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId: customer.id });
  const ask = async (email?: string) =>
    acceptReview(visitor(), { ...(await at(order, visit)), customerSetsUp: true, email });
  for (const email of [reader.email, stranger.email, "nobody@else.example"])
    await expect(ask(email)).rejects.toMatchObject({
      fields: { email: { key: "setup.notTheirAdministrator" } },
    });
  await expect(ask()).rejects.toMatchObject({ fields: { email: { key: "field.required" } } });
  expect(await ask(admin.email.toUpperCase())).toEqual({ next: "services" });
  expect(await mailsTo(admin.email)).toMatchObject([{ template: "servicesReady", locale: "es" }]);
});

test("for the own company nobody else is asked", async () => {
  const { order, contact } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "company" });
  await confirmPartner(visitor(), await at(order, visit));
  await acceptReview(visitor(), { ...(await at(order, visit)), customerSetsUp: true });
  expect((await setUpOf(visit)).answers.review).toEqual({ accepted: true });
});

test("an administrator who has an account finds it again without the mail; nobody else does", async () => {
  const { order, contact, partner } = await orderForPartner();
  const [customer, person, colleague] = await asSystem(systemCtx(), "arrange", async (tx) => {
    const made = await makeOrganization(tx);
    await makeManagement(tx, partner.id, made.id);
    const roles = ["customer_full_admin"] as const;
    return [made, await makeUser(tx, made.id, { roles: [...roles] }), await makeUser(tx, made.id)] as const;
  });
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId: customer.id });
  await acceptReview(visitor(), {
    ...(await at(order, visit)),
    customerSetsUp: true,
    email: person.email,
    locale: "en",
  });
  const as = (who: typeof person) => actingAs(who, ["customer_full_admin"], { partner: false });
  expect(await servicesToSetUp(as(person))).toEqual([{ number: order, partner: partner.name }]);
  expect(await servicesToSetUp(as(colleague))).toEqual([]);
  await expect(continueServices(as(colleague), { number: order })).rejects.toMatchObject({
    code: "notFound",
  });
  const { visit: theirs } = await continueServices(as(person), { number: order });
  expect(await setUpOf(theirs)).toMatchObject({ side: "customer", first: "services" });
  await name(order, theirs);
  expect(await finish(order, theirs)).toMatchObject({ done: true });
  expect(await servicesToSetUp(as(person))).toEqual([]);
  await expect(continueServices(as(person), { number: order })).rejects.toMatchObject({ code: "notFound" });
});
