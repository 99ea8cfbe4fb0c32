import { customerOverview, organizations, users } from "@/db/schema";
import { asSystem, inOrganization, inPartner, systemCtx } from "@/lib/access";
import {
  actingAs,
  assignCustomer,
  makeManagement,
  makeOrganization,
  makePartner,
  makeUser,
} from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { lookAtLink, openLink } from "@/lib/links";
import {
  acceptReview,
  chooseCustomer,
  chooseWho,
  confirmPartner,
  finishSetUp,
  lookAtSetUp,
  nameServices,
  summaryOf,
} from "@/lib/provisioning";
import { ownerQuery, testDatabase } from "../support/database";
import {
  answerAll,
  answerForExisting,
  at,
  finish,
  newCustomer,
  orderForPartner,
  receive,
  services,
  visitOf,
  visitor,
} from "./support";

testDatabase();
afterAll(closeSender);

const count = async (from: string, values: unknown[] = []) =>
  Number((await ownerQuery<{ n: string }>(`select count(*) as n from ${from}`, values))[0]?.n);
const one = async (sql: string, values: unknown[] = []) =>
  (await ownerQuery<Record<string, unknown>>(sql, values))[0];

test("everything comes into being at once, and is recorded", async () => {
  const { partner, contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const customer = newCustomer();
  await answerAll(order, visit, { customer, urlName: "lumen" });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });

  const row = await one("select * from core.orders where number = $1", [order]);
  expect(row).toMatchObject({ state: "provisioned", partner_id: partner.id });
  const organizationId = String(row?.organization_id);
  expect(await one("select * from core.organizations where id = $1", [organizationId])).toMatchObject({
    name: "Lumen Bakery",
    region: "EU",
    country: "DE",
    vertical: "retail",
    locale: "ro",
    is_partner: false,
  });
  expect(
    await one("select access from core.management where organization_id = $1", [organizationId]),
  ).toEqual({
    access: "full",
  });
  expect(await one("select * from core.sites where url_name = 'lumen'")).toMatchObject({
    organization_id: organizationId,
    time_zone: "Europe/Berlin",
    early_release: true,
  });
  expect(
    await one("select * from core.locations where organization_id = $1", [organizationId]),
  ).toMatchObject({
    name: "Main",
    address: { street: "Hauptstraße 1", locality: "Berlin" },
  });
  const admin = await one(
    "select u.*, r.role from core.users u join core.user_roles r on r.user_id = u.id where u.email = $1",
    [customer.adminEmail],
  );
  expect(admin).toMatchObject({
    organization_id: organizationId,
    status: "invited",
    role: "customer_full_admin",
  });
  expect(await one("select * from core.mail where to_email = $1", [customer.adminEmail])).toMatchObject({
    template: "invitation",
    locale: "ro",
    organization_id: organizationId,
    props: expect.objectContaining({ organization: "Lumen Bakery", inviter: partner.name }),
    link: expect.objectContaining({ purpose: "invitation", userId: admin?.id }),
  });
  const [subscription] = await ownerQuery("select * from core.subscriptions where order_number = $1", [
    order,
  ]);
  expect(subscription).toMatchObject({
    kind: "paid",
    partner_id: partner.id,
    auto_renew: true,
    set_up_at: expect.any(Date),
  });
  expect(row?.subscription_id).toBe(subscription?.id);
  expect(subscription?.id).toMatch(/^Sub\d+$/);
  const licences = await ownerQuery(
    "select product_code, purchased, site_id is not null as on_site from core.subscription_licenses where subscription_id = $1 order by 1",
    [subscription?.id],
  );
  expect(licences).toEqual([
    { product_code: "calling_professional", purchased: 10, on_site: false },
    { product_code: "meetings", purchased: 25, on_site: true },
  ]);
  const actions = await ownerQuery(
    "select action, actor_kind, actor_name from core.audit where organization_id = $1",
    [organizationId],
  );
  expect(actions.map(({ action }) => action).sort()).toEqual([
    "location.created",
    "management.started",
    "order.provisioned",
    "organization.created",
    "site.created",
    "subscription.started",
    "user.invited",
  ]);
  expect(actions.every((line) => line.actor_kind === "link" && line.actor_name === contact.email)).toBe(true);
});

