import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { closeSender } from "@/lib/jobs";
import {
  acceptTerms,
  describeOwnOrganization,
  finishLaunch,
  launchState,
  lookAtLaunch,
  reviewPlan,
} from "@/lib/launch";
import { currentTerms } from "@/lib/terms";
import { twoPartners } from "@/tests/access/two-partners";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();
afterAll(closeSender);

const answer = { region: "EU", vertical: "retail", plannedUsers: 40 } as const;
const terms = { terms: currentTerms(), accepted: true };
const auditOf = (partnerId: string) =>
  ownerQuery<{ action: string }>("SELECT action FROM core.audit WHERE organization_id = $1 ORDER BY id", [
    partnerId,
  ]);
const partnerRow = async (id: string) =>
  (await ownerQuery("SELECT region, vertical, planned_users FROM core.organizations WHERE id = $1", [id]))[0];

async function world() {
  const { mine, theirs, asCustomer } = await twoPartners();
  return { mine, theirs, asCustomer, ada: mine.as("partner_full_admin") };
}

async function launched(ctx: Ctx) {
  await reviewPlan(ctx, { version: 0 });
  await acceptTerms(ctx, terms);
  await describeOwnOrganization(ctx, { version: 1, ...answer });
  return finishLaunch(ctx, { version: 2 });
}

test("step by step the own organization is described, and each step is saved and recorded", async () => {
  const { mine, ada } = await world();
  expect(await launchState(ada)).toBe("new");
  expect(await reviewPlan(ada, { version: 0 })).toEqual({ next: "terms" });
  expect(await lookAtLaunch(ada)).toMatchObject({ state: "open", first: "terms", version: 1 });
  expect(await acceptTerms(ada, terms)).toEqual({ next: "organization" });
  expect(await describeOwnOrganization(ada, { version: 1, ...answer })).toEqual({ next: "summary" });
  expect(await partnerRow(mine.partnerId)).toMatchObject({ vertical: null });
  expect(await finishLaunch(ada, { version: 2 })).toEqual({ organizationId: mine.partnerId });

  expect(await partnerRow(mine.partnerId)).toEqual({ region: "EU", vertical: "retail", planned_users: 40 });
  expect(await lookAtLaunch(ada)).toMatchObject({
    state: "done",
    terms: { accepted: { by: ada.actor.name } },
  });
  expect(await launchState(ada)).toBe("done");
  const kept = await ownerQuery(
    "SELECT version, accepted_at FROM core.accepted_terms WHERE organization_id = $1",
    [mine.partnerId],
  );
  expect(kept).toEqual([{ version: currentTerms(), accepted_at: ada.now }]);
  const actions = (await auditOf(mine.partnerId)).map(({ action }) => action).sort();
  expect(actions).toEqual(["launch.finished", "launch.stepSaved", "launch.stepSaved", "terms.accepted"]);
});

test("a step cannot be taken before those ahead of it", async () => {
  const { mine, ada } = await world();
  const refusal = { code: "conflict", ref: { key: "launch.stepNotYet" } };
  await expect(acceptTerms(ada, terms)).rejects.toMatchObject(refusal);
  await expect(describeOwnOrganization(ada, { version: 0, ...answer })).rejects.toMatchObject(refusal);
  await expect(finishLaunch(ada, { version: 0 })).rejects.toMatchObject(refusal);
  expect(await auditOf(mine.partnerId)).toEqual([]);
});

test("who is behind is refused; who says the same is not", async () => {
  const { ada } = await world();
  await reviewPlan(ada, { version: 0 });
  await acceptTerms(ada, terms);
  await describeOwnOrganization(ada, { version: 1, ...answer });
  const behind = describeOwnOrganization(ada, { version: 1, ...answer, plannedUsers: 90 });
  await expect(behind).rejects.toMatchObject({ ref: { key: "launch.changedMeanwhile" } });
  expect(await describeOwnOrganization(ada, { version: 1, ...answer })).toEqual({ next: "summary" });
  await expect(finishLaunch(ada, { version: 1 })).rejects.toMatchObject({
    ref: { key: "launch.changedMeanwhile" },
  });
});

test("two people who finish at once launch it once, and both arrive", async () => {
  const { mine, ada } = await world();
  await reviewPlan(ada, { version: 0 });
  await acceptTerms(ada, terms);
  await describeOwnOrganization(ada, { version: 1, ...answer });
  const ends = await Promise.all([1, 2, 3].map(() => finishLaunch(ada, { version: 2 })));
  expect(ends).toEqual(Array(3).fill({ organizationId: mine.partnerId }));
  const finished = (await auditOf(mine.partnerId)).filter(({ action }) => action === "launch.finished");
  expect(finished).toHaveLength(1);
  await expect(reviewPlan(ada, { version: 2 })).rejects.toMatchObject({ ref: { key: "launch.alreadyDone" } });
});

