import { changeCustomerRole, endUserSessions, sendPasswordReset, userSecurity } from "@/lib/administrators";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { logOf, mailsTo, refusal, rolesOf, signedIn, world } from "./world";

testDatabase();
afterAll(closeSender);

const noRight = "forbidden forbidden";

test("a customer's role is given by its administrator and by its partner, and recorded", async () => {
  const { mine } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  await changeCustomerRole(boss.ctx, { organizationId, userId: reader.user.id, role: "customer_full_admin" });
  expect(await rolesOf(reader.user.id)).toEqual(["customer_full_admin"]);
  await changeCustomerRole(mine.admin.ctx, { organizationId, userId: reader.user.id, role: "none" });
  expect(await rolesOf(reader.user.id)).toEqual([]);
  expect((await logOf(reader.user.id)).map(({ action }) => action)).toEqual([
    "user.rolesChanged",
    "user.rolesChanged",
  ]);
});

test("who has chosen no password yet is invited with the role", async () => {
  const { mine } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  await ownerQuery("UPDATE core.users SET status = 'not_verified' WHERE id = $1", [reader.user.id]);
  const change = { organizationId, userId: reader.user.id, role: "customer_full_admin" as const };
  expect(await changeCustomerRole(boss.ctx, change)).toMatchObject({ invited: true });
  expect(await mailsTo(reader.user.email)).toEqual(["invitation"]);
});

test("one's own right goes knowingly only; another organization's person is not found", async () => {
  const { mine, theirs } = await world();
  const { id: organizationId, boss } = mine.first;
  const own = { organizationId, userId: boss.user.id, role: "none" as const };
  expect(await refusal(changeCustomerRole(boss.ctx, own))).toMatch(/administrators.ownRight$/);
  const change = (organizationId: string, userId: string, ctx = boss.ctx) =>
    refusal(changeCustomerRole(ctx, { organizationId, userId, role: "customer_full_admin" }));
  expect(await change(organizationId, mine.second.boss.user.id)).toBe("notFound notFound.user");
  expect(await change(mine.second.id, mine.second.reader.user.id)).toBe("notFound notFound.organization");
  expect(await change(organizationId, boss.user.id, theirs.full.ctx)).toBe("notFound notFound.organization");
  for (const { ctx } of [mine.reader, mine.first.reader])
    expect(await change(organizationId, boss.user.id, ctx)).toBe(noRight);
  await ownerQuery("UPDATE core.management SET access = 'provisioning' WHERE organization_id = $1", [
    organizationId,
  ]);
  expect(await change(organizationId, boss.user.id, mine.full.ctx)).toBe("forbidden provisioningAccessOnly");
});

test("sessions of a person end at once", async () => {
  const { mine, theirs } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  const session = await signedIn(reader);
  const end = { organizationId, userId: reader.user.id };
  for (const { ctx } of [mine.reader, reader]) expect(await refusal(endUserSessions(ctx, end))).toBe(noRight);
  expect(await refusal(endUserSessions(theirs.full.ctx, end))).toBe("notFound notFound.organization");
  expect(await session.who()).toBeDefined();
  expect(await endUserSessions(boss.ctx, end)).toBe(1);
  expect(await session.who()).toBeUndefined();
  expect(await logOf(reader.user.id)).toEqual([
    { action: "session.endedByAdministrator", at: organizationId },
  ]);
});

test("a way to a new password is mailed; an invitation to who has none; nothing to a deactivated account", async () => {
  const { mine, theirs } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  const send = (ctx = boss.ctx) =>
    refusal(sendPasswordReset(ctx, { organizationId, userId: reader.user.id }));
  expect(await send()).toBe("done");
  await ownerQuery("UPDATE core.users SET status = 'invited' WHERE id = $1", [reader.user.id]);
  expect(await send()).toBe("done");
  expect(await mailsTo(reader.user.email)).toEqual(["invitation", "passwordReset"]);
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [reader.user.id]);
  expect(await send()).toBe("ruleBroken administrators.inactive");
  expect(await send(mine.reader.ctx)).toBe(noRight);
  expect(await send(theirs.full.ctx)).toBe("notFound notFound.organization");
  expect((await logOf(reader.user.id)).map(({ action }) => action)).toEqual([
    "password.resetSent",
    "user.invited",
  ]);
});

test("the page knows how somebody signs in and who else has full rights", async () => {
  const { mine, theirs } = await world();
  const { id, boss } = mine.first;
  await signedIn(boss);
  const seen = await userSecurity(boss.ctx, id, boss.user.id);
  expect(seen).toMatchObject({
    self: true,
    isPartner: false,
    otherFullAdmins: 0,
    passwordSetAt: null,
    assignsPartnerRoles: false,
  });
  expect(seen.sessions).toHaveLength(1);
  const own = await userSecurity(mine.full.ctx, mine.partnerId, mine.admin.user.id);
  expect(own).toMatchObject({
    isPartner: true,
    assignsPartnerRoles: true,
    otherFullAdmins: 1,
    roles: ["partner_admin"],
  });
  expect(await refusal(userSecurity(theirs.full.ctx, id, boss.user.id))).toBe(
    "notFound notFound.organization",
  );
  expect(await refusal(userSecurity(mine.full.ctx, id, mine.second.boss.user.id))).toBe(
    "notFound notFound.user",
  );
});