test("the customer is in the partner's list with its subscription; another partner sees neither it nor the order", async () => {
  const { partner, contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await finish(order, visit);
  const mine = await inPartner(
    actingAs(contact, ["partner_full_admin"], { partner: true }),
    "customers:view",
    (tx) => tx.db.select().from(customerOverview),
  );
  expect(mine).toMatchObject([
    { partnerId: partner.id, statuses: ["subscription"], purchased: 35, assigned: 0 },
  ]);
  const other = await orderForPartner();
  const theirs = await inPartner(
    actingAs(other.contact, ["partner_full_admin"], { partner: true }),
    "orders:view",
    (tx) => tx.client.query("select number from core.orders").then(({ rows }) => rows),
  );
  expect(theirs).toEqual([{ number: other.order }]);
});

test("the invited administrator enters their own organization and nothing else", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const customer = newCustomer();
  await answerAll(order, visit, { customer });
  await finish(order, visit);
  const [admin] = await asSystem(systemCtx(), "look", (tx) => tx.db.select().from(users));
  const invited = await asSystem(systemCtx(), "look", async (tx) =>
    (await tx.db.select().from(users)).find((user) => user.email === customer.adminEmail),
  );
  if (!invited || !admin) throw new Error("nobody was invited");
  const ctx = actingAs(invited, ["customer_full_admin"], { partner: false });
  const seen = await inOrganization(ctx, "users:view", invited.organizationId, async (tx) => ({
    organizations: await tx.db.select().from(organizations),
    users: await tx.db.select().from(users),
  }));
  expect(seen.organizations.map(({ id }) => id)).toEqual([invited.organizationId]);
  expect(seen.users.map(({ id }) => id)).toEqual([invited.id]);
  await expect(
    inOrganization(ctx, "users:view", contact.organizationId, async () => 1),
  ).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(inPartner(ctx, "orders:view", async () => 1)).rejects.toMatchObject({ code: "forbidden" });
});

test("two who finish at once, by two links: one effect, the second is told that it is done", async () => {
  const { contact, order } = await orderForPartner();
  const [first, second] = [await visitOf(order, contact.email), await visitOf(order, contact.email)];
  const customer = newCustomer("Twice Ltd");
  await answerAll(order, first, { customer });
  const [a, b] = await Promise.all([at(order, first), at(order, second)]);
  const ends = await Promise.all(
    [a, b, a, b].map((each) => finishSetUp(visitor(), { ...each, locale: "en" })),
  );
  expect(ends.filter((end) => end.done && !end.already)).toHaveLength(1);
  expect(ends.filter((end) => end.done && end.already)).toHaveLength(3);
  expect(await count("core.organizations where name = 'Twice Ltd'")).toBe(1);
  expect(await count("core.subscriptions where order_number = $1", [order])).toBe(1);
  expect(await count("core.mail where to_email = $1", [customer.adminEmail])).toBe(1);
});

test("a name that was held for a day and taken then leads back to the step, nothing lost or left", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit, { urlName: "wanted", customer: newCustomer("Wants it") });
  await ownerQuery(
    "update core.site_name_reservations set until = now() - interval '1 minute' where order_number = $1",
    [order],
  );
  const faster = await orderForPartner();
  const theirs = await visitOf(faster.order, faster.contact.email);
  await answerAll(faster.order, theirs, { urlName: "wanted" });
  expect(await finish(order, visit)).toEqual({ done: false, step: "services", why: "siteTaken" });
  expect(await count("core.organizations where name = 'Wants it'")).toBe(0);
  expect(await finish(faster.order, theirs)).toEqual({ done: true, already: false });
  await nameServices(visitor(), {
    ...(await at(order, visit)),
    ...services(`wanted-${order.toLowerCase()}`),
  });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
  expect(await count("core.site_name_reservations")).toBe(0);
});