test("terms: the box is ticked, of the version that counts, and once is enough", async () => {
  const { mine, ada } = await world();
  await reviewPlan(ada, { version: 0 });
  await expect(acceptTerms(ada, { ...terms, accepted: false })).rejects.toMatchObject({
    fields: { accepted: { key: "launch.notAccepted" } },
  });
  await expect(acceptTerms(ada, { ...terms, terms: "2001-01-01" })).rejects.toMatchObject({
    ref: { key: "launch.termsChanged" },
  });
  await acceptTerms(ada, terms);
  await acceptTerms({ ...ada, now: new Date(ada.now.getTime() + 5_000) }, terms);
  const kept = await ownerQuery("SELECT accepted_at FROM core.accepted_terms WHERE organization_id = $1", [
    mine.partnerId,
  ]);
  expect(kept).toEqual([{ accepted_at: ada.now }]);
});

test("newer terms ask a partner again that was launched with older ones", async () => {
  const { mine, ada } = await world();
  await launched(ada);
  await ownerQuery("UPDATE core.accepted_terms SET version = '2001-01-01' WHERE organization_id = $1", [
    mine.partnerId,
  ]);
  expect(await launchState(ada)).toBe("terms");
  expect(await lookAtLaunch(ada)).toMatchObject({ state: "terms" });
  expect(await acceptTerms(ada, terms)).toEqual({ next: null });
  expect(await launchState(ada)).toBe("done");
  const kept = await ownerQuery("SELECT FROM core.accepted_terms WHERE organization_id = $1", [
    mine.partnerId,
  ]);
  expect(kept).toHaveLength(2);
});

test("the region is chosen while nothing lives there, and stays when something does", async () => {
  const { mine, ada } = await world();
  await reviewPlan(ada, { version: 0 });
  await acceptTerms(ada, terms);
  await describeOwnOrganization(ada, { version: 1, ...answer, region: "CA" });
  await ownerQuery(
    "INSERT INTO core.locations (organization_id, name, country, time_zone) VALUES ($1, 'Here', 'DE', 'Europe/Berlin')",
    [mine.partnerId],
  );
  await expect(finishLaunch(ada, { version: 2 })).rejects.toMatchObject({
    ref: { key: "launch.regionStays" },
  });
  const moving = describeOwnOrganization(ada, { version: 2, ...answer, region: "US" });
  await expect(moving).rejects.toMatchObject({ fields: { region: { key: "launch.regionStays" } } });
  expect(await lookAtLaunch(ada)).toMatchObject({ regionStays: true });
  await describeOwnOrganization(ada, { version: 2, ...answer });
  await finishLaunch(ada, { version: 3 });
  expect(await partnerRow(mine.partnerId)).toMatchObject({ region: "EU" });
});

test("one partner's launch is nothing to another", async () => {
  const { mine, theirs, ada } = await world();
  await launched(ada);
  const otto = theirs.as("partner_full_admin");
  expect(await launchState(otto)).toBe("new");
  expect(await lookAtLaunch(otto)).toMatchObject({ organization: { id: theirs.partnerId }, first: "plan" });
  expect(await partnerRow(theirs.partnerId)).not.toEqual(await partnerRow(mine.partnerId));
});

test("only a full admin of a partner launches", async () => {
  const { mine, asCustomer } = await world();
  const others = [
    mine.as("partner_admin"),
    mine.as("partner_readonly_admin"),
    mine.as("help_desk"),
    asCustomer("customer_full_admin"),
  ];
  for (const ctx of others) {
    expect(await launchState(ctx)).toBeUndefined();
    const forbidden = { code: "forbidden" };
    await expect(reviewPlan(ctx, { version: 0 })).rejects.toMatchObject(forbidden);
    await expect(acceptTerms(ctx, terms)).rejects.toMatchObject(forbidden);
    await expect(describeOwnOrganization(ctx, { version: 0, ...answer })).rejects.toMatchObject(forbidden);
    await expect(finishLaunch(ctx, { version: 0 })).rejects.toMatchObject(forbidden);
  }
});

test("what was accepted cannot be changed afterwards by the product", async () => {
  const { ada, mine } = await world();
  await launched(ada);
  const grants = await ownerQuery<{ privilege_type: string }>(
    "SELECT privilege_type FROM information_schema.role_table_grants WHERE table_name = 'accepted_terms' AND grantee = 'partner_hub_app'",
  );
  expect(grants.map((grant) => grant.privilege_type).sort()).toEqual(["INSERT", "SELECT"]);
  const rows = await asSystem(systemCtx(), "look", (tx) =>
    tx.client.query("SELECT FROM core.accepted_terms WHERE organization_id = $1", [mine.partnerId]),
  );
  expect(rows.rowCount).toBe(1);
});
