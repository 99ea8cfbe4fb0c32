import { closeSender } from "@/lib/jobs";
import { endTrial, extendTrial, listTrials } from "@/lib/trials";
import { testDatabase } from "../support/database";
import { aCustomer, aPartner, aTrial, auditOf, day, giveLicences, NOW, one, type Partner } from "./world";

testDatabase();
afterAll(closeSender);

let partner: Partner;
let other: Partner;
beforeAll(async () => {
  partner = await aPartner();
  other = await aPartner();
});

const full = (now = NOW) => partner.as("partner_full_admin", now);
const endOf = async (id: string) =>
  one<{ ends: string; over: boolean }>(
    "select ends_on::text as ends, ended_at is not null as over from core.subscriptions where id = $1",
    [id],
  );

async function trial(endsIn: number, values: Parameters<typeof aTrial>[3] = {}) {
  const customer = await aCustomer(partner);
  const made = await aTrial(partner.id, customer.id, endsIn, values);
  return { organizationId: customer.id, trialId: made.id, made };
}

test("extending ends it 30 days from today, is recorded, and adds nothing when done again", async () => {
  const { organizationId, trialId } = await trial(3);
  const extend = { organizationId, trialId, shorten: false };
  expect(await extendTrial(full(), extend)).toEqual({ endsOn: day(30) });
  expect(await extendTrial(full(), extend)).toEqual({ endsOn: day(30) });
  expect(await endOf(trialId)).toEqual({ ends: day(30), over: false });
  expect(await auditOf(trialId)).toMatchObject([
    { action: "trial.extended", before: { endsOn: day(3) }, after: { endsOn: day(30) } },
  ]);
});

test("it is never shortened unless that was asked for: both days are told", async () => {
  const { organizationId, trialId } = await trial(70);
  await expect(extendTrial(full(), { organizationId, trialId, shorten: false })).rejects.toMatchObject({
    ref: {
      key: "trials.wouldShorten",
      values: { from: Date.parse(day(70)), to: Date.parse(day(30)), days: 40 },
    },
  });
  expect((await endOf(trialId)).ends).toBe(day(70));
  await extendTrial(full(), { organizationId, trialId, shorten: true });
  expect((await endOf(trialId)).ends).toBe(day(30));
});

test("five who extend at once have one effect", async () => {
  const { organizationId, trialId } = await trial(0);
  await Promise.all(
    Array.from({ length: 5 }, () => extendTrial(full(), { organizationId, trialId, shorten: false })),
  );
  expect(await auditOf(trialId)).toHaveLength(1);
});

test("ending ends it today, with the licences still told, and is recorded once", async () => {
  const { organizationId, trialId, made } = await trial(20, { licenses: { messaging: 10 } });
  await giveLicences(made, "messaging", 3, 1);
  const ends = await Promise.allSettled(
    Array.from({ length: 3 }, () => endTrial(full(), { organizationId, trialId })),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await endOf(trialId)).toEqual({ ends: day(0), over: true });
  expect(await auditOf(trialId)).toMatchObject([{ action: "trial.ended", before: { endsOn: day(20) } }]);
  expect(await listTrials(full(), organizationId)).toMatchObject([
    {
      state: "ended",
      endedBy: partner.person.displayName,
      users: 3,
      licences: [{ product: "Messaging", purchased: 10, assigned: 3, used: 1 }],
    },
  ]);
  expect(
    await one("select statuses, purchased, assigned from core.customer_overview where organization_id = $1", [
      organizationId,
    ]),
  ).toMatchObject({ statuses: ["expired"], purchased: 0, assigned: 0 });
});

test.each([
  ["over since yesterday", -1, {}],
  ["ended before", 10, { endedAt: NOW }],
])("one that is %s can be neither extended nor ended", async (_, endsIn, values) => {
  const { organizationId, trialId } = await trial(endsIn, values);
  const refused = { ref: { key: "trials.notRunning" } };
  await expect(extendTrial(full(), { organizationId, trialId, shorten: false })).rejects.toMatchObject(
    refused,
  );
  await expect(endTrial(full(), { organizationId, trialId })).rejects.toMatchObject(refused);
});

test("a paid subscription is no trial, and none of another partner or customer is found", async () => {
  const { organizationId, trialId } = await trial(10);
  const foreign = await aCustomer(other);
  const theirs = await aTrial(other.id, foreign.id, 10);
  const paid = await aTrial(partner.id, organizationId, 10, { id: "Sub4711", kind: "paid" });
  const second = await aCustomer(partner);
  for (const wrong of [
    { organizationId: foreign.id, trialId: theirs.id },
    { organizationId, trialId: theirs.id },
    { organizationId: second.id, trialId },
    { organizationId, trialId: paid.id },
  ]) {
    await expect(extendTrial(full(), { ...wrong, shorten: false })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(endTrial(full(), wrong)).rejects.toMatchObject({ code: "notFound" });
  }
  // Another partner's trial of the same customer is neither shown nor changed.
  const shared = await aTrial(other.id, organizationId, 10);
  expect((await listTrials(full(), organizationId)).map(({ id }) => id)).toEqual([trialId]);
  await expect(endTrial(full(), { organizationId, trialId: shared.id })).rejects.toMatchObject({
    code: "notFound",
  });
});

test("who may not: read-only, help desk, provisioning access; the partner's own organization has none", async () => {
  const { organizationId, trialId } = await trial(10);
  for (const role of ["partner_readonly_admin", "help_desk"] as const) {
    const as = partner.as(role);
    await expect(extendTrial(as, { organizationId, trialId, shorten: false })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(endTrial(as, { organizationId, trialId })).rejects.toMatchObject({ code: "forbidden" });
  }
  const limited = await aCustomer(partner, { access: "provisioning" });
  const theirs = await aTrial(partner.id, limited.id, 10);
  await expect(endTrial(full(), { organizationId: limited.id, trialId: theirs.id })).rejects.toMatchObject({
    ref: { key: "provisioningAccessOnly" },
  });
  await expect(endTrial(full(), { organizationId: partner.id, trialId })).rejects.toMatchObject({
    ref: { key: "trials.forOneself" },
  });
});

test("the list tells who started and extended it; the running one comes first", async () => {
  const { organizationId, trialId } = await trial(2);
  await aTrial(partner.id, organizationId, -40);
  await extendTrial(full(), { organizationId, trialId, shorten: false });
  const trials = await listTrials(partner.as("partner_readonly_admin"), organizationId);
  expect(trials).toMatchObject([
    {
      id: trialId,
      state: "running",
      startedBy: null,
      extensions: [{ by: partner.person.displayName, from: day(2), to: day(30) }],
    },
    { state: "expired", extensions: [], users: 0 },
  ]);
  expect(
    await listTrials(
      partner.as("partner_readonly_admin", new Date(NOW.getTime() + 31 * 86_400_000)),
      organizationId,
    ),
  ).toMatchObject([{ state: "expired" }, { state: "expired" }]);
});
