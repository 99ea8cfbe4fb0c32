import { customerOverview } from "@/db/schema";
import { inPartner } from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { changeOrganization } from "@/lib/organizations";
import { type CreateWholesaleCustomer, createWholesaleCustomer, newCustomerForm } from "@/lib/wholesale";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, count, one, type Partner } from "../trials/world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
let other: Partner;
beforeAll(async () => {
  partner = await aPartner("Northgate");
  other = await aPartner("Southgate");
});

let made = 0;
const wish = (more: Partial<CreateWholesaleCustomer> = {}): CreateWholesaleCustomer => {
  made += 1;
  return {
    name: `Novum ${made}`,
    vertical: "retail",
    country: "FR",
    adminFirstName: "Ida",
    adminLastName: "Lind",
    adminEmail: `admin@novum${made}.example`,
    packages: { webex_suite: 50, webex_calling: null },
    another: false,
    ...more,
  };
};
const full = () => partner.as("partner_full_admin");
const refusal = async (input: CreateWholesaleCustomer, ctx = full()) =>
  createWholesaleCustomer(ctx, input).then(
    () => undefined,
    (error) => error,
  );

test("customer, full access, packages and the invitation come into being together, and are recorded", async () => {
  const input = wish({ externalId: "N-1", locale: "ro" });
  const { customerId } = await createWholesaleCustomer(full(), input);
  expect(
    await one(
      "select name, external_id, country, region, locale, vertical, is_wholesale, is_partner from core.organizations where id = $1",
      [customerId],
    ),
  ).toEqual({
    ...{ name: input.name, external_id: "N-1", country: "FR", region: "EU", locale: "ro" },
    ...{ vertical: "retail", is_wholesale: true, is_partner: false },
  });
  expect(
    await one("select partner_id, access from core.management where organization_id = $1", [customerId]),
  ).toEqual({ partner_id: partner.id, access: "full" });
  expect(
    await ownerQuery(
      "select package_code, quantity from core.organization_packages where organization_id = $1 order by 1",
      [customerId],
    ),
  ).toEqual([
    { package_code: "webex_calling", quantity: null },
    { package_code: "webex_suite", quantity: 50 },
  ]);
  expect(
    await one(
      `select u.email, u.display_name, u.status, r.role from core.users u join core.user_roles r on r.user_id = u.id
       where u.organization_id = $1`,
      [customerId],
    ),
  ).toEqual({
    email: input.adminEmail,
    display_name: "Ida Lind",
    status: "invited",
    role: "customer_full_admin",
  });
  expect(
    await one("select template, locale from core.mail where to_email = $1", [input.adminEmail]),
  ).toMatchObject({ template: "invitation", locale: "ro" });
  const log = await ownerQuery<{ action: string; partner_id: string; after: unknown }>(
    "select action, partner_id, after from core.audit where organization_id = $1 order by action",
    [customerId],
  );
  expect(log.map(({ action }) => action)).toEqual([
    "management.started",
    "organization.created",
    "packages.changed",
    "user.invited",
  ]);
  expect(log.every(({ partner_id }) => partner_id === partner.id)).toBe(true);
  expect(log[2]?.after).toEqual({ Suite: 50, Calling: "uncapped" });
});

test("the language of the country is taken where none is named", async () => {
  const { customerId } = await createWholesaleCustomer(full(), wish());
  expect(await one("select locale from core.organizations where id = $1", [customerId])).toEqual({
    locale: "fr",
  });
});

test("a partner admin has the customer among their own; nobody is assigned by a full admin", async () => {
  const admin = partner.as("partner_admin");
  const { customerId } = await createWholesaleCustomer(admin, wish());
  const mine = await inPartner(admin, "customers:view", (tx) => tx.db.select().from(customerOverview));
  expect(mine.map(({ organizationId }) => organizationId)).toContain(customerId);
  const byFull = await createWholesaleCustomer(full(), wish());
  expect(await count("core.assignments where organization_id = $1", [byFull.customerId])).toBe(0);
});

test("a country without service, an external id that is taken and a package that is none are told at once", async () => {
  const { customerId } = await createWholesaleCustomer(full(), wish({ externalId: "N-2" }));
  const error = await refusal(wish({ country: "KP", externalId: "N-2", packages: { toasters: 1 } }));
  expect(error.fields).toEqual({
    country: { key: "newCustomer.countryNotServed" },
    externalId: { key: "newCustomer.externalIdOf", values: { customerId, customer: expect.any(String) } },
    packages: { key: "field.choice" },
  });
});

test("an external id is told with its customer to who can open it, and is another partner's own affair", async () => {
  const colleagues = await aCustomer(partner, { name: "Colleague's", externalId: "N-3" });
  await aCustomer(other, { name: "Theirs", externalId: "N-4" });
  expect((await refusal(wish({ externalId: "N-3" }))).fields.externalId).toEqual({
    key: "newCustomer.externalIdOf",
    values: { customerId: colleagues.id, customer: "Colleague's" },
  });
  const asAdmin = await refusal(wish({ externalId: "N-3" }), partner.as("partner_admin"));
  expect(asAdmin.fields.externalId).toEqual({ key: "newCustomer.externalIdOfAnother" });
  expect(await refusal(wish({ externalId: "N-4" }))).toBeUndefined();
});

