import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { auditKinds, listLog, listOrganizationLog, logFilter } from "@/lib/audit-log";
import type { Params } from "@/lib/core/list-address";
import { loadMessages } from "@/lib/core/load-messages";
import { locales } from "@/lib/core/locales";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { loggedWorld } from "./world";

testDatabase();

let world: Awaited<ReturnType<typeof loggedWorld>>;
beforeAll(async () => {
  world = await loggedWorld();
});

const seen = async (ctx: Ctx, params: Params = {}) =>
  (await listLog(ctx, logFilter(params))).rows.map((row) => row.targetName);

const atMine = [
  "colleague at home",
  "customer itself",
  "hana at second",
  "staff at first",
  "staff at second",
];

test("a full administrator and a read-only one see what the partner did and what its customers did", async () => {
  for (const role of ["partner_full_admin", "partner_readonly_admin"] as const)
    expect((await seen(world.as(role))).sort()).toEqual(atMine);
});

test("a partner admin sees the own actions and the assigned customers, by whomever", async () => {
  expect((await seen(world.staff)).sort()).toEqual(["customer itself", "staff at first", "staff at second"]);
  expect(await seen(world.as("partner_admin"))).toEqual(["hana at second"]);
});

test("help desk sees the own actions only, whatever was assigned before; a better role widens it", async () => {
  expect(await seen(world.as("help_desk"))).toEqual(["hana at second"]);
  const assigned = world.mine.as("help_desk");
  expect((await seen(assigned)).sort()).toEqual(["staff at first", "staff at second"]);
  expect((await seen(world.as("help_desk", "partner_readonly_admin"))).sort()).toEqual(atMine);
});

