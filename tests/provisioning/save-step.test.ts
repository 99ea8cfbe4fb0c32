import { asSystem, systemCtx } from "@/lib/access";
import { makeOrganization, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { makeLink, openLink, revokeLinks } from "@/lib/links";
import {
  acceptReview,
  checkSiteName,
  chooseWho,
  confirmPartner,
  describeCustomer,
  lookAtSetUp,
  nameServices,
  proposeSiteName,
} from "@/lib/provisioning";
import { ownerQuery, testDatabase } from "../support/database";
import {
  answerAll,
  at,
  location,
  newCustomer,
  orderForPartner,
  receive,
  services,
  site,
  visitOf,
  visitor,
} from "./support";

testDatabase();
afterAll(closeSender);

async function opened(values: Record<string, unknown> = {}) {
  const arranged = await orderForPartner(values);
  return { ...arranged, visit: await visitOf(arranged.order, arranged.contact.email) };
}
const look = async (visit: string) => {
  const found = await lookAtSetUp(visitor(), visit);
  if (found.state !== "open") throw new Error(found.state);
  return found.setUp;
};

test("each step is saved, recorded, and leads to the next; the order is being set up", async () => {
  const { order, visit, partner } = await opened();
  expect((await look(visit)).first).toBe("who");
  expect(await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" })).toEqual({
    next: "partner",
  });
  expect(await confirmPartner(visitor(), await at(order, visit))).toEqual({ next: "customer" });
  const customer = newCustomer();
  expect(await describeCustomer(visitor(), { ...(await at(order, visit)), ...customer })).toEqual({
    next: "review",
  });
  expect(await acceptReview(visitor(), await at(order, visit))).toEqual({ next: "services" });
  const named = services("steps");
  expect(await nameServices(visitor(), { ...(await at(order, visit)), ...named })).toEqual({
    next: "summary",
  });
  const now = await look(visit);
  expect(now).toMatchObject({ first: "summary", version: 5, partner: { id: partner.id } });
  expect(now.answers).toMatchObject({
    customer: { kind: "new", ...customer },
    services: { sites: [{ urlName: "steps" }] },
  });
  const [row] = await ownerQuery("select state, partner_id from core.orders where number = $1", [order]);
  expect(row).toEqual({ state: "in_progress", partner_id: partner.id });
  const lines = await ownerQuery(
    "select action from core.audit where target_id = $1 and action = 'order.stepSaved'",
    [order],
  );
  expect(lines).toHaveLength(5);
});

test("the log says what was answered, and where an answer changes what it was and what went with it", async () => {
  const { order, visit, partner } = await opened();
  const customer = newCustomer("Said Ltd");
  await answerAll(order, visit, { customer, urlName: "said" });
  const second = { ...site("said-2", ["5"]), earlyRelease: false };
  await nameServices(visitor(), {
    ...(await at(order, visit)),
    location,
    sites: [site("said", ["20"]), second],
  });
  await describeCustomer(visitor(), { ...(await at(order, visit)), ...customer, name: "Said and Sons" });
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "company" });
  const lines = await ownerQuery<{ before: unknown; after: unknown }>(
    "select before, after from core.audit where target_id = $1 and action = 'order.stepSaved' order by at",
    [order],
  );
  const named = { organization: "new", vertical: "retail", country: "DE", email: customer.adminEmail };
  const [berlin, licences] = ["Europe/Berlin", "licences"];
  const address = { street: "Hauptstraße 1", postalCode: "10115", locality: "Berlin" };
  const main = { name: "Main", country: "DE", timeZone: berlin, address };
  const told = (urlName: string, quantity: number) => ({
    urlName,
    [licences]: [{ product: "meetings", quantity }],
  });
  expect(lines).toEqual([
    { before: null, after: { orderFor: "customer" } },
    { before: null, after: { partner: partner.name, organization: "byEmail" } },
    { before: null, after: { customer: "Said Ltd", ...named, firstName: "Ida", lastName: "Lind" } },
    { before: null, after: { review: "accepted" } },
    {
      before: null,
      after: {
        sites: [{ urlName: "said", timeZone: berlin }],
        earlyRelease: ["said"],
        locations: [main],
      },
    },
    {
      before: { sites: [{ urlName: "said", timeZone: berlin }], licences: null },
      after: {
        sites: [
          { urlName: "said", timeZone: berlin },
          { urlName: "said-2", timeZone: berlin },
        ],
        licences: [told("said", 20), told("said-2", 5)],
      },
    },
    {
      before: { customer: "Said Ltd", review: "accepted" },
      after: { customer: "Said and Sons", review: null },
    },
    {
      before: { orderFor: "customer", partner: partner.name, customer: "Said and Sons" },
      after: { orderFor: "company", partner: null, customer: null },
    },
  ]);
});

