import { verify } from "@node-rs/argon2";
import { config } from "@/lib/core/config";
import { hashToken } from "@/lib/core/tokens";
import { type DemoSummary, seedDemo } from "@/lib/demo";
import { planDemo } from "@/lib/demo/plan";
import { Clock } from "@/lib/demo/plan/clock";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const customers = 300;
let summary: DemoSummary;

beforeAll(async () => {
  summary = await seedDemo({ customers });
});

test("both partners have their customers, and Pablo twenty of them and one of the other partner's", async () => {
  const counts = await ownerQuery(
    "select o.name, count(*)::int as customers from core.customer_overview join core.organizations o on o.id = partner_id group by 1 order by 1",
  );
  expect(counts).toEqual([
    { name: "Northwind Communications", customers: 300 },
    { name: "Southwind", customers: 15 },
  ]);
  const ofPablo = (table: string) =>
    ownerQuery(
      `select count(*)::int from ${table} a join core.users u on u.id = a.user_id where u.email like 'pablo@%'`,
    );
  expect(await ofPablo("core.assignments")).toEqual([{ count: 20 }]);
  expect(await ofPablo("core.external_administrators")).toEqual([{ count: 1 }]);
});

test("every status shows", async () => {
  const rows = await ownerQuery<{ status: string }>(
    "select distinct unnest(statuses) as status from core.customer_overview order by 1",
  );
  expect(rows.map(({ status }) => status)).toEqual([
    "expired",
    "expires_soon",
    "license_overage",
    "no_recent_activity",
    "ready_for_setup",
    "subscription",
    "suspended",
    "trial",
  ]);
});

test("the listed people can sign in with the demo's password", async () => {
  const rows = await ownerQuery<{ email: string; password_hash: string; roles: string[] }>(
    `select u.email, c.password_hash, array(select role from core.user_roles r where r.user_id = u.id) as roles
     from core.users u join core.credentials c on c.user_id = u.id where u.status = 'active'`,
  );
  expect(rows.map(({ email, roles: [role] }) => ({ email, role })).sort(byEmail)).toEqual(
    summary.signIns.map(({ email, role }) => ({ email, role })).sort(byEmail),
  );
  expect(new Set(rows.map((row) => row.password_hash)).size).toBe(7);
  expect(await verify(String(rows[0]?.password_hash), config().demoPassword)).toBe(true);
});

const byEmail = (a: { email: string }, b: { email: string }) => a.email.localeCompare(b.email);

test("Carla and Remus are of one wholesale customer, with packages and a subscription", async () => {
  const [row] = await ownerQuery(
    `select count(distinct o.id)::int as organizations, bool_and(o.is_wholesale) as wholesale,
       bool_and(exists (select from core.subscriptions s where s.organization_id = o.id)) as subscribed
     from core.users u join core.organizations o on o.id = u.organization_id where u.email ~ '^(carla|remus)@'`,
  );
  expect(row).toEqual({ organizations: 1, wholesale: true, subscribed: true });
});

test("the licence history ends with the figures of today and never has more used than assigned", async () => {
  const [row] = await ownerQuery(
    `select count(*) filter (where day = current_date and (h.purchased, h.assigned, h.used) is distinct from
         (l.purchased, l.assigned, l.used))::int as wrong_today,
       count(*) filter (where h.used > h.assigned)::int as wrong_use, max(day) - min(day) as days
     from usage.license_snapshots h join core.subscription_licenses l using (organization_id, subscription_id, product_code)`,
  );
  expect(row).toEqual({ wrong_today: 0, wrong_use: 0, days: 364 });
});

test("orders wait for Ada, half of them mailed", async () => {
  const rows = await ownerQuery(
    "select state, count(*)::int from core.orders where organization_id is null and contact_email = 'ada@northwind.example' group by 1 order by 1",
  );
  expect(rows).toEqual([
    { state: "mailed", count: 6 },
    { state: "waiting", count: 6 },
  ]);
});

test("a second start finds it: the same summary, nothing made", async () => {
  const before = await ownerQuery("select count(*) from core.users");
  expect(await seedDemo({ customers })).toEqual({ ...summary, made: false });
  expect(await ownerQuery("select count(*) from core.users")).toEqual(before);
  expect(await ownerQuery("select token_hash from core.api_tokens where partner_id is null")).toEqual([
    { token_hash: hashToken(summary.intakeToken) },
  ]);
});

test("a revoked token is not shown as if it worked", async () => {
  await ownerQuery("update core.api_tokens set revoked_at = now()");
  expect((await seedDemo({ customers })).intakeToken).toBe("(revoked)");
});

test("the same names, ids and figures at every run", () => {
  const clock = new Clock(new Date("2026-11-20T12:00:00Z"));
  expect(planDemo(clock, { customers: 60 })).toEqual(planDemo(clock, { customers: 60 }));
});

test("a database with organizations of its own is refused", async () => {
  await ownerQuery("set session_replication_role = replica");
  await ownerQuery("delete from core.organizations where is_partner");
  await ownerQuery("set session_replication_role = origin");
  await expect(seedDemo({ customers: 1 })).rejects.toThrow("already holds organizations");
});