test("a customer's administrators see their organization: also what any partner did there", async () => {
  for (const role of ["customer_full_admin", "customer_readonly_admin"] as const) {
    const ctx = world.asCustomer(role);
    const { rows } = await listOrganizationLog(ctx, world.mine.first, logFilter({}, world.mine.first));
    expect(rows.map((row) => row.targetName).sort()).toEqual([
      "customer itself",
      "others at first",
      "staff at first",
    ]);
    await expect(listLog(ctx, logFilter({}))).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("inside a customer a partner sees what it and the customer did, not another partner", async () => {
  const ctx = world.as("partner_full_admin");
  const { rows } = await listOrganizationLog(ctx, world.mine.first, logFilter({}, world.mine.first));
  expect(rows.map((row) => row.targetName).sort()).toEqual(["customer itself", "staff at first"]);
  const foreign = listOrganizationLog(ctx, world.theirs.first, logFilter({}, world.theirs.first));
  await expect(foreign).rejects.toMatchObject({ code: "notFound" });
  const desk = listOrganizationLog(world.as("help_desk"), world.mine.first, logFilter({}, world.mine.first));
  await expect(desk).rejects.toMatchObject({ code: "notFound" });
});

test("who has no role sees no log", async () => {
  await expect(listLog(world.as(), logFilter({}))).rejects.toMatchObject({ code: "forbidden" });
  const other = listOrganizationLog(world.asCustomer(), world.mine.first, logFilter({}, world.mine.first));
  await expect(other).rejects.toMatchObject({ code: "forbidden" });
});

test.each<[string, Params, string[]]>([
  ["a colleague by a part of the name", { who: "league" }, ["colleague at home"]],
  ["a colleague by e-mail", { who: "cole@mine" }, ["colleague at home"]],
  ["the partner's own organization", { organization: "own" }, ["colleague at home"]],
  ["nobody of that name", { who: "Nobody At All" }, []],
  ["no organization of that name", { organization: "no such place" }, []],
  ["words of the target", { q: "CUSTOMER its" }, ["customer itself"]],
  ["kind and action", { kind: "site", action: "order.received" }, atMine],
  ["another kind", { kind: "order" }, []],
  ["several filters at once", { who: "hana@", kind: "site", q: "second" }, ["hana at second"]],
  ["a time that is over", { to: "2001-01-01" }, []],
  ["today", { when: "today" }, atMine],
])("filters: %s", async (_, params, expected) => {
  expect((await seen(world.as("partner_full_admin"), params)).sort()).toEqual(expected);
});

test("an organization by its id, and what it was is told", async () => {
  const ctx = world.as("partner_full_admin");
  const page = await listLog(ctx, logFilter({ organization: world.mine.first }));
  expect(page.rows.map((row) => row.targetName).sort()).toEqual(["customer itself", "staff at first"]);
  expect(page.meaning.organization).toBe(page.rows[0]?.organizationName);
  expect(page.total).toEqual({ found: 2, atLeast: false });
  expect(await seen(ctx, { organization: world.theirs.first })).toEqual([]);
});

test("another's id in the address shows nothing of theirs", async () => {
  const foreign = world.theirs.as("partner_admin").actor.id ?? "";
  expect(await seen(world.as("partner_full_admin"), { who: foreign })).toEqual([]);
});

test("what the log does not know is left out and told", () => {
  const filter = logFilter({ kind: "love", when: "soon", from: "2026-02-31", page: "x" });
  expect(filter.ignored).toEqual(
    expect.arrayContaining(["kind=love", "when=soon", "from=2026-02-31", "page=x"]),
  );
});

test("pages follow each other without gap or repetition, also where many lines have one time", async () => {
  const ctx = { ...world.as("partner_full_admin"), now: new Date("2020-01-02T03:04:05Z") };
  for (let n = 0; n < 30; n++)
    await inOrganization(ctx, "sites:edit", world.mine.second, (tx) =>
      record(tx, "site.created", { target: { kind: "site", id: `${n}`, name: `page ${n}` } }),
    );
  const params = { q: "page", size: "25" };
  const first = await listLog(ctx, logFilter(params));
  const next =
    first.next && logFilter({ ...params, page: tokenOf(logFilter(params).href({ page: first.next })) });
  const second = next && (await listLog(ctx, next));
  const ids = [...first.rows, ...(second?.rows ?? [])].map((row) => row.targetName);
  expect(new Set(ids).size).toBe(30);
});

const tokenOf = (href: string) => new URL(href, "http://x").searchParams.get("page") ?? "";

test("what a new partner of a customer reads includes what the customer did before, and ends with the management", async () => {
  const { partnerId, as } = world.theirs;
  await ownerQuery(
    "INSERT INTO core.management (partner_id, organization_id, access) VALUES ($1, $2, 'full')",
    [partnerId, world.mine.first],
  );
  expect(await seen(as("partner_full_admin"))).toContain("customer itself");
  await ownerQuery("DELETE FROM core.management WHERE partner_id = $1 AND organization_id = $2", [
    partnerId,
    world.mine.first,
  ]);
  expect(await seen(as("partner_full_admin"))).not.toContain("customer itself");
});

test.each(locales)("every kind of action has its word in %s", (locale) => {
  const { kind } = loadMessages(locale).auditLog;
  expect(auditKinds.filter((each) => !Object.hasOwn(kind, each))).toEqual([]);
});

test("looking for words through too many lines of one's customers is given up, and said; a short look is not", async () => {
  await ownerQuery(
    `INSERT INTO core.audit (at, organization_id, partner_id, actor_kind, actor_id, actor_name, action, target_kind,
       target_id, target_name) SELECT now() - g * interval '1 second', $1, $2, 'system', NULL, 'system', 'site.changed',
       'site', g::text, 'Sité ' || g FROM generate_series(1, 20000) g`,
    [world.mine.first, world.mine.partnerId],
  );
  const words = logFilter({ q: "no such name" });
  expect(await listLog(world.staff, words, 1)).toMatchObject({ rows: [], gaveUp: true });
  const patient = await listLog(world.staff, words);
  expect(patient).toMatchObject({ rows: [], total: { found: 0 } });
  expect(patient.gaveUp).toBeUndefined();
});