test("looking saves nothing", async () => {
  const { order, visit } = await opened();
  await look(visit);
  expect(await ownerQuery("select from core.provisionings where order_number = $1", [order])).toEqual([]);
});

test("a step before its turn is refused", async () => {
  const { order, visit } = await opened();
  await expect(acceptReview(visitor(), await at(order, visit))).rejects.toMatchObject({
    ref: { key: "setup.stepNotYet" },
  });
  await expect(
    nameServices(visitor(), { ...(await at(order, visit)), ...services("early") }),
  ).rejects.toMatchObject({ ref: { key: "setup.stepNotYet" } });
});

test("a second window that is behind is told so; a double click is not", async () => {
  const { order, visit } = await opened();
  const opening = await at(order, visit);
  await chooseWho(visitor(), { ...opening, who: "customer" });
  await expect(chooseWho(visitor(), { ...opening, who: "customer" })).resolves.toEqual({ next: "partner" });
  await confirmPartner(visitor(), await at(order, visit));
  const second = await at(order, visit);
  await describeCustomer(visitor(), { ...second, ...newCustomer("First Ltd") });
  await expect(
    describeCustomer(visitor(), { ...second, ...newCustomer("Second Ltd") }),
  ).rejects.toMatchObject({
    code: "conflict",
    ref: { key: "setup.changedMeanwhile" },
  });
  expect((await look(visit)).answers.customer).toMatchObject({ name: "First Ltd" });
});

test("two windows at the same moment: one is saved, the other is told", async () => {
  const { order, visit } = await opened();
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  const both = await at(order, visit);
  const ends = await Promise.allSettled([
    describeCustomer(visitor(), { ...both, ...newCustomer("Left Ltd") }),
    describeCustomer(visitor(), { ...both, ...newCustomer("Right Ltd") }),
  ]);
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("another customer must be reviewed anew; the services stay", async () => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer("Other Ltd") });
  const now = await look(visit);
  expect(now.first).toBe("review");
  expect(now.answers.services?.sites).toHaveLength(1);
});

test("the link on another device continues", async () => {
  const { order, visit, contact } = await opened();
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  expect((await look(await visitOf(order, contact.email))).first).toBe("partner");
});

test("a visit saves the order of its own link and no other", async () => {
  const { visit, contact } = await opened();
  const other = await receive({ contactEmail: contact.email });
  await expect(
    chooseWho(visitor(), { order: other, visit, version: 0, who: "customer" }),
  ).rejects.toMatchObject({
    ref: { key: "setup.otherOrder" },
  });
  await expect(
    chooseWho(visitor(), { order: other, visit: "made up", version: 0, who: "customer" }),
  ).rejects.toMatchObject({
    ref: { key: "setup.noVisit" },
  });
});

test("a link of another purpose does not open the wizard", async () => {
  const { contact } = await opened();
  const token = await asSystem(systemCtx(), "arrange", (tx) =>
    makeLink(tx, { purpose: "invitation", email: contact.email, userId: contact.id, days: 1 }),
  );
  const { visit = "" } = await openLink(visitor(), token);
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "none" });
});

test("a link that was replaced, has expired, or whose order was cancelled says so and saves nothing", async () => {
  const { order, visit } = await opened();
  await asSystem(systemCtx(), "arrange", (tx) => revokeLinks(tx, { orderNumber: order }));
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "revoked" });
  await expect(chooseWho(visitor(), { order, visit, version: 0, who: "customer" })).rejects.toMatchObject({
    ref: { key: "setup.linkEnded" },
  });
  await ownerQuery(
    "update core.links set revoked_at = null, expires_at = now() - interval '1 second' where order_number = $1",
    [order],
  );
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "expired" });
  await ownerQuery("update core.orders set state = 'cancelled' where number = $1", [order]);
  expect(await lookAtSetUp(visitor(), visit)).toEqual({ state: "cancelled" });
});

