import { asSystem, type Ctx, inPartner, systemCtx } from "@/lib/access";
import { actingAs, makeManagement, makeOrganization, makePartner, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import {
  type Answers,
  acceptReview,
  answerWho,
  chooseCustomer,
  choosePartner,
  chooseWho,
  confirmPartner,
  customerCandidates,
  describeCustomer,
  describePartner,
  lookAtSetUp,
  nameServices,
  partnerCandidates,
  searchByDomain,
  searchCustomers,
} from "@/lib/provisioning";
import { ownerQuery, testDatabase } from "../support/database";
import { at, finish, newCustomer, orderForPartner, receive, services, visitOf, visitor } from "./support";

testDatabase();
afterAll(closeSender);

let made = 0;
/** A domain nobody else in this file has. */
const aDomain = () => `company${++made}.example`;

async function organizationWith(
  domain: string,
  status: "pending" | "claimed" | "verified",
  values: { isPartner?: boolean; name?: string; createdAt?: Date; seen?: Date } = {},
) {
  const { seen, ...about } = values;
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const organization = await makeOrganization(tx, about);
    await tx.client.query("insert into core.domains (organization_id, name, status) values ($1, $2, $3)", [
      organization.id,
      domain,
      status,
    ]);
    const admin = await makeUser(tx, organization.id, {
      roles: [values.isPartner ? "partner_full_admin" : "customer_full_admin"],
      locale: "fr",
      lastAccessAt: seen,
    });
    return { ...organization, admin };
  });
}

/** An order whose contact has no account. */
async function orderFor(email: string, values: Record<string, unknown> = {}) {
  const order = await receive({ contactEmail: email, ...values });
  return { order, email, visit: await visitOf(order, email) };
}

const setUpOf = async (visit: string) => {
  const look = await lookAtSetUp(visitor(), visit);
  if (look.state !== "open") throw new Error(look.state);
  return look.setUp;
};
const answersOf = async (visit: string): Promise<Answers> => (await setUpOf(visit)).answers;

const newPartner = (name = "Fresh Partner") => ({
  name,
  vertical: "technology" as const,
  country: "CA",
  firstName: "Noa",
  lastName: "Roy",
});

type Opened = { order: string; visit: string };
const who = async ({ order, visit }: Opened, kind: "customer" | "company") =>
  chooseWho(visitor(), { ...(await at(order, visit)), who: kind });

/** From the customer's step to the last page. */
async function theRest({ order, visit }: Opened, customer?: ReturnType<typeof newCustomer>) {
  if (customer) await describeCustomer(visitor(), { ...(await at(order, visit)), ...customer });
  await acceptReview(visitor(), await at(order, visit));
  await nameServices(visitor(), { ...(await at(order, visit)), ...services(`o-${order.toLowerCase()}`) });
  return finish(order, visit);
}

const one = async (sql: string, values: unknown[] = []) =>
  (await ownerQuery<Record<string, unknown>>(sql, values))[0];
const mailsTo = (email: string) =>
  ownerQuery<{ template: string; locale: string }>(
    "select template, locale, props, organization_id from core.mail where to_email = $1 order by created_at",
    [email],
  );

