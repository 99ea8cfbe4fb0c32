import { users } from "@/db/schema";
import { type Ctx, inOrganization, mayHere, type Permission, standingIn } from "@/lib/access";
import {
  addExternalAdministrator,
  askFullAccess,
  type CustomerRole,
  changeCustomerRole,
  endProvisioningAccess,
  grantFullAccess,
  leaveOrganization,
  organizationAdministrators,
  organizationsFromOutside,
  removeExternalAdministrator,
} from "@/lib/administrators";
import { find } from "@/lib/find";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { logOf, mailsTo, refusal, type Somebody, world } from "./world";

testDatabase();
afterAll(closeSender);

const noRight = "forbidden forbidden";
const notThere = "notFound notFound.organization";

/** Somebody of the other partner, whom the customer makes its external administrator. */
async function outsider(role: CustomerRole, who: "plain" | "full" | "admin" | "reader" = "plain") {
  const { mine, theirs } = await world();
  const out: Somebody = theirs[who];
  const { id: organizationId, boss } = mine.first;
  await addExternalAdministrator(boss.ctx, { organizationId, email: out.user.email.toUpperCase(), role });
  return { mine, theirs, out, organizationId, boss };
}

const into = (ctx: Ctx, permission: Permission, organizationId: string) =>
  refusal(inOrganization(ctx, permission, organizationId, (tx) => tx.db.select().from(users)));

test("a person of a partner is made an administrator by exact address, told and recorded; then has another role", async () => {
  const { out, organizationId, boss } = await outsider("customer_readonly_admin");
  const seen = await organizationAdministrators(boss.ctx, organizationId);
  expect(seen.external).toMatchObject([
    { id: out.user.id, role: "customer_readonly_admin", partner: "Partner" },
  ]);
  await addExternalAdministrator(boss.ctx, {
    organizationId,
    email: out.user.email,
    role: "customer_full_admin",
  });
  expect(await mailsTo(out.user.email)).toEqual(["externalAdministrator"]);
  expect(await logOf(out.user.id)).toEqual([
    { action: "externalAdministrator.added", at: organizationId },
    { action: "externalAdministrator.roleChanged", at: organizationId },
  ]);
});

test("nobody unknown, no customer's person and none of one's own; only the organization's own full administrator", async () => {
  const { mine, theirs } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  const add = (email: string, ctx = boss.ctx) =>
    refusal(addExternalAdministrator(ctx, { organizationId, email, role: "customer_full_admin" }));
  for (const email of ["nobody@example.com", mine.second.boss.user.email])
    expect(await add(email)).toMatch(/administrators.noPartnerPerson$/);
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [theirs.plain.user.id]);
  expect(await add(theirs.plain.user.email)).toMatch(/administrators.noPartnerPerson$/);
  const own = {
    organizationId: mine.partnerId,
    email: mine.plain.user.email,
    role: "customer_full_admin" as const,
  };
  expect(await refusal(addExternalAdministrator(mine.full.ctx, own))).toMatch(/administrators.ownPerson$/);
  for (const { ctx } of [mine.full, mine.admin, reader])
    expect(await add(theirs.full.user.email, ctx)).toBe(noRight);
  expect(await add(theirs.full.user.email, theirs.full.ctx)).toBe(noRight);
});

test("an external administrator is in that organization as its own administrators are, and nowhere else", async () => {
  const { mine, out, organizationId } = await outsider("customer_full_admin");
  const seen = await inOrganization(out.ctx, "users:view", organizationId, async (tx) => ({
    partnerId: tx.partnerId,
    rows: await tx.db.select({ organizationId: users.organizationId }).from(users),
  }));
  expect(seen.partnerId).toBeNull();
  expect(new Set(seen.rows.map((row) => row.organizationId))).toEqual(new Set([organizationId]));
  for (const id of [mine.second.id, mine.partnerId])
    expect(await into(out.ctx, "users:view", id)).toBe(noRight);
  await expect(
    inOrganization(out.ctx, "users:edit", organizationId, (tx) =>
      tx.db.update(users).set({ organizationId: mine.second.id }),
    ),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
  const change = { organizationId, userId: mine.first.reader.user.id, role: "none" as const };
  expect(await refusal(changeCustomerRole(out.ctx, change))).toBe("done");
  const [line] = await ownerQuery(
    "SELECT actor_id, partner_id FROM core.audit WHERE action = 'user.rolesChanged' AND organization_id = $1",
    [organizationId],
  );
  expect(line).toEqual({ actor_id: out.user.id, partner_id: null });
});

test("an outsider decides about no other outsider, no partner's access and no support", async () => {
  const { theirs, out, organizationId, boss } = await outsider("customer_full_admin", "full");
  for (const permission of ["externalAdmins:edit", "managementAccess:edit", "supportAccess:edit"] as const)
    expect(await into(out.ctx, permission, organizationId)).toMatch(/^(forbidden|notFound)/);
  const add = { organizationId, email: theirs.plain.user.email, role: "customer_full_admin" as const };
  expect(await refusal(addExternalAdministrator(out.ctx, add))).toBe(noRight);
  const gone = { organizationId, userId: out.user.id };
  expect(await refusal(removeExternalAdministrator(out.ctx, gone))).toBe(noRight);
  expect(await refusal(removeExternalAdministrator(boss.ctx, gone))).toBe("done");
});

test("who may only look is refused by the door, and by PostgreSQL whatever the code does", async () => {
  const { out, organizationId } = await outsider("customer_readonly_admin", "full");
  expect(await into(out.ctx, "users:view", organizationId)).toBe("done");
  expect(await into(out.ctx, "users:edit", organizationId)).toBe(noRight);
  const write = inOrganization(out.ctx, "users:view", organizationId, (tx) =>
    tx.db.update(users).set({ firstName: "Changed" }),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: "25006" } });
});