test("nor can the settings of another customer take an external id", async () => {
  const [first, second] = [
    await aCustomer(partner, { externalId: "N-5" }),
    await aCustomer(partner, { externalId: "N-6" }),
  ];
  const change = (externalId: string) =>
    changeOrganization(full(), {
      ...{ organizationId: second.id, name: second.name, locale: "en", externalId },
      seen: { name: second.name, externalId: "N-6", vertical: "", plannedUsers: "", locale: "en" },
    });
  await expect(change("N-5")).rejects.toMatchObject({
    fields: { externalId: { key: "newCustomer.externalIdOf", values: { customerId: first.id } } },
  });
  await expect(change("N-6")).resolves.toBeUndefined();
});

test("five who give one external id at once: one has it, the others are told", async () => {
  const ends = await Promise.all(Array.from({ length: 5 }, () => refusal(wish({ externalId: "N-7" }))));
  expect(ends.filter((error) => error === undefined)).toHaveLength(1);
  const refused = ends.filter((error) => error !== undefined);
  expect(refused.every(({ fields }) => fields.externalId?.key === "newCustomer.externalIdOf")).toBe(true);
  expect(await count("core.organizations where external_id = 'N-7'")).toBe(1);
});

test("a domain or a name of one's own customer proposes that customer, and yields to who means another company", async () => {
  const mine = await aCustomer(partner, { name: "Domain Owner" });
  await ownerQuery(
    "insert into core.domains (organization_id, name, status) values ($1, 'owner.example', 'claimed')",
    [mine.id],
  );
  const values = { customerId: mine.id, customer: "Domain Owner" };
  const byDomain = wish({ adminEmail: "zoe@owner.example" });
  expect((await refusal(byDomain)).fields).toEqual({ another: { key: "newCustomer.knownDomain", values } });
  const byName = wish({ name: " dömain OWNER" });
  expect((await refusal(byName)).fields).toEqual({ another: { key: "newCustomer.knownName", values } });
  for (const input of [byDomain, byName]) expect(await refusal({ ...input, another: true })).toBeUndefined();
  await aCustomer(other, { name: "Of another partner" });
  expect(await refusal(wish({ name: "Of another partner" }))).toBeUndefined();
});

test("an address that somebody has, and the partner itself, are refused at their fields", async () => {
  const mine = await aCustomer(partner, { name: "Mine" });
  await arrange((tx) => makeUser(tx, mine.id, { email: "ana@mine.example" }));
  expect((await refusal(wish({ adminEmail: "Ana@mine.example" }))).fields.adminEmail).toEqual({
    key: "newCustomer.personOfCustomer",
    values: { customerId: mine.id, customer: "Mine" },
  });
  expect((await refusal(wish({ name: "northgate" }))).fields.name).toEqual({
    key: "newCustomer.forOneself",
  });
});

test("refused as a whole, nothing is left; sent five times, there is one", async () => {
  const refused = wish({ packages: { toasters: 1 } });
  await refusal(refused);
  expect(await count("core.organizations where name = $1", [refused.name])).toBe(0);
  const input = wish();
  const ctx = { ...full(), submission: crypto.randomUUID() };
  const same = await Promise.all(Array.from({ length: 5 }, () => createWholesaleCustomer(ctx, input)));
  expect(new Set(same.map(({ customerId }) => customerId)).size).toBe(1);
  expect(await count("core.organizations where name = $1", [input.name])).toBe(1);
  expect(await count("core.mail where to_email = $1", [input.adminEmail])).toBe(1);
  const wanted = wish();
  const ends = await Promise.all(Array.from({ length: 4 }, () => refusal({ ...wanted, another: true })));
  expect(ends.filter((error) => error === undefined)).toHaveLength(1);
  expect(ends.filter((error) => error?.fields.adminEmail)).toHaveLength(3);
});

test("who may not: read-only, help desk, a customer's administrator", async () => {
  for (const role of ["partner_readonly_admin", "help_desk", "customer_full_admin"] as const)
    expect(await refusal(wish(), partner.as(role))).toMatchObject({ code: "forbidden" });
});

test("the form: a package counts when it is chosen, with its number or without a cap", () => {
  const form = {
    ...{ name: "Novum", vertical: "retail", country: "FR", adminFirstName: "Ida", adminLastName: "Lind" },
    ...{ adminEmail: "ida@novum.example", externalId: "", locale: "" },
  };
  const parsed = (more: object) => newCustomerForm.safeParse({ ...form, ...more });
  const chosen = parsed({
    ...{ "chosen.webex_suite": "on", "packages.webex_suite": "12", "packages.webex_voice": "5" },
    ...{ "chosen.webex_calling": "on", "uncapped.webex_calling": "on", "packages.webex_calling": "x" },
  });
  expect(chosen.data?.packages).toEqual({ webex_suite: 12, webex_calling: null });
  expect(chosen.data?.externalId).toBeUndefined();
  const paths = (more: object) => parsed(more).error?.issues.map(({ path }) => path.join("."));
  for (const quantity of ["", "0", "1000001", "1.5"])
    expect(paths({ "chosen.webex_suite": "on", "packages.webex_suite": quantity })).toEqual([
      "packages.webex_suite",
    ]);
  expect(paths({})).toEqual(["packages"]);
});
