import {
  administratorFilter,
  changePartnerRoles,
  everyAdministrator,
  findAdministrator,
  inviteAdministrator,
  listAdministrators,
  removeAdministrator,
} from "@/lib/administrators";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { logOf, mailsTo, refusal, rolesOf, signedIn, world } from "./world";

testDatabase();
afterAll(closeSender);

const noRight = "forbidden forbidden";

test("the list says roles, customers and state, searches and filters; the CSV holds the same", async () => {
  const { mine } = await world();
  const list = (params: Record<string, string>) =>
    listAdministrators(mine.full.ctx, administratorFilter(params));
  const { rows, counts } = await list({});
  expect(rows.map(({ id }) => id).sort()).toEqual(
    [mine.full, mine.admin, mine.reader].map(({ user }) => user.id).sort(),
  );
  expect(rows.find(({ id }) => id === mine.admin.user.id)).toMatchObject({
    customers: 1,
    roles: ["partner_admin"],
  });
  expect(counts).toMatchObject({ all: 3, total: 3, role: { partner_admin: 1, help_desk: 0 } });
  const chosen = await list({ role: "partner_readonly_admin" });
  expect(chosen.rows.map(({ id }) => id)).toEqual([mine.reader.user.id]);
  const found = await list({ q: mine.admin.user.email.toUpperCase() });
  expect(found.rows.map(({ id }) => id)).toEqual([mine.admin.user.id]);
  expect(await everyAdministrator(mine.full.ctx, administratorFilter({ q: "%" }))).toEqual([]);
});

test("who may look sees the list, others do not; another partner's administrator is not found", async () => {
  const { mine, theirs } = await world();
  const list = (ctx: typeof mine.full.ctx) => refusal(listAdministrators(ctx, administratorFilter({})));
  expect(await list(mine.reader.ctx)).toBe("done");
  for (const { ctx } of [mine.admin, mine.plain, mine.first.boss]) expect(await list(ctx)).toBe(noRight);
  for (const id of [theirs.admin.user.id, mine.plain.user.id, "nonsense"])
    expect(await refusal(findAdministrator(mine.full.ctx, id))).toBe("notFound notFound.administrator");
});

test("an invitation makes a user with the roles, mails them and is recorded", async () => {
  const { mine } = await world();
  const invited = await inviteAdministrator(mine.full.ctx, {
    email: "Nora.New@Example.com",
    firstName: "Nora",
    lastName: "New",
    roles: ["help_desk", "partner_admin"],
  });
  expect(invited).toMatchObject({ name: "Nora New", known: false, mailed: true });
  expect(await rolesOf(invited.id)).toEqual(["help_desk", "partner_admin"]);
  expect(await mailsTo("Nora.New@Example.com")).toEqual(["invitation"]);
  expect(await logOf(invited.id)).toEqual([{ action: "administrator.invited", at: mine.partnerId }]);
});

test("a user of the partner's organization gets the roles and no second account", async () => {
  const { mine } = await world();
  const { user } = mine.plain;
  const email = user.email.toUpperCase();
  const invited = await inviteAdministrator(mine.full.ctx, { email, roles: ["help_desk"] });
  expect(invited).toMatchObject({ id: user.id, known: true, mailed: false });
  expect(await rolesOf(user.id)).toEqual(["help_desk"]);
  expect(await logOf(user.id)).toEqual([{ action: "administrator.rolesChanged", at: mine.partnerId }]);
});

test("an address of another organization, a deactivated account and the wrong role are refused", async () => {
  const { mine, theirs } = await world();
  const invite = (email: string, ctx = mine.full.ctx) =>
    refusal(inviteAdministrator(ctx, { email, roles: ["help_desk"] }));
  expect(await invite(theirs.plain.user.email)).toMatch(/^invalidInput .*administrators.elsewhere$/);
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [mine.plain.user.id]);
  expect(await invite(mine.plain.user.email)).toMatch(/^invalidInput .*administrators.inactive$/);
  for (const { ctx } of [mine.admin, mine.reader]) expect(await invite("x@example.com", ctx)).toBe(noRight);
});