test("after removal the organization is as unknown as any other", async () => {
  const { mine, out, organizationId, boss } = await outsider("customer_full_admin", "full");
  const gone = { organizationId, userId: out.user.id };
  await removeExternalAdministrator(boss.ctx, gone);
  expect(await into(out.ctx, "users:view", organizationId)).toBe(notThere);
  expect(await into(out.ctx, "users:view", mine.second.id)).toBe(notThere);
  expect(await standingIn(out.ctx, organizationId)).toBeUndefined();
  expect(await refusal(removeExternalAdministrator(boss.ctx, gone))).toBe("notFound notFound.administrator");
  expect((await logOf(out.user.id)).map(({ action }) => action)).toContain("externalAdministrator.removed");
});

test("managed and external at once: rights add up, and the partner acts wherever it may", async () => {
  const { mine } = await world();
  const { id: organizationId, boss } = mine.first;
  await ownerQuery("UPDATE core.management SET access = 'provisioning' WHERE organization_id = $1", [
    organizationId,
  ]);
  const may = async (who: Somebody, permission: Permission) => {
    const here = await standingIn(who.ctx, organizationId);
    const door = await into(who.ctx, permission, organizationId);
    // The buttons know what the door answers.
    expect([permission, door === "done"]).toEqual([
      permission,
      here !== undefined && mayHere(who.ctx, here, permission),
    ]);
    return door;
  };
  expect(await may(mine.reader, "users:edit")).toBe(noRight);
  expect(await may(mine.full, "customerRoles:edit")).toBe("forbidden provisioningAccessOnly");
  for (const { user } of [mine.reader, mine.full])
    await addExternalAdministrator(boss.ctx, {
      organizationId,
      email: user.email,
      role: "customer_full_admin",
    });
  expect(await may(mine.reader, "users:edit")).toBe("done");
  expect(await may(mine.full, "customerRoles:edit")).toBe("done");
  expect(await may(mine.full, "trials:edit")).toBe("forbidden provisioningAccessOnly");
  const behalf = (permission: Permission) =>
    inOrganization(mine.full.ctx, permission, organizationId, async (tx) => tx.partnerId);
  expect([await behalf("users:edit"), await behalf("customerRoles:edit")]).toEqual([mine.partnerId, null]);
});

test("a partner admin reaches a customer that was not assigned as its external administrator", async () => {
  const { mine } = await world();
  const { id: organizationId, boss } = mine.second;
  expect(await into(mine.admin.ctx, "users:view", organizationId)).toBe(notThere);
  const role = "customer_readonly_admin" as const;
  await addExternalAdministrator(boss.ctx, { organizationId, email: mine.admin.user.email, role });
  expect(await into(mine.admin.ctx, "users:view", organizationId)).toBe("done");
  expect(await into(mine.admin.ctx, "users:edit", organizationId)).toBe(noRight);
  const support = { ...mine.admin.ctx, actor: { ...mine.admin.ctx.actor, readOnly: true } };
  expect(await into(support, "users:view", organizationId)).toBe(notThere);
});

