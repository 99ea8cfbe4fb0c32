import { customerOverview } from "@/db/schema";
import { inPartner } from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { type StartTrialForNewCustomer, startTrialForNewCustomer } from "@/lib/trials";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, count, one, type Partner } from "./world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
let other: Partner;
beforeAll(async () => {
  partner = await aPartner("Northgate");
  other = await aPartner("Southgate");
});

let made = 0;
const wish = (more: Partial<StartTrialForNewCustomer> = {}): StartTrialForNewCustomer => {
  made += 1;
  return {
    name: `Novum ${made}`,
    vertical: "retail",
    country: "FR",
    adminEmail: `admin@novum${made}.example`,
    quantity: { meetings: 50, messaging: 100 },
    days: 60,
    urlName: `novum-${made}`,
    another: false,
    ...more,
  };
};
const full = () => partner.as("partner_full_admin");
const refusal = async (input: StartTrialForNewCustomer, ctx = full()) =>
  startTrialForNewCustomer(ctx, input).then(
    () => undefined,
    (error) => error,
  );

test("customer, management, site, trial and the invitation come into being together, and are recorded", async () => {
  const input = wish();
  const { customerId, trialId } = await startTrialForNewCustomer(full(), input);
  expect(
    await one(
      "select name, country, region, locale, vertical, is_partner from core.organizations where id = $1",
      [customerId],
    ),
  ).toEqual({
    name: input.name,
    country: "FR",
    region: "EU",
    locale: "fr",
    vertical: "retail",
    is_partner: false,
  });
  expect(
    await one("select partner_id, access from core.management where organization_id = $1", [customerId]),
  ).toEqual({
    partner_id: partner.id,
    access: "full",
  });
  expect(
    await one(
      `select u.email, u.status, r.role from core.users u join core.user_roles r on r.user_id = u.id
       where u.organization_id = $1`,
      [customerId],
    ),
  ).toEqual({ email: input.adminEmail, status: "invited", role: "customer_full_admin" });
  expect(
    await one("select template, locale, props from core.mail where to_email = $1", [input.adminEmail]),
  ).toMatchObject({
    template: "invitation",
    locale: "fr",
    props: { inviter: "Northgate", organization: input.name },
  });
  expect(
    await one("select url_name, time_zone from core.sites where organization_id = $1", [customerId]),
  ).toEqual({
    url_name: input.urlName,
    time_zone: "Europe/Paris",
  });
  expect(
    await one("select kind, set_up_at is not null as up from core.subscriptions where id = $1", [trialId]),
  ).toEqual({
    kind: "trial",
    up: true,
  });
  const log = await ownerQuery<{ action: string; partner_id: string }>(
    "select action, partner_id from core.audit where organization_id = $1 order by action",
    [customerId],
  );
  expect(log.map(({ action }) => action)).toEqual([
    "management.started",
    "organization.created",
    "site.created",
    "trial.started",
    "user.invited",
  ]);
  expect(log.every(({ partner_id }) => partner_id === partner.id)).toBe(true);
});

test("a partner admin has the customer among their own; nobody is assigned by a full admin", async () => {
  const admin = partner.as("partner_admin");
  const { customerId } = await startTrialForNewCustomer(admin, wish());
  const mine = await inPartner(admin, "customers:view", (tx) => tx.db.select().from(customerOverview));
  expect(mine.map(({ organizationId }) => organizationId)).toEqual([customerId]);
  const byFull = await startTrialForNewCustomer(full(), wish());
  expect(await count("core.assignments where organization_id = $1", [byFull.customerId])).toBe(0);
});

test("the language can be chosen; without meetings no site is asked for", async () => {
  const input = wish({ locale: "ro", quantity: { messaging: 10 }, urlName: undefined });
  const { customerId } = await startTrialForNewCustomer(full(), input);
  expect(await one("select locale from core.organizations where id = $1", [customerId])).toEqual({
    locale: "ro",
  });
  expect(await count("core.sites where organization_id = $1", [customerId])).toBe(0);
});

test("a country without service, a missing site and a product that is none are told at once, each at its field", async () => {
  const error = await refusal(wish({ country: "KP", urlName: "", quantity: { meetings: 1, toasters: 1 } }));
  expect(Object.keys(error.fields).sort()).toEqual(["country", "quantity", "urlName"]);
  expect(error.fields.country).toEqual({ key: "newCustomer.countryNotServed" });
});

