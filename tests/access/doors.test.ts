import { eq, sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { customerOverview, organizations, users } from "@/db/schema";
import {
  type Ctx,
  inOrganization,
  inPartner,
  inReport,
  linkCtx,
  type Permission,
  visitorCtx,
} from "@/lib/access";
import { makeUser } from "@/lib/demo/make";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "./two-partners";

testDatabase();

const nowhere = "00000000-0000-4000-8000-000000000000";
const look = (ctx: Ctx, organizationId: string, permission: Permission = "users:view") =>
  inOrganization(ctx, permission, organizationId, (tx) => tx.db.select({ id: users.id }).from(users));
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "let in",
    ({ code, ref }) => `${code} ${ref?.key ?? ""}`,
  );

test("another partner's customer, the other partner itself and what does not exist answer alike", async () => {
  const { mine, theirs } = await twoPartners();
  const ctx = mine.as("partner_full_admin");
  expect(await look(ctx, mine.first)).toHaveLength(2);
  for (const id of [theirs.first, theirs.partnerId, nowhere, "nonsense"]) {
    expect(await refusal(look(ctx, id))).toBe("notFound notFound.organization");
  }
});

test("a customer's administrator is in their own organization and nowhere else", async () => {
  const { mine, theirs, asCustomer } = await twoPartners();
  const ctx = asCustomer("customer_full_admin");
  expect(await look(ctx, mine.first)).toHaveLength(2);
  for (const id of [mine.second, mine.partnerId, theirs.first, nowhere]) {
    expect(await refusal(look(ctx, id))).toBe("notFound notFound.organization");
  }
  expect(await refusal(inPartner(ctx, "customers:view", async () => 1))).toMatch(/^forbidden/);
});

test("a partner administrator reaches assigned customers only, in lists and by id", async () => {
  const { mine } = await twoPartners();
  const list = (ctx: Ctx) =>
    inPartner(ctx, "customers:view", (tx) =>
      tx.db.select({ id: customerOverview.organizationId }).from(customerOverview),
    );
  expect(await list(mine.as("partner_admin"))).toEqual([{ id: mine.first }]);
  expect(await list(mine.as("partner_readonly_admin"))).toHaveLength(2);
  expect(await refusal(look(mine.as("partner_admin"), mine.second))).toBe("notFound notFound.organization");
  const reported = await inReport(mine.as("partner_admin"), "reports:view", (tx) =>
    tx.db.select({ organizationId: users.organizationId }).from(users),
  );
  expect(new Set(reported.map(({ organizationId }) => organizationId))).toEqual(new Set([mine.first]));
});

test("who may only look is refused by PostgreSQL, whatever the code does", async () => {
  const { mine } = await twoPartners();
  const reader = mine.as("partner_readonly_admin");
  const write = (ctx: Ctx, permission: Permission) =>
    inOrganization(ctx, permission, mine.first, (tx) => tx.db.update(users).set({ firstName: "Changed" }));
  await expect(write(reader, "users:view")).rejects.toMatchObject({ cause: { code: "25006" } });
  expect(await refusal(write(reader, "users:edit"))).toMatch(/^forbidden/);
  const full = mine.as("partner_full_admin");
  const support = { ...full, actor: { ...full.actor, readOnly: true } };
  expect(await refusal(write(support, "users:edit"))).toBe("forbidden readOnlyView");
  await expect(write(support, "users:view")).rejects.toMatchObject({ cause: { code: "25006" } });
  const [row] = await ownerQuery("SELECT count(*) AS n FROM core.users WHERE first_name = 'Changed'");
  expect(row).toEqual({ n: "0" });
});

test("inside one organization the code can ask for everything and gets that organization", async () => {
  const { mine } = await twoPartners();
  const seen = await inOrganization(mine.as("partner_full_admin"), "users:edit", mine.first, async (tx) => {
    await tx.db.update(users).set({ firstName: "Mine" });
    return tx.db.select({ id: organizations.id }).from(organizations);
  });
  expect(seen).toEqual([{ id: mine.first }]);
  const named = await ownerQuery(
    "SELECT DISTINCT organization_id AS id FROM core.users WHERE first_name = 'Mine'",
  );
  expect(named).toEqual([{ id: mine.first }]);
});

test("a row cannot be put into, or moved to, another organization", async () => {
  const { mine, theirs } = await twoPartners();
  const inMine = (work: Parameters<typeof inOrganization>[3]) =>
    inOrganization(mine.as("partner_full_admin"), "users:edit", mine.first, work);
  const denied = { code: "42501" };
  await expect(inMine((tx) => makeUser(tx, theirs.first))).rejects.toMatchObject({ cause: denied });
  await expect(
    inMine((tx) => tx.db.update(users).set({ organizationId: theirs.first })),
  ).rejects.toMatchObject({
    cause: denied,
  });
});

test("without a door nothing is there: no row of any tenant, no write", async () => {
  await twoPartners();
  const { rows: tables } = await pool("app").query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'core'::regnamespace
     AND c.relkind = 'r' AND c.relrowsecurity AND has_table_privilege(c.oid, 'SELECT')`,
  );
  expect(tables.length).toBeGreaterThan(15);
  for (const { name } of tables) {
    const { rows } = await pool("app").query(`SELECT count(*) AS n FROM ${name}`);
    expect({ name, ...rows[0] }).toEqual({ name, n: "0" });
  }
  const write = pool("app").query("INSERT INTO core.organizations (name, region) VALUES ('x', 'EU')");
  await expect(write).rejects.toMatchObject({ code: "42501" });
});

test("settings end with their transaction, also when it failed", async () => {
  const { mine } = await twoPartners();
  const failing = inOrganization(mine.as("partner_full_admin"), "users:view", mine.first, async () => {
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  await look(mine.as("partner_full_admin"), mine.first);
  const { rows } = await pool("app").query(
    "SELECT coalesce(current_setting('app.organization', true), '') || coalesce(current_setting('app.partner', true), '') AS s",
  );
  expect(rows).toEqual([{ s: "" }]);
});

test("provisioning access sets up services and does not manage trials", async () => {
  const { mine } = await twoPartners();
  await ownerQuery("UPDATE core.management SET access = 'provisioning' WHERE organization_id = $1", [
    mine.first,
  ]);
  const ctx = mine.as("partner_full_admin");
  expect(await refusal(look(ctx, mine.first, "trials:edit"))).toBe("forbidden provisioningAccessOnly");
  expect(await refusal(look(ctx, mine.first, "provisioning:edit"))).toBe("let in");
});

test("a visitor and a link reach nothing by role", async () => {
  const { mine } = await twoPartners();
  for (const ctx of [visitorCtx(null), linkCtx({ id: nowhere, email: "ana@example.com" }, null)]) {
    expect(await refusal(look(ctx, mine.first))).toBe("notFound notFound.organization");
    expect(await refusal(inPartner(ctx, "customers:view", async () => 1))).toMatch(/^forbidden/);
    expect(await refusal(inReport(ctx, "reports:view", async () => 1))).toMatch(/^forbidden/);
  }
});

test("reports only read", async () => {
  const { mine } = await twoPartners();
  const write = inReport(mine.as("partner_full_admin"), "reports:view", (tx) =>
    tx.db
      .update(users)
      .set({ firstName: "x" })
      .where(eq(users.organizationId, sql`${mine.first}::uuid`)),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: expect.stringMatching(/25006|42501/) } });
});
