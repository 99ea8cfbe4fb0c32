import type { Ctx } from "@/lib/access";
import {
  assignCustomers,
  assignedFilter,
  customerAdministrators,
  customersOf,
  customersToAdd,
  unassignCustomers,
} from "@/lib/administrators";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { logOf, refusal, world } from "./world";

testDatabase();

const has = async (userId: string) =>
  (
    await ownerQuery<{ id: string }>(
      "SELECT organization_id AS id FROM core.assignments WHERE user_id = $1 ORDER BY 1",
      [userId],
    )
  ).map(({ id }) => id);

test("customers are given and taken in sets; each has its line in the customer's own log", async () => {
  const { mine } = await world();
  const userIds = [mine.admin.user.id];
  const organizationIds = [mine.first.id, mine.second.id];
  expect(await assignCustomers(mine.full.ctx, { userIds, organizationIds })).toBe(1);
  expect(await has(mine.admin.user.id)).toEqual([...organizationIds].sort());
  expect(await unassignCustomers(mine.full.ctx, { userIds, organizationIds })).toBe(2);
  expect(await has(mine.admin.user.id)).toEqual([]);
  const log = await logOf(mine.admin.user.id);
  expect(log.filter(({ at }) => at === mine.second.id).map(({ action }) => action)).toEqual([
    "partnerAdmin.assigned",
    "partnerAdmin.removed",
  ]);
  expect(log.filter(({ at }) => at === mine.first.id)).toEqual([
    { action: "partnerAdmin.removed", at: mine.first.id },
  ]);
});

test("only partner admins are given customers, only the partner's own, and by nobody who may not", async () => {
  const { mine, theirs } = await world();
  const assign = (ctx: Ctx, userId: string, organizationId: string) =>
    refusal(assignCustomers(ctx, { userIds: [userId], organizationIds: [organizationId] }));
  const { ctx } = mine.full;
  const admin = mine.admin.user.id;
  expect(await assign(ctx, mine.reader.user.id, mine.first.id)).toBe(
    "ruleBroken administrators.noPartnerAdmin",
  );
  expect(await assign(ctx, theirs.admin.user.id, mine.first.id)).toBe("notFound notFound.administrator");
  expect(await assign(ctx, admin, theirs.first.id)).toBe("notFound notFound.organization");
  expect(await assign(mine.reader.ctx, admin, mine.second.id)).toBe("forbidden forbidden");
  expect(await assign(mine.first.boss.ctx, admin, mine.second.id)).toBe("forbidden forbidden");
  expect(await has(admin)).toEqual([mine.first.id]);
});

test("a partner admin gives away own customers only, and takes their own away knowingly", async () => {
  const { mine } = await world();
  const { ctx, user } = mine.admin;
  const mineToo = { userIds: [user.id], organizationIds: [mine.second.id] };
  expect(await refusal(assignCustomers(ctx, mineToo))).toBe("notFound notFound.organization");
  const own = { userIds: [user.id], organizationIds: [mine.first.id] };
  expect(await refusal(unassignCustomers(ctx, own))).toMatch(/administrators.ownCustomer$/);
  expect(await refusal(unassignCustomers(ctx, { ...own, ownConfirmed: true }))).toBe("done");
  expect(await has(user.id)).toEqual([]);
});

test("the tab tells those who were given the customer from those who reach all", async () => {
  const { mine, theirs } = await world();
  const seen = await customerAdministrators(mine.admin.ctx, mine.first.id);
  expect(seen.access).toBe("full");
  expect(seen.assigned.map(({ id }) => id)).toEqual([mine.admin.user.id]);
  expect(seen.everywhere.map(({ id }) => id).sort()).toEqual([mine.full.user.id, mine.reader.user.id].sort());
  expect(seen.others).toEqual([]);
  const other = await customerAdministrators(mine.full.ctx, mine.second.id);
  expect(other.others.map(({ id }) => id)).toEqual([mine.admin.user.id]);
  for (const id of [mine.second.id, theirs.first.id, "nonsense"])
    expect(await refusal(customerAdministrators(mine.admin.ctx, id))).toBe("notFound notFound.organization");
  expect(await refusal(customerAdministrators(mine.first.boss.ctx, mine.first.id))).toBe(
    "forbidden forbidden",
  );
});

test("an administrator's customers and those to add are two halves of the partner's", async () => {
  const { mine } = await world();
  const id = mine.admin.user.id;
  const ids = (page: { rows: { id: string }[] }) => page.rows.map((row) => row.id);
  const { ctx } = mine.full;
  expect(ids(await customersOf(ctx, id, assignedFilter(id, {})))).toEqual([mine.first.id]);
  const add = await customersToAdd(ctx, id, assignedFilter(id, {}, "/add"));
  expect({ ids: ids(add), total: add.total }).toEqual({ ids: [mine.second.id], total: 1 });
  const byId = assignedFilter(id, { q: mine.second.id }, "/add");
  expect(ids(await customersToAdd(ctx, id, byId))).toEqual([mine.second.id]);
  expect(ids(await customersOf(ctx, id, assignedFilter(id, { q: "no such name" })))).toEqual([]);
  expect(await refusal(customersOf(mine.admin.ctx, id, assignedFilter(id, {})))).toBe("forbidden forbidden");
});