test("a contact without a partner is told who to turn to, and goes no further", async () => {
  const order = await receive({ contactEmail: "nobody@nowhere.example" });
  const visit = await visitOf(order, "nobody@nowhere.example");
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  expect((await look(visit)).partner).toBeUndefined();
  await expect(confirmPartner(visitor(), await at(order, visit))).rejects.toMatchObject({
    ref: { key: "setup.noPartner" },
  });
});

test("an administrator who has an account elsewhere is refused at the field", async () => {
  const { order, visit } = await opened();
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await asSystem(systemCtx(), "arrange", async (tx) =>
    makeUser(tx, (await makeOrganization(tx)).id, { email: "Taken@else.example" }),
  );
  const customer = { ...newCustomer(), adminEmail: "tAKEN@else.example" };
  await expect(
    describeCustomer(visitor(), { ...(await at(order, visit)), ...customer }),
  ).rejects.toMatchObject({
    fields: { adminEmail: { key: "setup.emailTaken" } },
  });
});

test.each([
  [{ urlName: "a" }, "urlName.0", "setup.siteName.form"],
  [{ urlName: "-acme" }, "urlName.0", "setup.siteName.form"],
  [{ urlName: "www" }, "urlName.0", "setup.siteName.reserved"],
  [{ urlName: "" }, "urlName.0", "field.required"],
  [{ timeZone: "Mars/Base" }, "siteZone.0", "field.choice"],
])("a site with %j is refused at %s", async (values, field, key) => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  const sites = [{ ...site("fine"), ...values }];
  const refused = nameServices(visitor(), { ...(await at(order, visit)), location, sites });
  await expect(refused).rejects.toMatchObject({ fields: { [field]: { key } } });
});

test.each([
  [{ name: "" }, "name", "field.required"],
  [{ country: "XX" }, "country", "field.choice"],
  [{ timeZone: "Mars/Base" }, "timeZone", "field.choice"],
  [{ street: undefined }, "street", "field.required"],
  [{ locality: undefined }, "locality", "field.required"],
  [{ postalCode: undefined }, "postalCode", "field.required"],
  [{ postalCode: "1011" }, "postalCode", "address.postalCode"],
  [{ country: "US" }, "region", "field.required"],
  [{ emergency: "other" as const }, "emergency.street", "field.required"],
])("a location with %j is refused at %s", async (values, field, key) => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  const form = { ...(await at(order, visit)), sites: [site("fine")], location: { ...location, ...values } };
  await expect(nameServices(visitor(), form)).rejects.toMatchObject({ fields: { [field]: { key } } });
});

test("an order of other products asks for nothing", async () => {
  const lines = [
    { product: "messaging", quantity: 5, termMonths: 12, autoRenew: false, amount: 1, currency: "EUR" },
  ];
  const { order, visit } = await opened({ lines });
  await answerAll(order, visit);
  expect((await look(visit)).answers.services).toEqual({ sites: [], locations: [] });
  expect((await look(visit)).first).toBe("summary");
});

test("a site's name is told free or taken to who holds an open link, and to nobody else", async () => {
  const { visit } = await opened();
  const { id } = await asSystem(systemCtx(), "arrange", (tx) => makeOrganization(tx));
  await ownerQuery(
    "insert into core.sites (organization_id, url_name, time_zone) values ($1, 'held', 'UTC')",
    [id],
  );
  expect(await checkSiteName(visitor(), visit, "Held")).toEqual({
    state: "taken",
    free: ["held-meetings", "held-team", "held-2"],
  });
  expect(await checkSiteName(visitor(), visit, "unheld")).toEqual({ state: "free", free: [] });
  expect(await checkSiteName(visitor(), visit, "no spaces")).toEqual({ state: "form", free: [] });
  expect(await checkSiteName(visitor(), "made up", "unheld")).toBeUndefined();
  expect(await proposeSiteName(visitor(), "Hêld", "DE")).toBe("held-de");
  expect(await proposeSiteName(visitor(), "مكتبة", "AE")).toBe("");
});