describe("who the order is for", () => {
  test("somebody else completes it: they are mailed, the old link stops and says to whom", async () => {
    const opened = await orderFor(`first@${aDomain()}`);
    const { order, visit } = opened;
    expect(
      await answerWho(visitor(), {
        ...(await at(order, visit)),
        who: "someoneElse",
        email: "bo@else.example",
      }),
    ).toEqual({});
    expect(await lookAtSetUp(visitor(), visit)).toMatchObject({ state: "handedOver", to: "bo@else.example" });
    await expect(who(opened, "customer")).rejects.toMatchObject({ ref: { key: "setup.linkEnded" } });
    expect(await mailsTo("bo@else.example")).toMatchObject([{ template: "orderReady" }]);
    const line = await one(
      "select before, after, actor_name from core.audit where action = 'order.handedOver' and target_id = $1",
      [order],
    );
    expect(line).toMatchObject({ after: { contactEmail: "bo@else.example" }, actor_name: opened.email });
  });

  test("without an address nobody is named; the field says so", async () => {
    const { order, visit } = await orderFor(`first@${aDomain()}`);
    await expect(
      answerWho(visitor(), { ...(await at(order, visit)), who: "someoneElse" }),
    ).rejects.toMatchObject({ fields: { email: { key: "field.required" } } });
  });

  test("who takes over answers for their own organization, whatever the one before had created", async () => {
    const opened = await orderFor(`first@${aDomain()}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    await describePartner(visitor(), { ...(await at(order, visit)), ...newPartner() });
    await answerWho(visitor(), {
      ...(await at(order, visit)),
      who: "someoneElse",
      email: "bo@else2.example",
    });
    const next = await visitOf(order, "bo@else2.example");
    expect(await answersOf(next)).toEqual({ who: { kind: "customer" } });
  });

  test("changing between customer and company takes the organizations with it", async () => {
    const { contact, order } = await orderForPartner();
    const opened = { order, visit: await visitOf(order, contact.email) };
    await who(opened, "customer");
    await confirmPartner(visitor(), await at(order, opened.visit));
    await who(opened, "company");
    expect(await answersOf(opened.visit)).toEqual({ who: { kind: "company" } });
    expect((await setUpOf(opened.visit)).first).toBe("partner");
  });
});

describe("the partner organization", () => {
  test("candidates by domain: verified before claimed before asked for, the dead last, customers never", async () => {
    const domain = aDomain();
    const long = new Date(Date.now() - 500 * 86_400_000);
    const owner = await organizationWith(domain, "verified", { isPartner: true, seen: new Date() });
    const asks = await organizationWith(domain, "pending", { isPartner: true, seen: new Date() });
    const dead = await organizationWith(domain, "pending", { isPartner: true, createdAt: long, seen: long });
    await organizationWith(domain, "pending");
    const people = await asSystem(systemCtx(), "arrange", async (tx) => {
      const partner = await makePartner(tx);
      await makeUser(tx, partner.id, { email: `boss@${domain}`, roles: ["partner_full_admin"] });
      return partner;
    });
    const opened = await orderFor(`new@${domain.toUpperCase()}`);
    await who(opened, "customer");
    const found = await partnerCandidates(visitor(), await setUpOf(opened.visit));
    expect(found.map(({ id, why, dormant }) => [id, why, dormant])).toEqual([
      [owner.id, "verified", false],
      [people.id, "people", false],
      [asks.id, "asked", false],
      [dead.id, "asked", true],
    ]);
    expect(found[0]).toMatchObject({ activeUsers: 1, domains: [{ name: domain, status: "verified" }] });
  });

  test("an address that anybody can have speaks for no organization", async () => {
    await asSystem(systemCtx(), "arrange", async (tx) => {
      const partner = await makePartner(tx);
      await makeUser(tx, partner.id, { email: "boss@gmail.com", roles: ["partner_full_admin"] });
    });
    const opened = await orderFor("somebody@gmail.com");
    expect(await partnerCandidates(visitor(), await setUpOf(opened.visit))).toEqual([]);
    expect(await searchByDomain(visitor(), opened.visit, { typed: "gmail.com", kind: "any" })).toEqual({
      found: [],
      problem: "form",
    });
  });

  test("chosen by a domain that is theirs, the contact joins as partner administrator with this customer alone", async () => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "claimed", { isPartner: true });
    const opened = await orderFor(`joins@${domain}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    expect(
      await choosePartner(visitor(), { ...(await at(order, visit)), organizationId: partner.id }),
    ).toEqual({ next: "customer" });
    expect((await answersOf(visit)).partner).toMatchObject({ how: "domain" });
    expect(await theRest(opened, newCustomer("Joined Ltd"))).toEqual({ done: true, already: false });
    const user = await one(
      "select u.*, array(select role from core.user_roles r where r.user_id = u.id) as roles from core.users u where email = $1",
      [opened.email],
    );
    expect(user).toMatchObject({
      organization_id: partner.id,
      status: "invited",
      roles: ["partner_admin"],
    });
    expect(
      await ownerQuery(
        "select o.name from core.assignments a join core.organizations o on o.id = a.organization_id where a.user_id = $1",
        [user?.id],
      ),
    ).toEqual([{ name: "Joined Ltd" }]);
    expect(await mailsTo(opened.email)).toMatchObject([
      { template: "orderReady" },
      { template: "invitation" },
    ]);
    expect(await mailsTo(partner.admin.email)).toMatchObject([
      { template: "partnerContactJoined", locale: "fr", organization_id: partner.id },
    ]);
  });

  test("a partner that only asks for the domain, or was searched for, gives nobody an account", async () => {
    const domain = aDomain();
    const asks = await organizationWith(domain, "pending", { isPartner: true });
    const elsewhere = aDomain();
    const other = await organizationWith(elsewhere, "verified", { isPartner: true });
    for (const [organization, typed] of [
      [asks, undefined],
      [other, elsewhere],
    ] as const) {
      const opened = await orderFor(`n${++made}@${domain}`);
      const { order, visit } = opened;
      await who(opened, "customer");
      await choosePartner(visitor(), {
        ...(await at(order, visit)),
        organizationId: organization.id,
        domain: typed,
      });
      expect(await theRest(opened, newCustomer())).toEqual({ done: true, already: false });
      expect(await one("select from core.users where email = $1", [opened.email])).toBeUndefined();
      expect(await mailsTo(organization.admin.email)).toMatchObject([{ template: "partnerOrderSetUp" }]);
      expect(
        await inPartner(
          actingAs(organization.admin, ["partner_full_admin"], { partner: true }),
          "orders:view",
          (tx) => tx.client.query("select number from core.orders").then(({ rows }) => rows),
        ),
      ).toEqual([{ number: order }]);
    }
  });

  test("the log tells a partner of no other whom the contact chose before or after it", async () => {
    const [one, domain] = [aDomain(), aDomain()];
    const first = await organizationWith(one, "verified", { isPartner: true, name: "Passed Over Ltd" });
    const second = await organizationWith(domain, "claimed", { isPartner: true, name: "Taken Ltd" });
    const opened = await orderFor(`x@${domain}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    const choose = async (organizationId: string, typed?: string) =>
      choosePartner(visitor(), { ...(await at(order, visit)), organizationId, domain: typed });
    for (const [id, typed] of [[first.id, one], [second.id], [first.id, one], [second.id]] as const)
      await choose(id, typed);
    await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer() });
    await acceptReview(visitor(), await at(order, visit));
    await choose(first.id, one);
    const lines = await ownerQuery<{ partner_id: string | null; said: string }>(
      "select partner_id, concat(before, after) as said from core.audit where target_id = $1",
      [order],
    );
    const told = (by: string | null) =>
      lines.flatMap(({ partner_id, said }) => (partner_id === by ? [said] : [])).join();
    expect(told(null) + told(second.id)).not.toContain(first.name);
    expect(told(null)).not.toContain(second.name);
    expect(told(second.id)).toContain(second.name);
  });

  test("an organization that nothing leads to is not found, whoever knows its id", async () => {
    const domain = aDomain();
    const stranger = await organizationWith(domain, "verified", { isPartner: true });
    const customer = await organizationWith(aDomain(), "verified");
    const opened = await orderFor(`x@${aDomain()}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    for (const [organizationId, typed] of [
      [stranger.id, undefined],
      [stranger.id, "other.example"],
      [customer.id, undefined],
      [crypto.randomUUID(), domain],
    ])
      await expect(
        choosePartner(visitor(), {
          ...(await at(order, visit)),
          organizationId: organizationId ?? "",
          domain: typed,
        }),
      ).rejects.toMatchObject({ fields: { organizationId: { key: "setup.organizationGone" } } });
  });

  test("a search finds by the very domain and nothing else, partners where a partner is wanted", async () => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "verified", { isPartner: true });
    const customer = await organizationWith(domain, "pending");
    const { visit } = await orderFor(`x@${aDomain()}`);
    const search = async (typed: string, kind: "partner" | "customer" | "any") =>
      (await searchByDomain(visitor(), visit, { typed, kind })).found.map(({ id }) => id);
    expect(await search(domain, "partner")).toEqual([partner.id]);
    expect(await search(`https://${domain.toUpperCase()}/x`, "customer")).toEqual([customer.id]);
    expect(await search(domain, "any")).toEqual([partner.id, customer.id]);
    for (const typed of [domain.slice(1), "%", partner.name, `sub.${domain}`])
      expect(await search(typed, "any")).toEqual([]);
    await expect(searchByDomain(visitor(), "made up", { typed: domain, kind: "any" })).rejects.toMatchObject({
      ref: { key: "setup.noVisit" },
    });
  });

  test("thirty searches an hour, also by another link to the same address and at once", async () => {
    const domain = aDomain();
    await organizationWith(domain, "verified", { isPartner: true });
    const { order, visit, email } = await orderFor(`x@${aDomain()}`);
    const again = await visitOf(order, email);
    const search = async (v: string, ctx: Ctx = visitor()) =>
      (await searchByDomain(ctx, v, { typed: domain, kind: "any" })).problem;
    const ends = await Promise.all(Array.from({ length: 33 }, (_, n) => search(n % 2 ? visit : again)));
    expect(ends.filter((problem) => problem === "often")).toHaveLength(3);
    expect(await search(visit, { ...visitor(), now: new Date(Date.now() + 3_700_000) })).toBeUndefined();
  });

  test("a new partner comes into being with the contact as its full administrator, invited", async () => {
    const opened = await orderFor(`noa@${aDomain()}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    await describePartner(visitor(), { ...(await at(order, visit)), ...newPartner("Nordlicht") });
    expect(await theRest(opened, newCustomer())).toEqual({ done: true, already: false });
    const partner = await one("select * from core.organizations where name = 'Nordlicht'");
    expect(partner).toMatchObject({ is_partner: true, region: "CA", vertical: "technology", locale: "ro" });
    expect(
      await one(
        "select u.status, u.first_name, r.role from core.users u join core.user_roles r on r.user_id = u.id where email = $1",
        [opened.email],
      ),
    ).toEqual({ status: "invited", first_name: "Noa", role: "partner_full_admin" });
    expect(await mailsTo(opened.email)).toMatchObject([
      { template: "orderReady" },
      { template: "invitation", locale: "ro" },
    ]);
    expect(
      await one(
        "select m.access, o.state from core.orders o join core.management m using (organization_id, partner_id) where number = $1",
        [order],
      ),
    ).toEqual({ access: "full", state: "provisioned" });
    const actions = await ownerQuery(
      "select action from core.audit where organization_id = $1 order by action",
      [partner?.id],
    );
    expect(actions).toEqual([{ action: "organization.created" }, { action: "user.invited" }]);
  });

  test("who has an account elsewhere administers no new organization", async () => {
    const email = `has@${aDomain()}`;
    await asSystem(systemCtx(), "arrange", async (tx) =>
      makeUser(tx, (await makeOrganization(tx)).id, { email, status: "inactive" }),
    );
    const opened = await orderFor(email);
    await who(opened, "customer");
    await expect(
      describePartner(visitor(), { ...(await at(opened.order, opened.visit)), ...newPartner() }),
    ).rejects.toMatchObject({ ref: { key: "setup.contactHasAccount" } });
  });

  test("a partner that somebody else searched for sees the order when it was reviewed, not before", async () => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "verified", { isPartner: true });
    const opened = await orderFor(`x@${aDomain()}`);
    const { order, visit } = opened;
    const owner = async () =>
      (await one("select partner_id from core.orders where number = $1", [order]))?.partner_id;
    await who(opened, "customer");
    await choosePartner(visitor(), { ...(await at(order, visit)), organizationId: partner.id, domain });
    await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer() });
    expect(await owner()).toBeNull();
    await acceptReview(visitor(), await at(order, visit));
    expect(await owner()).toBe(partner.id);
    await describePartner(visitor(), { ...(await at(order, visit)), ...newPartner() });
    expect(await owner()).toBeNull();
  });

  test.each([
    ["removed", "delete from core.domains where organization_id = $1"],
    ["no partner any more", "update core.organizations set is_partner = false where id = $1"],
  ])("what was chosen and is %s meanwhile leads back to the step, with all kept", async (_what, sql) => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "verified", { isPartner: true });
    const opened = await orderFor(`x@${domain}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    await choosePartner(visitor(), { ...(await at(order, visit)), organizationId: partner.id });
    await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer() });
    await acceptReview(visitor(), await at(order, visit));
    await nameServices(visitor(), { ...(await at(order, visit)), ...services(`g-${order.toLowerCase()}`) });
    await ownerQuery(sql, [partner.id]);
    expect(await finish(order, visit)).toEqual({ done: false, step: "partner", why: "partnerGone" });
    expect((await setUpOf(visit)).answers.services?.sites).toHaveLength(1);
    expect(await one("select from core.subscriptions where order_number = $1", [order])).toBeUndefined();
  });

  test("an account that the contact got meanwhile leads back; nothing is left of the new organization", async () => {
    const opened = await orderFor(`late@${aDomain()}`);
    const { order, visit } = opened;
    await who(opened, "customer");
    await describePartner(visitor(), { ...(await at(order, visit)), ...newPartner("Never Born") });
    await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer() });
    await acceptReview(visitor(), await at(order, visit));
    await nameServices(visitor(), { ...(await at(order, visit)), ...services(`l-${order.toLowerCase()}`) });
    await asSystem(systemCtx(), "arrange", async (tx) =>
      makeUser(tx, (await makeOrganization(tx)).id, { email: opened.email }),
    );
    expect(await finish(order, visit)).toEqual({ done: false, step: "partner", why: "contactTaken" });
    expect(await one("select from core.organizations where name = 'Never Born'")).toBeUndefined();
  });
});