test("the customer opens itself to its partner; nobody else can, and it is recorded", async () => {
  const { mine, theirs } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  await ownerQuery("UPDATE core.management SET access = 'provisioning' WHERE organization_id = $1", [
    organizationId,
  ]);
  const grant = (ctx: Ctx, partnerId = mine.partnerId) =>
    refusal(grantFullAccess(ctx, { organizationId, partnerId }));
  for (const { ctx } of [mine.full, mine.admin, reader]) expect(await grant(ctx)).toBe(noRight);
  expect(await grant(boss.ctx, theirs.partnerId)).toBe("notFound notFound.partner");
  expect(
    await refusal(grantFullAccess(boss.ctx, { organizationId: mine.second.id, partnerId: mine.partnerId })),
  ).toBe(notThere);
  expect((await organizationAdministrators(boss.ctx, organizationId)).partners).toMatchObject([
    { access: "provisioning" },
  ]);
  expect(await grant(boss.ctx)).toBe("done");
  expect((await organizationAdministrators(boss.ctx, organizationId)).partners).toMatchObject([
    { access: "full", name: "Partner" },
  ]);
  expect(await logOf(mine.partnerId)).toEqual([{ action: "management.accessGranted", at: organizationId }]);
});

test("the customer ends the access of a partner that only provisions; nobody else can, and full access stays", async () => {
  const { mine, theirs } = await world();
  const { id: organizationId, boss, reader } = mine.first;
  const end = (ctx: Ctx, partnerId = mine.partnerId) =>
    refusal(endProvisioningAccess(ctx, { organizationId, partnerId }));
  expect(await end(boss.ctx)).toBe("ruleBroken administrators.fullAccessStays");
  await ownerQuery("UPDATE core.management SET access = 'provisioning' WHERE organization_id = $1", [
    organizationId,
  ]);
  for (const { ctx } of [mine.full, mine.admin, reader]) expect(await end(ctx)).toBe(noRight);
  expect(await end(boss.ctx, theirs.partnerId)).toBe("notFound notFound.partner");
  expect(
    await refusal(
      endProvisioningAccess(boss.ctx, { organizationId: mine.second.id, partnerId: mine.partnerId }),
    ),
  ).toBe(notThere);
  expect(await end(boss.ctx)).toBe("done");
  expect((await organizationAdministrators(boss.ctx, organizationId)).partners).toEqual([]);
  expect(await into(mine.full.ctx, "users:view", organizationId)).toBe(notThere);
  const lines = await ownerQuery(
    "SELECT before FROM core.audit WHERE action = 'management.ended' AND organization_id = $1",
    [organizationId],
  );
  expect(lines).toEqual([{ before: { access: "provisioning" } }]);
});

test("full access is asked for once a day, where there is somebody to ask and something to ask for", async () => {
  const { mine } = await world();
  const { id: customerId, boss } = mine.first;
  const ask = (ctx = mine.admin.ctx) => refusal(askFullAccess(ctx, { customerId }));
  expect(await ask()).toBe("ruleBroken administrators.fullAccessAlready");
  await ownerQuery("UPDATE core.management SET access = 'provisioning' WHERE organization_id = $1", [
    customerId,
  ]);
  expect(await ask(mine.reader.ctx)).toBe(noRight);
  expect(await ask()).toBe("done");
  expect(await ask()).toBe("ruleBroken administrators.justAsked");
  expect(await mailsTo(boss.user.email)).toEqual(["fullAccessAsked"]);
  expect(await logOf(customerId)).toEqual([{ action: "management.accessAsked", at: customerId }]);
});

test("who has no customer list is told which organizations they administer, and finds them by name", async () => {
  const { out, mine, organizationId } = await outsider("customer_readonly_admin");
  expect(await organizationsFromOutside(out.ctx)).toMatchObject([
    { id: organizationId, role: "customer_readonly_admin" },
  ]);
  const [{ name } = { name: "" }] = await organizationsFromOutside(out.ctx);
  expect((await find(out.ctx, name.toUpperCase())).customers).toEqual([
    { id: organizationId, name, external: true },
  ]);
  for (const { ctx } of [mine.full, mine.plain, mine.first.boss])
    expect(await organizationsFromOutside(ctx)).toEqual([]);
});

test("an outsider gives it up by themselves, whatever their role there; nobody gives up for another", async () => {
  const { out, mine, theirs, organizationId, boss } = await outsider("customer_readonly_admin");
  for (const who of [theirs.full, mine.full, boss])
    expect(await refusal(leaveOrganization(who.ctx, { organizationId }))).toBe(notThere);
  const looking = { ...out.ctx, actor: { ...out.ctx.actor, readOnly: true } };
  expect(await refusal(leaveOrganization(looking, { organizationId }))).toBe(noRight);
  expect(await refusal(leaveOrganization(out.ctx, { organizationId: mine.second.id }))).toBe(notThere);
  expect(await refusal(leaveOrganization(out.ctx, { organizationId }))).toBe("done");
  expect(await standingIn(out.ctx, organizationId)).toBeUndefined();
  expect(await organizationsFromOutside(out.ctx)).toEqual([]);
  expect(await logOf(out.user.id)).toContainEqual({
    action: "externalAdministrator.left",
    at: organizationId,
  });
  expect(await refusal(leaveOrganization(out.ctx, { organizationId }))).toBe(notThere);
});
