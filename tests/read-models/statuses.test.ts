import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner } from "../customers/people";
import { day, daysAgo, license, overview, sell, type Terms } from "./selling";

testDatabase();

let partnerId = "";
beforeAll(async () => {
  partnerId = (await aPartner()).id;
});

/** A customer somebody was at today, so that only what the test sets holds. */
async function customer(lastActivity = "now()") {
  const organizationId = await aCustomer(partnerId);
  await ownerQuery(`UPDATE core.organizations SET last_admin_activity_at = ${lastActivity} WHERE id = $1`, [
    organizationId,
  ]);
  return { partnerId, organizationId };
}

const ending = (days: number): Terms => ({ ends_on: day(days), auto_renew: "false" });

test.each<[string, Terms, string[]]>([
  ["renews in half a year", {}, ["subscription"]],
  ["renews tomorrow", { ends_on: day(1) }, ["subscription"]],
  ["renewed yesterday, its next date not yet known", { ends_on: day(-1) }, ["subscription"]],
  ["ends in 8 days", ending(8), ["subscription"]],
  ["ends in 7 days", ending(7), ["expires_soon", "subscription"]],
  ["ends today", ending(0), ["expires_soon", "subscription"]],
  ["ended yesterday", ending(-1), ["expired"]],
  ["was cancelled in its term", { ended_at: "now()" }, ["expired"]],
  ["is a trial that ends in 8 days", { ...ending(8), kind: "'trial'" }, ["trial"]],
  ["is a trial that ends in 7 days", { ...ending(7), kind: "'trial'" }, ["expires_soon", "trial"]],
  ["is a trial that ended", { ...ending(-1), kind: "'trial'" }, ["expired"]],
  ["waits to be set up", { set_up_at: "NULL" }, ["ready_for_setup"]],
  ["was cancelled before it was set up", { set_up_at: "NULL", ended_at: "now()" }, ["expired"]],
  ["waits to be set up and ends soon", { ...ending(3), set_up_at: "NULL" }, ["ready_for_setup"]],
  ["is unpaid since yesterday", { unpaid_since: day(-1) }, ["suspended", "subscription"]],
  ["is unpaid and due today", { unpaid_since: day(0) }, ["subscription"]],
  ["is unpaid but over", { ...ending(-1), unpaid_since: day(-9) }, ["expired"]],
])("a customer whose only subscription %s", async (_what, terms, statuses) => {
  const sale = await customer();
  await sell(sale, terms);
  expect((await overview(sale)).statuses).toEqual(statuses);
});

test.each([
  ["89 days ago", daysAgo(89), []],
  ["an hour less than 90 days ago", `${daysAgo(90)} + interval '1 hour'`, []],
  ["90 days ago", daysAgo(90), ["no_recent_activity"]],
])("a customer whose administrators were last here %s", async (_when, activity, statuses) => {
  expect((await overview(await customer(activity))).statuses).toEqual(statuses);
});

test("who never came counts from the day the customer was made", async () => {
  const sale = await customer("NULL");
  expect((await overview(sale)).statuses).toEqual([]);
  await ownerQuery(`UPDATE core.organizations SET created_at = ${daysAgo(91)} WHERE id = $1`, [
    sale.organizationId,
  ]);
  expect((await overview(sale)).statuses).toEqual(["no_recent_activity"]);
});

test("with all of them at once, the most urgent comes first and decides the place in the list", async () => {
  const sale = await customer(daysAgo(100));
  const overdue = await sell(sale, { unpaid_since: day(-3) });
  await license(sale.organizationId, overdue, "meetings", { purchased: 1, assigned: 2 });
  await sell(sale, { ...ending(2), kind: "'trial'" });
  await sell(sale, { set_up_at: "NULL" });
  expect(await overview(sale)).toMatchObject({
    statuses: [
      "suspended",
      "license_overage",
      "expires_soon",
      "ready_for_setup",
      "no_recent_activity",
      "trial",
      "subscription",
    ],
    urgency: 1,
  });
});

test("urgency is the rank of the first status; 9 is a customer about whom there is nothing to say", async () => {
  const calm = await customer();
  expect(await overview(calm)).toMatchObject({ statuses: [], urgency: 9 });
  const ranks: [Terms, number][] = [
    [ending(-1), 2],
    [ending(5), 4],
    [{ set_up_at: "NULL" }, 5],
    [{ kind: "'trial'" }, 7],
    [{}, 8],
  ];
  for (const [terms, urgency] of ranks) {
    const sale = await customer();
    await sell(sale, terms);
    expect(await overview(sale)).toMatchObject({ urgency });
  }
});

test("one expired subscription beside a running one is no expired customer", async () => {
  const sale = await customer();
  await sell(sale, ending(-30));
  await sell(sale);
  expect((await overview(sale)).statuses).toEqual(["subscription"]);
});

test("two partners of one customer each see what they sold, not what the other sold", async () => {
  const mine = await customer();
  const theirs = { ...mine, partnerId: (await aPartner()).id };
  await ownerQuery("INSERT INTO core.management VALUES ($1, $2, 'full')", [
    theirs.partnerId,
    theirs.organizationId,
  ]);
  await license(mine.organizationId, await sell(mine), "meetings", { purchased: 5 });
  const unpaid = await sell(theirs, { unpaid_since: day(-5), kind: "'trial'" });
  await license(mine.organizationId, unpaid, "messaging", { purchased: 9 });
  expect(await overview(mine)).toMatchObject({
    statuses: ["subscription"],
    products: ["meetings"],
    purchased: 5,
  });
  expect(await overview(theirs)).toMatchObject({
    statuses: ["suspended", "trial"],
    products: ["messaging"],
    purchased: 9,
  });
});