test("other roles count at the next request", async () => {
  const { mine } = await world();
  const session = await signedIn(mine.reader);
  await changePartnerRoles(mine.full.ctx, { userId: mine.reader.user.id, roles: ["help_desk"] });
  expect((await session.who())?.roles).toEqual(["help_desk"]);
  expect(await logOf(mine.reader.user.id)).toEqual([
    { action: "administrator.rolesChanged", at: mine.partnerId },
  ]);
});

test("a removed administrator is a user still, has no customers and is refused at the next request", async () => {
  const { mine } = await world();
  const session = await signedIn(mine.admin);
  expect((await session.who())?.id).toBe(mine.admin.user.id);
  await removeAdministrator(mine.full.ctx, { userId: mine.admin.user.id });
  expect(await session.who()).toBeUndefined();
  const left = await ownerQuery("SELECT status FROM core.users WHERE id = $1", [mine.admin.user.id]);
  expect(left).toEqual([{ status: "active" }]);
  expect(await ownerQuery("SELECT FROM core.assignments WHERE user_id = $1", [mine.admin.user.id])).toEqual(
    [],
  );
  expect(await logOf(mine.admin.user.id)).toEqual([
    { action: "administrator.removed", at: mine.partnerId },
    { action: "session.endedByAdministrator", at: mine.partnerId },
  ]);
});

test("the last full administrator stays, whoever asks; one's own right goes knowingly only", async () => {
  const { mine } = await world();
  const own = { userId: mine.full.user.id, roles: [] };
  expect(await refusal(changePartnerRoles(mine.full.ctx, own))).toMatch(/administrators.ownRight$/);
  const knowing = { ...own, ownConfirmed: true };
  expect(await refusal(changePartnerRoles(mine.full.ctx, knowing))).toBe(
    "ruleBroken administrators.lastFullAdmin",
  );
  const invited = await inviteAdministrator(mine.full.ctx, {
    email: "next@example.com",
    roles: ["partner_full_admin"],
  });
  // Who has not come yet cannot take over.
  expect(await refusal(changePartnerRoles(mine.full.ctx, knowing))).toBe(
    "ruleBroken administrators.lastFullAdmin",
  );
  await ownerQuery("UPDATE core.users SET status = 'active' WHERE id = $1", [invited.id]);
  expect(await refusal(changePartnerRoles(mine.full.ctx, knowing))).toBe("done");
});

test("two full administrators who remove each other at once: one of them stays", async () => {
  const { mine } = await world();
  const other = mine.reader;
  await changePartnerRoles(mine.full.ctx, { userId: other.user.id, roles: ["partner_full_admin"] });
  const both = { ...other.ctx, actor: { ...other.ctx.actor, roles: ["partner_full_admin" as const] } };
  const answers = await Promise.all([
    refusal(removeAdministrator(mine.full.ctx, { userId: other.user.id })),
    refusal(removeAdministrator(both, { userId: mine.full.user.id })),
  ]);
  expect(answers.sort()).toEqual(["done", "ruleBroken administrators.lastFullAdmin"]);
  const [left] = await ownerQuery<{ n: number }>(
    "SELECT count(*)::int AS n FROM core.user_roles WHERE organization_id = $1 AND role = 'partner_full_admin'",
    [mine.partnerId],
  );
  expect(left?.n).toBe(1);
});

test("another partner's person is not found, and only full administrators change roles", async () => {
  const { mine, theirs } = await world();
  const change = (userId: string, ctx = mine.full.ctx) =>
    refusal(changePartnerRoles(ctx, { userId, roles: ["help_desk"] }));
  for (const id of [theirs.admin.user.id, mine.first.boss.user.id])
    expect(await change(id)).toBe("notFound notFound.user");
  for (const { ctx } of [mine.admin, mine.reader, mine.plain, mine.first.boss])
    expect(await change(mine.plain.user.id, ctx)).toBe(noRight);
  expect(await rolesOf(theirs.admin.user.id)).toEqual(["partner_admin"]);
});
