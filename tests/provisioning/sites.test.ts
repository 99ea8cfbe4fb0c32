import { asSystem, systemCtx } from "@/lib/access";
import { makeSubscription, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import {
  acceptReview,
  askSites,
  checkSiteName,
  lookAtSetUp,
  nameServices,
  proposeSiteName,
} from "@/lib/provisioning";
import { createSite } from "@/lib/sites";
import { aCustomer, aPartner, arrange } from "../customers/people";
import { amend } from "../orders/world";
import { ownerQuery, testDatabase } from "../support/database";
import {
  answerAll,
  answerForExisting,
  at,
  finish,
  location,
  orderForPartner,
  services,
  site,
  visitOf,
  visitor,
} from "./support";

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

async function opened(lines = [line("meetings", 25)]) {
  const arranged = await orderForPartner({ lines });
  const visit = await visitOf(arranged.order, arranged.contact.email);
  return { ...arranged, visit };
}

const taken = (names: string) => ({
  fields: { "urlName.0": { key: "setup.siteName.takenTry", values: { names } } },
});

test("a name is held for the order that saved it; another order is told what is free instead", async () => {
  const [mine, other] = [await opened(), await opened()];
  await answerAll(mine.order, mine.visit, { urlName: "lumen" });
  expect(await checkSiteName(visitor(), mine.visit, "lumen")).toEqual({ state: "free", free: [] });
  const instead = ["lumen-meetings", "lumen-team", "lumen-2"];
  expect(await checkSiteName(visitor(), other.visit, "Lumen")).toEqual({ state: "taken", free: instead });
  await expect(answerAll(other.order, other.visit, { urlName: "lumen" })).rejects.toMatchObject(
    taken(instead.join(", ")),
  );
  expect(await proposeSiteName(visitor(), "Lumen", "DE", other.order)).toBe("lumen-de");
  const partner = await aPartner();
  const organizationId = await aCustomer(partner.id);
  const made = createSite(partner.as("partner_full_admin"), { organizationId, ...site("lumen") });
  await expect(made).rejects.toMatchObject({ fields: { urlName: { key: "setup.siteName.taken" } } });
});

test("two orders at the same moment: one has the name, the other is told", async () => {
  const both = [await opened(), await opened()];
  for (const { order, visit } of both) await answerAll(order, visit);
  const ends = await Promise.allSettled(
    both.map(async ({ order, visit }) =>
      nameServices(visitor(), { ...(await at(order, visit)), ...services("at-once") }),
    ),
  );
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("two orders that want the same two names in turn do not wait for each other for ever", async () => {
  const both = [await opened(), await opened()];
  for (const { order, visit } of both) await answerAll(order, visit);
  const names = ["cross-a", "cross-b"];
  const ends = await Promise.allSettled(
    both.map(async ({ order, visit }, index) => {
      const sites = (index === 0 ? names : names.toReversed()).map((name, row) =>
        site(name, [row ? "10" : "15"]),
      );
      return nameServices(visitor(), { ...(await at(order, visit)), sites, location });
    }),
  );
  expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("another name lets go of the one before; after a day without saving all are free, saving keeps them", async () => {
  const { order, visit } = await opened();
  await answerAll(order, visit, { urlName: "first" });
  await nameServices(visitor(), { ...(await at(order, visit)), ...services("second") });
  const held = () =>
    ownerQuery("select name from core.site_name_reservations where order_number = $1", [order]);
  expect(await held()).toEqual([{ name: "second" }]);
  const other = await opened();
  expect(await checkSiteName(visitor(), other.visit, "first")).toMatchObject({ state: "free" });
  expect(await checkSiteName(visitor(), other.visit, "second")).toMatchObject({ state: "taken" });
  await ownerQuery(
    "update core.site_name_reservations set until = now() - interval '1 minute' where order_number = $1",
    [order],
  );
  expect(await checkSiteName(visitor(), other.visit, "second")).toMatchObject({ state: "free" });
  const sites = [{ ...site("second"), timeZone: "Europe/Paris" }];
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  expect(await checkSiteName(visitor(), other.visit, "second")).toMatchObject({ state: "taken" });
});

test("a cancelled order holds no name", async () => {
  const [gone, other] = [await opened(), await opened()];
  await answerAll(gone.order, gone.visit, { urlName: "freed" });
  await ownerQuery("update core.orders set state = 'cancelled' where number = $1", [gone.order]);
  await answerAll(other.order, other.visit, { urlName: "freed" });
});

test("several sites: one subscription for each term, renewal and site; products without site go with the first", async () => {
  const lines = [
    line("meetings", 25),
    line("meetings", 10, { termMonths: 36, autoRenew: false }),
    line("messaging", 40),
  ];
  const { order, visit } = await opened(lines);
  await answerAll(order, visit, { urlName: "north" });
  const sites = [site("north", ["15", "0"]), site("south", ["10", "10"])];
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
  const rows = await ownerQuery(
    `select s.url_name as site, l.product_code as product, l.purchased, b.auto_renew as renews
     from core.subscriptions b join core.subscription_licenses l on l.subscription_id = b.id
     left join core.sites s on s.id = l.site_id where b.order_number = $1 order by b.id, l.product_code`,
    [order],
  );
  expect(rows).toEqual([
    { site: "north", product: "meetings", purchased: 15, renews: true },
    { site: null, product: "messaging", purchased: 40, renews: true },
    { site: "south", product: "meetings", purchased: 10, renews: true },
    { site: "south", product: "meetings", purchased: 10, renews: false },
  ]);
  const ids = await ownerQuery("select id from core.subscriptions where order_number = $1 order by id", [
    order,
  ]);
  expect(ids).toHaveLength(3);
  const [first] = await ownerQuery("select subscription_id as id from core.orders where number = $1", [
    order,
  ]);
  expect(first).toEqual(ids[0]);
});

test.each([
  [["15", "9"], "share.0.0", { key: "setup.shares.left", values: { product: "Meetings", count: 1 } }],
  [["15", "12"], "share.0.0", { key: "setup.shares.tooMany", values: { product: "Meetings", count: 2 } }],
  [["15", "-1"], "share.1.0", { key: "field.wholeNumber" }],
  [["15", ""], "share.1.0", { key: "field.wholeNumber" }],
  [["15", "1e1"], "share.1.0", { key: "field.wholeNumber" }],
])("licences shared as %j are refused with product and difference", async (shares, field, ref) => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  const sites = shares.map((share, row) => site(`shared-${order.toLowerCase()}-${row}`, [share]));
  const refused = nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  await expect(refused).rejects.toMatchObject({ fields: { [field]: ref } });
});

test("two sites of one name, and more sites than one order can have, are refused", async () => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  const now = await at(order, visit);
  const twins = [site("twin", ["15"]), site("twin", ["10"])];
  await expect(nameServices(visitor(), { ...now, sites: twins, location })).rejects.toMatchObject({
    fields: { "urlName.1": { key: "setup.siteName.twice" } },
  });
  const many = Array.from({ length: 11 }, (_, row) => site(`many-${row}`, ["0"]));
  await expect(nameServices(visitor(), { ...now, sites: many, location })).rejects.toMatchObject({
    code: "invalidInput",
  });
});

test("what was entered before for the order is split over the sites too", async () => {
  const { partner, contact, order } = await opened([line("meetings", 25), line("messaging", 5)]);
  const organizationId = await aCustomer(partner.id);
  await arrange((tx) =>
    makeSubscription(
      tx,
      { partnerId: partner.id, organizationId },
      {
        orderNumber: order,
        setUpAt: null,
        licenses: { meetings: 25, messaging: 5 },
      },
    ),
  );
  const visit = await visitOf(order, contact.email);
  await answerForExisting(order, visit, organizationId);
  const sites = [site("waited-a", ["0"]), site("waited-b", ["25"])];
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
  const rows = await ownerQuery(
    `select s.url_name as site, l.product_code as product, l.purchased from core.subscription_licenses l
     join core.subscriptions b on b.id = l.subscription_id left join core.sites s on s.id = l.site_id
     where b.order_number = $1 order by 2`,
    [order],
  );
  expect(rows).toEqual([
    { site: "waited-b", product: "meetings", purchased: 25 },
    { site: null, product: "messaging", purchased: 5 },
  ]);
});

test("a trial's licences go over to the subscriptions of all sites", async () => {
  const { partner, contact, order } = await opened([line("meetings", 3)]);
  const organizationId = await aCustomer(partner.id);
  await arrange(async (tx) => {
    const trial = await makeSubscription(
      tx,
      { partnerId: partner.id, organizationId },
      {
        id: `trialSub.${crypto.randomUUID()}`,
        kind: "trial",
        autoRenew: false,
        licenses: { meetings: 5 },
      },
    );
    for (let n = 0; n < 3; n++) {
      const { id: userId } = await makeUser(tx, organizationId);
      await tx.client.query(
        `insert into core.license_assignments (organization_id, user_id, subscription_id, product_code)
         values ($1, $2, $3, 'meetings')`,
        [organizationId, userId, trial.id],
      );
    }
  });
  const visit = await visitOf(order, contact.email);
  await answerForExisting(order, visit, organizationId);
  const sites = [site("trial-a", ["2"]), site("trial-b", ["1"])];
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  await finish(order, visit);
  const rows = await ownerQuery(
    `select s.url_name as site, l.purchased, l.assigned from core.subscription_licenses l
     join core.subscriptions b on b.id = l.subscription_id join core.sites s on s.id = l.site_id
     where b.order_number = $1 order by 1`,
    [order],
  );
  expect(rows).toEqual([
    { site: "trial-a", purchased: 2, assigned: 2 },
    { site: "trial-b", purchased: 1, assigned: 1 },
  ]);
});

test("the form with a site more or less keeps what was typed", () => {
  const typed = {
    sites: "1",
    bought: "25 5",
    "urlName.0": "a",
    "siteZone.0": "Europe/Paris",
    name: "Main",
    "share.0.0": "20",
  };
  const two = askSites(typed, "add");
  expect(two).toMatchObject({
    ...typed,
    sites: "2",
    "siteZone.1": "Europe/Paris",
    "share.0.1": "5",
    "share.1.0": "0",
  });
  const back = askSites({ ...two, "urlName.1": "b", "earlyRelease.1": "on" }, "remove.0");
  expect(back).toMatchObject({ sites: "1", "urlName.0": "b", "earlyRelease.0": "on", name: "Main" });
  expect(back).not.toHaveProperty(["urlName.1"]);
  expect(askSites(back, "remove.0")).toBe(back);
  expect(askSites({ ...two, sites: "10" }, "add")).toMatchObject({ sites: "10" });
  expect(askSites(typed, "country")).toBe(typed);
});

test("an order that is set up holds no name any more", async () => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  await acceptReview(visitor(), await at(order, visit));
  await finish(order, visit);
  expect(
    await asSystem(systemCtx(), "look", (tx) =>
      tx.client.query("select from core.site_name_reservations where order_number = $1", [order]),
    ),
  ).toMatchObject({ rowCount: 0 });
});

test("an order whose quantities were amended is led back to a distribution that no longer adds up", async () => {
  const { order, visit } = await opened();
  await answerAll(order, visit);
  const sites = [site("amended-a", ["15"]), site("amended-b", ["10"])];
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location });
  await amend({ webOrderNumber: order, kind: "quantity", lines: [{ product: "meetings", quantity: 30 }] });
  expect(await lookAtSetUp(visitor(), visit)).toMatchObject({ setUp: { first: "services" } });
  await expect(finish(order, visit)).rejects.toMatchObject({ ref: { key: "setup.stepNotYet" } });
  const mended = [site("amended-a", ["20"]), site("amended-b", ["10"])];
  await nameServices(visitor(), { ...(await at(order, visit)), sites: mended, location });
  expect(await finish(order, visit)).toMatchObject({ done: true });
});