describe("the own company", () => {
  test("a new company is no partner; it buys for itself, and its first person is the contact", async () => {
    const opened = await orderFor(`ceo@${aDomain()}`);
    const { order, visit } = opened;
    await who(opened, "company");
    expect(
      await describePartner(visitor(), { ...(await at(order, visit)), ...newPartner("Own Ltd") }),
    ).toEqual({
      next: "review",
    });
    await expect(
      describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer() }),
    ).rejects.toMatchObject({ ref: { key: "setup.notYourStep" } });
    expect(await theRest(opened)).toEqual({ done: true, already: false });
    const company = await one("select * from core.organizations where name = 'Own Ltd'");
    expect(company).toMatchObject({ is_partner: false });
    expect(
      await one("select organization_id, partner_id from core.subscriptions where order_number = $1", [
        order,
      ]),
    ).toEqual({
      organization_id: company?.id,
      partner_id: company?.id,
    });
    expect(
      await one(
        "select role from core.user_roles r join core.users u on u.id = r.user_id where u.email = $1",
        [opened.email],
      ),
    ).toEqual({ role: "customer_full_admin" });
    expect(
      await one("select from core.management where organization_id = $1", [company?.id]),
    ).toBeUndefined();
  });

  test("a partner that buys for itself sells to itself", async () => {
    const { partner, contact, order } = await orderForPartner();
    const opened = { order, visit: await visitOf(order, contact.email) };
    await who(opened, "company");
    await confirmPartner(visitor(), await at(order, opened.visit));
    expect(await theRest(opened)).toEqual({ done: true, already: false });
    expect(
      await one("select organization_id, partner_id from core.subscriptions where order_number = $1", [
        order,
      ]),
    ).toEqual({
      organization_id: partner.id,
      partner_id: partner.id,
    });
  });

  test("an organization chosen by its domain gives nobody an account; its administrators are told", async () => {
    const domain = aDomain();
    const company = await organizationWith(domain, "verified");
    const opened = await orderFor(`temp@${domain}`);
    const { order, visit } = opened;
    await who(opened, "company");
    expect(await partnerCandidates(visitor(), await setUpOf(visit))).toMatchObject([{ id: company.id }]);
    await choosePartner(visitor(), { ...(await at(order, visit)), organizationId: company.id });
    expect(await theRest(opened)).toEqual({ done: true, already: false });
    expect(await one("select from core.users where email = $1", [opened.email])).toBeUndefined();
    expect(await mailsTo(company.admin.email)).toMatchObject([
      { template: "companyOrderSetUp", locale: "fr" },
    ]);
  });
});