test("an administrator's address that was taken meanwhile leads back to the customer", async () => {
  const { partner, contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const customer = newCustomer("Late Ltd");
  await answerAll(order, visit, { customer });
  await asSystem(systemCtx(), "arrange", (tx) => makeUser(tx, partner.id, { email: customer.adminEmail }));
  expect(await finish(order, visit)).toEqual({ done: false, step: "customer", why: "emailTaken" });
  expect(await count("core.organizations where name = 'Late Ltd'")).toBe(0);
});

test("after finishing, the link is used up, a visit shows what was set up, and saving changes nothing", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const customer = newCustomer();
  await answerAll(order, visit, { customer });
  const before = await at(order, visit);
  await finish(order, visit);
  const look = await lookAtSetUp(visitor(), visit);
  if (look.state !== "done") throw new Error(look.state);
  expect(await summaryOf(visitor(), look.order)).toMatchObject({
    customer: "Lumen Bakery",
    subscriptions: [
      {
        licences: [
          { product: "Meetings", purchased: 25 },
          { product: "Calling Professional", purchased: 10 },
        ],
      },
    ],
    invited: { name: "Ida Lind", email: customer.adminEmail },
  });
  await expect(acceptReview(visitor(), before)).rejects.toMatchObject({ ref: { key: "setup.alreadyDone" } });
  const [link] = await ownerQuery<{ used: boolean }>(
    "select used_at is not null as used from core.links where order_number = $1",
    [order],
  );
  expect(link?.used).toBe(true);
});

test("a mailed link that was used opens nothing", async () => {
  const { contact, order } = await orderForPartner();
  const { makeLink } = await import("@/lib/links");
  const token = await asSystem(systemCtx(), "arrange", (tx) =>
    makeLink(tx, { purpose: "provisioning", email: contact.email, orderNumber: order, days: 30 }),
  );
  const { visit = "" } = await openLink(visitor(), token);
  await answerAll(order, visit);
  await finish(order, visit);
  expect((await lookAtLink(visitor(), token)).state).toBe("used");
  expect((await openLink(visitor(), token)).visit).toBeUndefined();
});

test("for a customer that exists nobody is invited, and the partner's access stays what it was", async () => {
  const { partner, contact, order } = await orderForPartner();
  const customer = await asSystem(systemCtx(), "arrange", async (tx) => {
    const made = await makeOrganization(tx);
    await makeManagement(tx, partner.id, made.id, "provisioning");
    return made;
  });
  const visit = await visitOf(order, contact.email);
  await answerForExisting(order, visit, customer.id);
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
  expect(await one("select access from core.management where organization_id = $1", [customer.id])).toEqual({
    access: "provisioning",
  });
  expect(await count("core.mail where organization_id = $1", [customer.id])).toBe(0);
  expect(await count("core.subscriptions where organization_id = $1", [customer.id])).toBe(1);
});

test("a customer who left the partner in between leads back to the choice", async () => {
  const { partner, contact, order } = await orderForPartner();
  const customer = await asSystem(systemCtx(), "arrange", async (tx) => {
    const made = await makeOrganization(tx);
    await makeManagement(tx, partner.id, made.id);
    return made;
  });
  const visit = await visitOf(order, contact.email);
  await answerForExisting(order, visit, customer.id);
  await ownerQuery("delete from core.management where organization_id = $1", [customer.id]);
  expect(await finish(order, visit)).toEqual({ done: false, step: "customer", why: "customerGone" });
});

test("a contact who left the partner in between leads back to the partner", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await ownerQuery("update core.users set status = 'inactive' where id = $1", [contact.id]);
  expect(await finish(order, visit)).toEqual({ done: false, step: "partner", why: "partnerGone" });
});

