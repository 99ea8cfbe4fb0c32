import {
  cancelBulkChange,
  changeAssignments,
  changeTags,
  everyLeftOut,
  findBulkChange,
  previewTags,
  runningBulkChanges,
  sweepBulkChanges,
} from "@/lib/bulk";
import { actingAs, assignCustomer, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { arrange, list } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { expectMaintained, idOf, logOf, tag, tagsIn } from "../tags/world";
import { aCrowd, all, type Crowd, gold, idIn, leftBy, tagAll, whole, workOff } from "./world";

testDatabase();
afterAll(closeSender);

async function reasonsOf({ full }: Crowd, bulkId: string) {
  const found: Record<string, number> = {};
  await everyLeftOut(full, bulkId, async (rows) => {
    for (const { reason } of rows) found[reason] = (found[reason] ?? 0) + 1;
  });
  return found;
}

test("many are settled when it is confirmed, changed by a worker as previewed, and the end is recorded", async () => {
  const crowd = await aCrowd();
  await tag(crowd.full, crowd.first, "Gold");
  const bulkId = await tagAll(crowd);
  expect(await runningBulkChanges(crowd.full)).toMatchObject([
    { id: bulkId, state: "waiting", total: crowd.total - 1 },
  ]);
  // Who comes later is not among those who were shown.
  await ownerQuery(
    `WITH made AS (INSERT INTO core.organizations (name, region, country) VALUES ('Late', 'EU', 'DE') RETURNING id)
     INSERT INTO core.management (partner_id, organization_id, access) SELECT $1, id, 'full' FROM made`,
    [crowd.id],
  );
  await workOff(crowd, bulkId);
  const changed = crowd.total - 1;
  const left = { same: 1, tooMany: 0, notYours: 0, notReached: 0 };
  expect(await leftBy(crowd, bulkId)).toEqual({ ...whole(changed), left, carriers: crowd.total });
  expect(await reasonsOf(crowd, bulkId)).toEqual({ same: 1 });
  expect(await logOf(crowd.second, "customer.%")).toMatchObject([
    { before: { tags: [] }, after: { tags: ["Gold"] }, work_id: bulkId },
  ]);
  expect(await logOf(crowd.id, "bulk.%")).toMatchObject([
    { action: "bulk.started", after: { kind: "tag", customers: changed } },
    { action: "bulk.finished", target_name: "Gold", after: { changed } },
  ]);
  expect(await runningBulkChanges(crowd.full)).toEqual([]);
  await expectMaintained();
});

test("what changed since the preview is refused before anything is begun, and few are changed at once", async () => {
  const crowd = await aCrowd();
  const change = { kind: "tag" as const, selection: all(), tagIds: [], create: gold };
  const { digest } = await previewTags(crowd.full, change);
  await tag(crowd.full, crowd.first, "Gold");
  await expect(changeTags(crowd.full, { ...change, expected: digest })).rejects.toMatchObject({
    ref: { key: "bulk.changed" },
  });
  expect(await ownerQuery("SELECT FROM core.bulk_changes WHERE partner_id = $1", [crowd.id])).toEqual([]);
  expect(await changeTags(crowd.admin, { ...change, create: { ...gold, name: "Few" } })).toMatchObject({
    count: 1,
  });
});

test("undone by its name in the logs, in the background too", async () => {
  const crowd = await aCrowd();
  const bulkId = await tagAll(crowd);
  await workOff(crowd, bulkId);
  const { tagIds } = await findBulkChange(crowd.full, bulkId);
  expect(tagIds).toEqual([await idOf(crowd.id, "Gold")]);
  const undo = { kind: "untag" as const, selection: { kind: "work" as const, workId: bulkId }, tagIds };
  const undone = idIn(await changeTags(crowd.full, undo));
  await workOff(crowd, undone);
  expect(await leftBy(crowd, undone)).toEqual({ ...whole(crowd.total), carriers: 0 });
  expect(await tagsIn(crowd.id)).toEqual([]);
  await expect(changeTags(crowd.full, undo)).rejects.toMatchObject({ code: "notFound" });
  await expectMaintained();
});

test("who was changed by hand meanwhile is left out with the reason", async () => {
  const crowd = await aCrowd();
  const bulkId = await tagAll(crowd);
  await tag(crowd.full, crowd.first, "Gold");
  for (const n of [1, 2, 3, 4, 5])
    await tag(
      crowd.full,
      crowd.second,
      `${n}`,
      (await tagsIn(crowd.id)).filter(({ name }) => /^\d$/.test(name)).map(({ id }) => id),
    );
  await workOff(crowd, bulkId);
  expect(await leftBy(crowd, bulkId)).toMatchObject({
    state: "done",
    changed: crowd.total - 2,
    left: { same: 1, tooMany: 1, notYours: 0, notReached: 0 },
  });
  expect(await reasonsOf(crowd, bulkId)).toEqual({ same: 1, tooMany: 1 });
});

test("cancelled while it waits, nothing happens; in the middle, what is changed stays and is told", async () => {
  const crowd = await aCrowd();
  const waiting = await tagAll(crowd);
  await cancelBulkChange(crowd.full, { bulkId: waiting });
  await workOff(crowd, waiting);
  expect(await leftBy(crowd, waiting)).toMatchObject({ state: "cancelled", changed: 0, carriers: 0 });
  const bulkId = await tagAll(crowd);
  await partOf(crowd, bulkId);
  await cancelBulkChange(crowd.full, { bulkId });
  await cancelBulkChange(crowd.full, { bulkId });
  await workOff(crowd, bulkId);
  const notReached = crowd.total - 500;
  expect(await leftBy(crowd, bulkId)).toMatchObject({
    state: "cancelled",
    changed: 500,
    carriers: 500,
    n: 500,
    left: { notReached },
  });
  expect(await reasonsOf(crowd, bulkId)).toEqual({ notReached });
  expect(await logOf(crowd.id, "bulk.cancelled")).toMatchObject([
    { after: { changed: 0 } },
    { after: { changed: 500 } },
  ]);
  await expect(cancelBulkChange(crowd.full, { bulkId })).rejects.toMatchObject({
    ref: { key: "bulk.ended" },
  });
});

/** A worker that is stopped after its first chunk. */
async function partOf(crowd: Crowd, bulkId: string) {
  let asked = 0;
  // The signal is asked before each chunk.
  const stop = Object.assign(new AbortController().signal, {});
  Object.defineProperty(stop, "throwIfAborted", {
    value: () => {
      asked += 1;
      if (asked > 1) throw new Error("stopped");
    },
  });
  Object.defineProperty(stop, "aborted", { get: () => asked > 1 });
  await expect(workOff(crowd, bulkId, stop)).rejects.toThrow("stopped");
}

test("a role taken away while it runs ends it: the rest is refused, and its page says so", async () => {
  const crowd = await aCrowd();
  const person = await arrange((tx) => makeUser(tx, crowd.id, { roles: ["partner_full_admin"] }));
  const bulkId = await tagAll(crowd, actingAs(person, ["partner_full_admin"], { partner: true }));
  await partOf(crowd, bulkId);
  await ownerQuery("UPDATE core.user_roles SET role = 'help_desk' WHERE user_id = $1", [person.id]);
  await workOff(crowd, bulkId);
  expect(await leftBy(crowd, bulkId)).toMatchObject({ state: "failed", changed: 500, carriers: 500, n: 500 });
  expect(await findBulkChange(crowd.full, bulkId)).toMatchObject({ refusal: "rightsGone", mine: false });
  expect(await logOf(crowd.id, "bulk.finished")).toMatchObject([
    { after: { changed: 500, reason: "rightsGone" } },
  ]);
});

test("customers taken from who asked while it runs are left out", async () => {
  const crowd = await aCrowd();
  await ownerQuery(
    "INSERT INTO core.assignments (partner_id, user_id, organization_id) SELECT partner_id, $2, organization_id FROM core.management WHERE partner_id = $1 ON CONFLICT DO NOTHING",
    [crowd.id, crowd.admin.actor.id],
  );
  const bulkId = await tagAll(crowd, crowd.admin);
  await ownerQuery("DELETE FROM core.assignments WHERE user_id = $1 AND organization_id = $2", [
    crowd.admin.actor.id,
    crowd.second,
  ]);
  await workOff(crowd, bulkId);
  expect(await leftBy(crowd, bulkId)).toMatchObject({ changed: crowd.total - 1, left: { notYours: 1 } });
  expect(await logOf(crowd.second, "customer.%")).toEqual([]);
});

test("many are assigned and taken; without the role any more the person gets none", async () => {
  const crowd = await aCrowd();
  const user = await arrange((tx) =>
    makeUser(tx, crowd.id, { roles: ["partner_admin"], displayName: "Pablo" }),
  );
  await arrange((tx) => assignCustomer(tx, crowd.id, user.id, crowd.first));
  const change = { kind: "assign" as const, selection: all(), person: user.id };
  const given = idIn(await changeAssignments(crowd.full, change));
  await workOff(crowd, given);
  expect(await findBulkChange(crowd.full, given)).toMatchObject({
    state: "done",
    subject: "Pablo",
    changed: crowd.total - 1,
    left: { same: 1 },
  });
  expect(await logOf(crowd.second, "partnerAdmin.%")).toMatchObject([
    { target_name: "Pablo", work_id: given },
  ]);
  // From oneself, part by part.
  const self = actingAs(user, ["partner_admin"], { partner: true });
  const taken = idIn(await changeAssignments(self, { ...change, kind: "unassign" }));
  await workOff(crowd, taken);
  expect((await list(self)).counts.all).toBe(0);
  expect(await findBulkChange(self, taken)).toMatchObject({ state: "done", changed: crowd.total });
  const again = idIn(await changeAssignments(crowd.full, change));
  await ownerQuery("UPDATE core.user_roles SET role = 'help_desk' WHERE user_id = $1", [user.id]);
  await workOff(crowd, again);
  expect(await findBulkChange(crowd.full, again)).toMatchObject({
    state: "failed",
    refusal: "personGone",
    changed: 0,
  });
});

test("another partner's change, and for who sees some customers a colleague's, is not found; whoever looks cancels nothing", async () => {
  const [crowd, others] = [await aCrowd(), await aCrowd(1)];
  const bulkId = await tagAll(crowd);
  for (const ctx of [others.full, crowd.admin])
    for (const ask of [
      findBulkChange(ctx, bulkId),
      cancelBulkChange(ctx, { bulkId }),
      everyLeftOut(ctx, bulkId, async () => {}),
    ])
      await expect(ask).rejects.toMatchObject({ code: "notFound" });
  await workOff(others, bulkId);
  const reader = crowd.as("partner_readonly_admin");
  expect(await findBulkChange(reader, bulkId)).toMatchObject({ state: "waiting" });
  await expect(cancelBulkChange(reader, { bulkId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(findBulkChange(crowd.as("help_desk"), bulkId)).rejects.toMatchObject({ code: "forbidden" });
});

test("what no worker is at is queued again, what ended long ago is forgotten", async () => {
  const crowd = await aCrowd();
  const bulkId = await tagAll(crowd);
  await ownerQuery("DELETE FROM pgboss.job");
  await ownerQuery("UPDATE core.bulk_changes SET created_at = now() - interval '1 hour' WHERE id = $1", [
    bulkId,
  ]);
  await sweepBulkChanges();
  expect(await ownerQuery("SELECT data FROM pgboss.job WHERE name = 'bulk.run'")).toEqual([
    { data: { bulkId, partnerId: crowd.id } },
  ]);
  await cancelBulkChange(crowd.full, { bulkId });
  await ownerQuery("UPDATE core.bulk_changes SET finished_at = now() - interval '40 days' WHERE id = $1", [
    bulkId,
  ]);
  await sweepBulkChanges();
  expect(await ownerQuery("SELECT FROM core.bulk_customers WHERE bulk_id = $1", [bulkId])).toEqual([]);
});