describe("the customer organization", () => {
  /** An order of a partner's own contact, up to the customer's step. */
  async function atCustomer(values: Record<string, unknown> = {}) {
    const arranged = await orderForPartner(values);
    const opened = { ...arranged, visit: await visitOf(arranged.order, arranged.contact.email) };
    await who(opened, "customer");
    await confirmPartner(visitor(), await at(opened.order, opened.visit));
    return opened;
  }

  test("own customers come first: by the order's name, then those active lately; never another partner's", async () => {
    const opened = await atCustomer({ customerName: "Zephyr" });
    const other = await orderForPartner();
    const [named, recent, foreign] = await asSystem(systemCtx(), "arrange", async (tx) => {
      const all = [
        await makeOrganization(tx, { name: "Zephyr Foods" }),
        await makeOrganization(tx, { name: "Busy", lastAdminActivityAt: tx.now }),
        await makeOrganization(tx, { name: "Zephyr of others", lastAdminActivityAt: tx.now }),
      ] as const;
      await makeManagement(tx, opened.partner.id, all[0].id);
      await makeManagement(tx, opened.partner.id, all[1].id);
      await makeManagement(tx, other.partner.id, all[2].id);
      return all;
    });
    const setUp = await setUpOf(opened.visit);
    const found = await customerCandidates(visitor(), setUp);
    expect(found.map(({ id, why }) => [id, why])).toEqual([
      [named.id, "name"],
      [recent.id, "recent"],
    ]);
    const searched = await searchCustomers(visitor(), setUp, opened.visit, "zephyr");
    expect(searched.found.map(({ id }) => id)).toEqual([named.id]);
    await expect(
      chooseCustomer(visitor(), { ...(await at(opened.order, opened.visit)), organizationId: foreign.id }),
    ).rejects.toMatchObject({ fields: { organizationId: { key: "setup.customerGone" } } });
  });

  test("an organization found by its domain opens itself for provisioning, and its administrators learn of it", async () => {
    const domain = aDomain();
    const customer = await organizationWith(domain, "verified", { name: "Found Ltd" });
    const opened = await atCustomer();
    const { order, visit, partner } = opened;
    await chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId: customer.id, domain });
    expect((await setUpOf(visit)).customer).toMatchObject({ id: customer.id, access: null });
    expect(await theRest(opened)).toEqual({ done: true, already: false });
    expect(await one("select access from core.management where organization_id = $1", [customer.id])).toEqual(
      {
        access: "provisioning",
      },
    );
    expect(await mailsTo(customer.admin.email)).toMatchObject([
      {
        template: "accessGiven",
        locale: "fr",
        props: {
          partner: partner.name,
          customer: "Found Ltd",
          path: `/organizations/${customer.id}/administrators`,
        },
      },
    ]);
    expect(
      await one("select after from core.audit where action = 'management.started' and organization_id = $1", [
        customer.id,
      ]),
    ).toEqual({ after: { partner: partner.name, access: "provisioning" } });
  });

  test("a partner, the chosen one least of all, is no customer", async () => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "verified", { isPartner: true });
    const opened = await atCustomer();
    for (const organizationId of [partner.id, opened.partner.id])
      await expect(
        chooseCustomer(visitor(), { ...(await at(opened.order, opened.visit)), organizationId, domain }),
      ).rejects.toMatchObject({ fields: { organizationId: { key: "setup.customerGone" } } });
  });

  test("a contact whose own organization is a customer confirms that one, under a partner they searched for", async () => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "verified", { isPartner: true });
    const home = await asSystem(systemCtx(), "arrange", (tx) => makeOrganization(tx));
    const email = `home@${aDomain()}`;
    await asSystem(systemCtx(), "arrange", (tx) => makeUser(tx, home.id, { email }));
    const opened = await orderFor(email);
    const { order, visit } = opened;
    await who(opened, "customer");
    await expect(confirmPartner(visitor(), await at(order, visit))).rejects.toMatchObject({
      ref: { key: "setup.noPartner" },
    });
    await choosePartner(visitor(), { ...(await at(order, visit)), organizationId: partner.id, domain });
    await chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId: home.id });
    expect((await answersOf(visit)).customer).toMatchObject({ how: "email" });
    expect(await theRest(opened)).toEqual({ done: true, already: false });
  });

  test("a stranger to the partner is shown none of its customers", async () => {
    const domain = aDomain();
    const partner = await organizationWith(domain, "verified", { isPartner: true });
    await asSystem(systemCtx(), "arrange", async (tx) => {
      const customer = await makeOrganization(tx, { name: "Secret Ltd", lastAdminActivityAt: tx.now });
      await makeManagement(tx, partner.id, customer.id);
    });
    const opened = await orderFor(`x@${domain}`, { customerName: "Secret" });
    await who(opened, "customer");
    await choosePartner(visitor(), {
      ...(await at(opened.order, opened.visit)),
      organizationId: partner.id,
    });
    const setUp = await setUpOf(opened.visit);
    expect(await customerCandidates(visitor(), setUp)).toEqual([]);
    expect(await searchCustomers(visitor(), setUp, opened.visit, "Secret")).toEqual({ found: [] });
  });

  test("a new customer like one that exists is asked about once more, then made", async () => {
    const domain = aDomain();
    await organizationWith(domain, "verified", { name: "Same Domain" });
    const opened = await atCustomer();
    const { order, visit, partner } = opened;
    await asSystem(systemCtx(), "arrange", async (tx) => {
      const customer = await makeOrganization(tx, { name: "Müller & Söhne" });
      await makeManagement(tx, partner.id, customer.id);
    });
    const make = async (values: { name?: string; adminEmail?: string; anyway?: boolean }) =>
      describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer(), ...values });
    await expect(make({ name: "MÜLLER & Söhne" })).rejects.toMatchObject({
      fields: { anyway: { key: "setup.alike", values: { name: "Müller & Söhne" } } },
    });
    await expect(make({ adminEmail: `ida@${domain}` })).rejects.toMatchObject({
      fields: { anyway: { values: { name: "Same Domain" } } },
    });
    expect(await make({ name: "Müller & Söhne", anyway: true })).toEqual({ next: "review" });
    expect((await answersOf(visit)).customer).not.toHaveProperty("anyway");
  });
});