test("a partner admin has the customer they set up among their own", async () => {
  const { contact, order } = await orderForPartner({}, ["partner_admin"]);
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await finish(order, visit);
  const mine = await inPartner(
    actingAs(contact, ["partner_admin"], { partner: true }),
    "customers:view",
    (tx) => tx.db.select().from(customerOverview),
  );
  expect(mine).toHaveLength(1);
});

test("a partner admin chooses among the customers assigned to them only; no role chooses none", async () => {
  const { partner, contact, order } = await orderForPartner({}, ["partner_admin"]);
  const [own, colleague] = await asSystem(systemCtx(), "arrange", async (tx) => {
    const both = [await makeOrganization(tx), await makeOrganization(tx)] as const;
    for (const each of both) await makeManagement(tx, partner.id, each.id);
    await assignCustomer(tx, partner.id, contact.id, both[0].id);
    return both;
  });
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  const choose = async (organizationId: string) =>
    chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId });
  await expect(choose(colleague.id)).rejects.toMatchObject({
    fields: { organizationId: { key: "setup.customerGone" } },
  });
  expect(await choose(own.id)).toEqual({ next: "review" });
});

test("lines with several terms become a subscription each", async () => {
  const line = { product: "meetings", quantity: 5, autoRenew: true, amount: 1, currency: "EUR" };
  const { contact, order } = await orderForPartner({
    lines: [
      { ...line, termMonths: 12 },
      { ...line, termMonths: 36, product: "messaging" },
      { ...line, termMonths: 12, quantity: 2 },
    ],
  });
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await finish(order, visit);
  const rows = await ownerQuery(
    `select l.product_code, l.purchased from core.subscriptions s join core.subscription_licenses l on l.subscription_id = s.id
     where s.order_number = $1 order by s.id`,
    [order],
  );
  expect(rows).toEqual([
    { product_code: "meetings", purchased: 7 },
    { product_code: "messaging", purchased: 5 },
  ]);
});

test("a subscription number that is taken already is passed over", async () => {
  const { contact, order } = await orderForPartner();
  const partner2 = await asSystem(systemCtx(), "arrange", (tx) => makePartner(tx));
  const [next] = await ownerQuery<{ n: string }>("select last_value + 1 as n from core.subscription_numbers");
  await ownerQuery(
    `insert into core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew)
     values ($1, $2, $2, 'paid', '2026-01-01', '2026-12-31', true)`,
    [`Sub${next?.n}`, partner2.id],
  );
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit);
  await finish(order, visit);
  expect(await count("core.subscriptions where order_number = $1", [order])).toBe(1);
});

test("an order whose customer and subscription are known already is set up, not made twice", async () => {
  const { partner, contact, order } = await orderForPartner();
  const customer = await asSystem(systemCtx(), "arrange", async (tx) => {
    const made = await makeOrganization(tx);
    await makeManagement(tx, partner.id, made.id);
    return made;
  });
  await ownerQuery(
    `insert into core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew, order_number)
     values ('Sub77', $1, $2, 'paid', '2026-01-01', '2036-12-31', true, $3)`,
    [customer.id, partner.id, order],
  );
  await ownerQuery("update core.orders set organization_id = $1, partner_id = $2 where number = $3", [
    customer.id,
    partner.id,
    order,
  ]);
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await acceptReview(visitor(), await at(order, visit));
  await nameServices(visitor(), { ...(await at(order, visit)), ...services("known-one") });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
  const found = await ownerQuery(
    "select id, set_up_at is not null as up from core.subscriptions where order_number = $1",
    [order],
  );
  expect(found).toEqual([{ id: "Sub77", up: true }]);
});

test("nothing is finished before every step is answered", async () => {
  const { contact, order } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await expect(finish(order, visit)).rejects.toMatchObject({ ref: { key: "setup.stepNotYet" } });
  const other = await receive({ contactEmail: contact.email });
  await expect(
    finishSetUp(visitor(), { order: other, visit, version: 1, locale: "en" }),
  ).rejects.toMatchObject({
    ref: { key: "setup.otherOrder" },
  });
});
