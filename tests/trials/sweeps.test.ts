import { suppressions } from "@/db/schema";
import { type Role, systemCtx } from "@/lib/access";
import { assignCustomer, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { listOutbox, outboxAddress, sendMail } from "@/lib/mail";
import { endDueTrials, extendTrial, remindOfEnds } from "@/lib/trials";
import { ownerQuery, testDatabase } from "../support/database";
import { aCustomer, aPartner, arrange, aTrial, auditOf, count, day, NOW, one } from "./world";

testDatabase();
afterAll(closeSender);

const at = (days: number) => ({ ...systemCtx(), now: new Date(NOW.getTime() + days * 86_400_000) });
const mailsTo = (email: string) =>
  ownerQuery<{ id: string; template: string; locale: string; props: Record<string, unknown> }>(
    "select id, template, locale, props from core.mail where to_email = $1 order by created_at, id",
    [email],
  );
let made = 0;

async function person(organizationId: string, role: Role, locale?: string) {
  made += 1;
  const email = `person${made}@ends.example`;
  const user = await arrange((tx) => makeUser(tx, organizationId, { email, roles: [role], locale }));
  return { id: user.id, email };
}

/** A customer whose trial ends in so many days, with somebody in charge and an administrator. */
async function ending(endsIn: number, values: Parameters<typeof aTrial>[3] = {}) {
  const partner = await aPartner();
  const customer = await aCustomer(partner, { name: "Ending Ltd", locale: "fr" });
  const boss = await person(partner.id, "partner_full_admin", "es");
  const admin = await person(customer.id, "customer_full_admin");
  await person(customer.id, "customer_readonly_admin");
  const trial = await aTrial(partner.id, customer.id, endsIn, {
    licenses: { messaging: 5, meetings: 5 },
    ...values,
  });
  return { partner, customer, boss, admin, trial };
}
const forget = () => ownerQuery("update core.subscriptions set ended_at = now() where ended_at is null");
afterEach(forget);

test("a trial ends by itself after its last day, recorded as the system's, however often the sweep runs", async () => {
  const { partner, customer, trial } = await ending(0);
  expect(await endDueTrials(at(0))).toBe(0);
  await Promise.all([endDueTrials(at(1)), endDueTrials(at(1)), endDueTrials(at(2))]);
  await endDueTrials(at(2));
  expect(await auditOf(trial.id)).toMatchObject([{ action: "trial.expired", actor: "system" }]);
  const line = await one(
    "select partner_id, organization_id, actor_kind from core.audit where target_id = $1",
    [trial.id],
  );
  expect(line).toEqual({ partner_id: partner.id, organization_id: customer.id, actor_kind: "system" });
  expect(
    await one("select statuses from core.customer_overview where organization_id = $1", [customer.id]),
  ).toEqual({
    statuses: ["expired"],
  });
});

test("more than one batch of trials ends; paid subscriptions are left alone", async () => {
  const partner = await aPartner();
  const customer = await aCustomer(partner);
  await ownerQuery(
    `insert into core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew, set_up_at)
     select 'trialSub.' || n, $1, $2, 'trial', '2026-01-01', $3, false, now() from generate_series(1, 230) as n`,
    [customer.id, partner.id, day(-1)],
  );
  const paid = await aTrial(partner.id, customer.id, -1, { kind: "paid", id: "Sub4712" });
  expect(await endDueTrials(at(0))).toBe(230);
  expect(await auditOf(paid.id)).toEqual([]);
});

test("an end is announced at 14, 7 and 1 days, once each, in each recipient's language", async () => {
  const { boss, admin, trial } = await ending(20);
  for (const days of [0, 5, 6, 6, 7, 12, 13, 13, 18, 19, 19, 20, 20])
    await Promise.all([remindOfEnds(at(days)), remindOfEnds(at(days))]);
  expect(
    await ownerQuery("select days_before from core.end_reminders where subscription_id = $1 order by 1", [
      trial.id,
    ]),
  ).toEqual([{ days_before: 1 }, { days_before: 7 }, { days_before: 14 }]);
  const ours = await mailsTo(boss.email);
  expect(ours.map(({ template, locale, props }) => [template, locale, props.days])).toEqual([
    ["trialEnds", "es", 14],
    ["trialEnds", "es", 7],
    ["trialEnds", "es", 1],
  ]);
  expect(ours[0]?.props).toMatchObject({
    customer: "Ending Ltd",
    products: "Meetings y Messaging",
    date: "10 dic 2026",
  });
  const theirs = await mailsTo(admin.email);
  expect(theirs.map(({ template, locale }) => [template, locale])).toEqual(
    Array.from({ length: 3 }, () => ["trialEndsForCustomer", "fr"]),
  );
});

test("a sweep that was away announces the most urgent only", async () => {
  const { boss } = await ending(20);
  await remindOfEnds(at(15));
  expect((await mailsTo(boss.email)).map(({ props }) => props.days)).toEqual([5]);
  await remindOfEnds(at(16));
  expect(await mailsTo(boss.email)).toHaveLength(1);
});

test("an extended trial has a new end, which is announced anew", async () => {
  const { partner, customer, boss, trial } = await ending(1);
  await remindOfEnds(at(0));
  const ctx = partner.as("partner_full_admin");
  await extendTrial(ctx, { organizationId: customer.id, trialId: trial.id, shorten: false });
  await remindOfEnds(at(0));
  await remindOfEnds(at(16));
  expect((await mailsTo(boss.email)).map(({ props }) => props.days)).toEqual([1, 14]);
});

test("who has the customer is told instead of the full admins, whoever left is not", async () => {
  const { partner, customer, boss } = await ending(7);
  const mine = await person(partner.id, "partner_admin");
  const gone = await person(partner.id, "partner_admin");
  await arrange(async (tx) => {
    await assignCustomer(tx, partner.id, mine.id, customer.id);
    await assignCustomer(tx, partner.id, gone.id, customer.id);
  });
  await ownerQuery("update core.users set status = 'inactive' where id = $1", [gone.id]);
  await remindOfEnds(at(0));
  expect(await mailsTo(mine.email)).toMatchObject([{ template: "trialEnds", locale: "en" }]);
  expect([...(await mailsTo(boss.email)), ...(await mailsTo(gone.email))]).toEqual([]);
});

test("a subscription that does not renew is announced to the partner alone; one that renews, waits or ended to nobody", async () => {
  const paid = { kind: "paid" as const };
  const { boss, admin } = await ending(7, { ...paid, id: "Sub5001" });
  const others = await Promise.all([
    ending(7, { ...paid, id: "Sub5002", autoRenew: true }),
    ending(7, { ...paid, id: "Sub5003", setUpAt: null }),
    ending(7, { ...paid, id: "Sub5004", endedAt: NOW }),
    ending(15),
    ending(-1),
  ]);
  await remindOfEnds(at(0));
  expect(await mailsTo(boss.email)).toMatchObject([{ template: "subscriptionEnds" }]);
  expect(await mailsTo(admin.email)).toEqual([]);
  for (const each of others) expect(await mailsTo(each.boss.email)).toEqual([]);
});

test("the mail says the day in words and leads to the trial; a suppressed address gets none", async () => {
  const { customer, boss, admin } = await ending(1);
  await arrange((tx) => tx.db.insert(suppressions).values({ emailKey: admin.email, reason: "bounced" }));
  await remindOfEnds(at(0));
  const [ours] = await mailsTo(boss.email);
  const [theirs] = await mailsTo(admin.email);
  if (!ours || !theirs) throw new Error("no mail");
  await sendMail(ours.id);
  await sendMail(theirs.id);
  const { rows: sent } = await listOutbox(outboxAddress({}));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.subject).toBe("La prueba de Ending Ltd termina mañana");
  expect(sent[0]?.html).toContain(`/customers/${customer.id}/trials"`);
  expect(sent[0]?.text).toContain("21 nov 2026");
  expect(await count("core.mail where id = $1 and state = 'failed'", [theirs.id])).toBe(1);
  expect(day(1)).toBe("2026-11-21");
});