test("none for the partner itself: by its name, a colleague's address, or one of its domains", async () => {
  expect((await refusal(wish({ name: " northgate " }))).fields.name).toEqual({
    key: "newCustomer.forOneself",
  });
  const colleague = partner.person.email.toUpperCase();
  expect((await refusal(wish({ adminEmail: colleague }))).fields.adminEmail).toEqual({
    key: "newCustomer.forOneself",
  });
  await ownerQuery(
    "insert into core.domains (organization_id, name, status) values ($1, 'northgate.example', 'verified')",
    [partner.id],
  );
  const atOwnDomain = wish({ adminEmail: "new@Northgate.example" });
  expect((await refusal(atOwnDomain)).fields.adminEmail).toEqual({ key: "newCustomer.forOneself" });
});

test("an address that somebody has: of one's own customer its name is told, of others nothing", async () => {
  const mine = await aCustomer(partner, { name: "Mine" });
  const foreign = await aCustomer(other, { name: "Theirs" });
  await arrange(async (tx) => {
    await makeUser(tx, mine.id, { email: "Ana@mine.example" });
    await makeUser(tx, mine.id, { email: "eva@mine.example.com" });
    await makeUser(tx, foreign.id, { email: "bob@theirs.example" });
    await makeUser(tx, foreign.id, { email: "eva@mine.example" });
  });
  expect((await refusal(wish({ adminEmail: "ana@MINE.example" }))).fields.adminEmail).toEqual({
    key: "newCustomer.personOfCustomer",
    values: { customerId: mine.id, customer: "Mine" },
  });
  for (const adminEmail of ["bob@theirs.example", "eva@mine.example"])
    expect((await refusal(wish({ adminEmail }))).fields.adminEmail).toEqual({ key: "setup.emailTaken" });
  // A partner admin who was not assigned the customer learns no more than about others.
  const asAdmin = await refusal(wish({ adminEmail: "ana@mine.example" }), partner.as("partner_admin"));
  expect(asAdmin.fields.adminEmail).toEqual({ key: "setup.emailTaken" });
});

test("a domain of one's own customer proposes that customer, and yields to who means another company", async () => {
  const mine = await aCustomer(partner, { name: "Domain Owner" });
  await ownerQuery(
    "insert into core.domains (organization_id, name, status) values ($1, 'owner.example', 'claimed')",
    [mine.id],
  );
  const input = wish({ adminEmail: "zoe@owner.example" });
  expect((await refusal(input)).fields).toEqual({
    another: { key: "newCustomer.knownDomain", values: { customerId: mine.id, customer: "Domain Owner" } },
  });
  await expect(startTrialForNewCustomer(full(), { ...input, another: true })).resolves.toBeDefined();
});

test("refused as a whole, nothing is left: neither organization nor mail", async () => {
  const input = wish({ quantity: { toasters: 1 } });
  await refusal(input);
  expect(await count("core.organizations where name = $1", [input.name])).toBe(0);
  expect(await count("core.mail where to_email = $1", [input.adminEmail])).toBe(0);
});

test("one submission sent five times makes one customer; five people who want one address make one", async () => {
  const input = wish();
  const ctx = { ...full(), submission: crypto.randomUUID() };
  const same = await Promise.all(Array.from({ length: 5 }, () => startTrialForNewCustomer(ctx, input)));
  expect(new Set(same.map(({ customerId }) => customerId)).size).toBe(1);
  expect(await count("core.organizations where name = $1", [input.name])).toBe(1);
  expect(await count("core.mail where to_email = $1", [input.adminEmail])).toBe(1);
  const wanted = wish();
  const ends = await Promise.all(
    Array.from({ length: 4 }, (_, n) => refusal({ ...wanted, urlName: `want-${n}` })),
  );
  expect(ends.filter((error) => error === undefined)).toHaveLength(1);
  const refused = ends.filter((error) => error !== undefined);
  expect(refused.every((error) => "adminEmail" in error.fields)).toBe(true);
  const site = wish().urlName;
  const forSite = await Promise.all(Array.from({ length: 4 }, () => refusal(wish({ urlName: site }))));
  expect(forSite.filter((error) => error === undefined)).toHaveLength(1);
  expect(forSite.filter((error) => error?.fields.urlName?.key === "setup.siteName.taken")).toHaveLength(3);
});

test("who may not: read-only, help desk, a customer's administrator", async () => {
  for (const role of ["partner_readonly_admin", "help_desk", "customer_full_admin"] as const)
    expect(await refusal(wish(), partner.as(role))).toMatchObject({ code: "forbidden" });
});
