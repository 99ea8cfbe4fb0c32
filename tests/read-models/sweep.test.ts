import { refreshDueOverviews } from "@/lib/customers";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner } from "../customers/people";
import { day, daysAgo, overview, sell, type Terms } from "./selling";

testDatabase();

let partnerId = "";
beforeAll(async () => {
  partnerId = (await aPartner()).id;
});

async function customer(terms?: Terms, lastActivity = "now()") {
  const organizationId = await aCustomer(partnerId);
  const sale = { partnerId, organizationId };
  await ownerQuery(`UPDATE core.organizations SET last_admin_activity_at = ${lastActivity} WHERE id = $1`, [
    organizationId,
  ]);
  if (terms) await sell(sale, terms);
  return sale;
}

/** What a row would be had it last been computed so many days ago: as if the days had passed since. */
async function letTimePass(sale: Awaited<ReturnType<typeof customer>>, days: number) {
  await ownerQuery("BEGIN");
  await triggers("DISABLE");
  await ownerQuery(
    `UPDATE core.subscriptions SET starts_on = starts_on - $2::int, ends_on = ends_on - $2::int,
       unpaid_since = unpaid_since - $2::int WHERE organization_id = $1`,
    [sale.organizationId, days],
  );
  await ownerQuery(
    `UPDATE core.organizations SET created_at = created_at - make_interval(days => $2),
       last_admin_activity_at = last_admin_activity_at - make_interval(days => $2) WHERE id = $1`,
    [sale.organizationId, days],
  );
  await ownerQuery(
    `UPDATE core.customer_overview SET recheck_at = recheck_at - make_interval(days => $2),
       last_admin_activity_at = last_admin_activity_at - make_interval(days => $2) WHERE organization_id = $1`,
    [sale.organizationId, days],
  );
  await triggers("ENABLE");
  await ownerQuery("COMMIT");
}

async function triggers(verb: "DISABLE" | "ENABLE") {
  for (const table of ["subscriptions", "organizations"])
    await ownerQuery(`ALTER TABLE core.${table} ${verb} TRIGGER USER`);
}

test.each<[string, Terms | undefined, string, number]>([
  ["8 days before it ends: when it ends soon", { ends_on: day(8), auto_renew: "false" }, "now()", 1],
  ["7 days before it ends: the day after its end", { ends_on: day(7), auto_renew: "false" }, "now()", 8],
  ["on its last day: tomorrow", { ends_on: day(0), auto_renew: "false" }, "now()", 1],
  ["unpaid, due today: tomorrow", { unpaid_since: day(0) }, "now()", 1],
  ["unpaid, due in 3 days: the day after", { unpaid_since: day(3) }, "now()", 4],
  ["unpaid since long: when nobody has come for 90 days", { unpaid_since: day(-3) }, "now()", 90],
  ["renewing: when nobody has come for 90 days", { ends_on: day(3) }, "now()", 90],
  ["nobody came for 60 days: in 30", undefined, daysAgo(60), 30],
])("what time alone will change is looked at again then: %s", async (_when, terms, activity, days) => {
  expect((await overview(await customer(terms, activity))).recheck).toBe(days);
});

test("a customer whom time cannot change any more is never looked at again", async () => {
  const sale = await customer({ ends_on: day(-3), auto_renew: "false" }, daysAgo(200));
  expect(await overview(sale)).toMatchObject({
    statuses: ["expired", "no_recent_activity"],
    recheck_at: null,
  });
});

test("the sweep brings up to date exactly what is due, and then finds nothing to do", async () => {
  const ends = await customer({ ends_on: day(8), auto_renew: "false" });
  const renews = await customer({ ends_on: day(8) });
  await letTimePass(ends, 1);
  await letTimePass(renews, 1);
  expect((await overview(ends)).statuses).toEqual(["subscription"]);
  const version = async () =>
    ownerQuery("SELECT xmin FROM core.customer_overview WHERE organization_id = $1", [renews.organizationId]);
  const untouched = await version();

  await refreshDueOverviews();
  expect((await overview(ends)).statuses).toEqual(["expires_soon", "subscription"]);
  expect(await version()).toEqual(untouched);
  expect(await ownerQuery("SELECT FROM core.customer_overview WHERE recheck_at <= now()")).toEqual([]);
});

test("day by day through the life of a trial, every sweep leaves what a rebuild would make", async () => {
  const sale = await customer({ kind: "'trial'", ends_on: day(30), auto_renew: "false" });
  const seen: string[] = [];
  for (const days of [22, 1, 6, 1, 1, 59]) {
    await letTimePass(sale, days);
    await refreshDueOverviews();
    seen.push((await overview(sale)).statuses.join("+"));
  }
  expect(seen).toEqual([
    "trial",
    "expires_soon+trial",
    "expires_soon+trial",
    "expires_soon+trial",
    "expired",
    "expired+no_recent_activity",
  ]);
});

test("more customers than one batch holds are all brought up to date", async () => {
  const crowd = (await aPartner()).id;
  await ownerQuery(
    `WITH made AS (INSERT INTO core.organizations (name, region, country)
       SELECT 'Crowd ' || n, 'EU', 'DE' FROM generate_series(1, 1100) n RETURNING id)
     INSERT INTO core.management SELECT $1, id, 'full' FROM made`,
    [crowd],
  );
  await ownerQuery(
    "UPDATE core.customer_overview SET purchased = 1, recheck_at = now() WHERE partner_id = $1",
    [crowd],
  );
  await refreshDueOverviews();
  expect(
    await ownerQuery("SELECT FROM core.customer_overview WHERE partner_id = $1 AND purchased = 1", [crowd]),
  ).toEqual([]);
});
