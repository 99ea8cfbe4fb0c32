import { changeTags, findBulkChange, previewTags } from "@/lib/bulk";
import { customerFilter } from "@/lib/customers";
import { closeSender } from "@/lib/jobs";
import { listTags } from "@/lib/tags";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aTeam, expectMaintained, idOf, logOf, tag, tagsIn } from "../tags/world";
import { aCrowd, idIn, tagNow, workOff } from "./world";

testDatabase();
afterAll(closeSender);

const of = (...ids: string[]) => ({ kind: "ids" as const, ids });
const all = (params = {}) => ({ kind: "filter" as const, filter: customerFilter(params) });
const create = (name: string) => ({ name, colour: "red" as const, description: null });

test("the preview says what will happen, and exactly that happens, each in its log", async () => {
  const team = await aTeam();
  const change = {
    kind: "tag" as const,
    selection: of(team.first, team.second),
    tagIds: [],
    create: create("Gold"),
  };
  const shown = await previewTags(team.full, change);
  expect(shown).toMatchObject({ counts: { change: 2, same: 0 }, names: { change: ["First", "Second"] } });
  expect(await tagsIn(team.id)).toEqual([]);
  const done = await tagNow(team.full, { ...change, expected: shown.digest });
  expect(done).toMatchObject({ kind: "tag", count: 2 });
  for (const id of [team.first, team.second])
    expect(await logOf(id, "customer.%")).toMatchObject([
      { before: { tags: [] }, after: { tags: ["Gold"] }, work_id: done.workId },
    ]);
  await expectMaintained();
});

test("who is left out is counted by reason: has it, would have six, is another's", async () => {
  const [team, others] = [await aTeam(), await aTeam()];
  for (const name of ["1", "2", "3", "4", "5"])
    await tag(
      team.full,
      team.first,
      name,
      (await tagsIn(team.id)).map(({ id }) => id),
    );
  await tag(team.full, team.second, "6");
  const six = await idOf(team.id, "6");
  const change = {
    kind: "tag" as const,
    selection: of(team.first, team.second, others.first),
    tagIds: [six],
  };
  const shown = await previewTags(team.full, change);
  expect(shown).toMatchObject({
    counts: { change: 0, same: 1, tooMany: 1, notYours: 1 },
    names: { same: ["Second"], tooMany: ["First"], notYours: [] },
  });
  await expect(changeTags(team.full, change)).rejects.toMatchObject({ ref: { key: "bulk.nothing" } });
  expect(await logOf(others.first, "customer.%")).toEqual([]);
});

test("what changed since the preview is not done before it is shown", async () => {
  const team = await aTeam();
  const change = { kind: "tag" as const, selection: all(), tagIds: [], create: create("Gold") };
  const { digest } = await previewTags(team.full, change);
  await tag(team.full, team.first, "Gold");
  await expect(changeTags(team.full, { ...change, expected: digest })).rejects.toMatchObject({
    code: "conflict",
    ref: { key: "bulk.changed" },
  });
  expect(await listTags(team.full)).toMatchObject([{ customers: 1 }]);
  const again = await previewTags(team.full, change);
  expect(again.counts).toMatchObject({ change: 1, same: 1 });
  expect(await changeTags(team.full, { ...change, expected: again.digest })).toMatchObject({ count: 1 });
});

test("untagging lets a tag go that nobody carries any more; tagging can be undone by its name in the logs", async () => {
  const team = await aTeam();
  await tag(team.full, team.first, "Gold");
  const gold = await idOf(team.id, "Gold");
  const done = await tagNow(team.full, { kind: "tag", selection: all(), tagIds: [gold] });
  expect(done).toMatchObject({ count: 1, tagIds: [gold] });
  const undo = { kind: "work" as const, workId: done.workId };
  expect(await changeTags(team.full, { kind: "untag", selection: undo, tagIds: done.tagIds })).toMatchObject({
    count: 1,
  });
  expect(await listTags(team.full)).toMatchObject([{ name: "Gold", customers: 1 }]);
  expect(await changeTags(team.full, { kind: "untag", selection: all(), tagIds: [gold] })).toMatchObject({
    count: 1,
    tagIds: [],
  });
  expect(await tagsIn(team.id)).toEqual([]);
  await expectMaintained();
});

test("who has some customers changes those alone, whatever is asked for", async () => {
  const team = await aTeam();
  const change = { kind: "tag" as const, selection: all(), tagIds: [], create: create("Mine") };
  expect((await previewTags(team.admin, change)).counts).toMatchObject({ change: 1, notYours: 0 });
  expect(await changeTags(team.admin, change)).toMatchObject({ count: 1 });
  const both = { ...change, selection: of(team.first, team.second) };
  expect((await previewTags(team.admin, both)).counts).toMatchObject({ same: 1, notYours: 1 });
  expect(await logOf(team.second, "customer.%")).toEqual([]);
  const work = { kind: "work" as const, workId: (await logOf(team.first, "customer.%"))[0]?.work_id ?? "" };
  // Somebody else's change is nobody's to undo.
  expect((await previewTags(team.full, { ...change, selection: work })).counts).toMatchObject({
    change: 0,
    same: 0,
  });
});

test("another partner's tag is not found; whoever only looks may not", async () => {
  const [team, others] = [await aTeam(), await aTeam()];
  await tag(others.full, others.first, "Theirs");
  const theirs = { kind: "tag" as const, selection: all(), tagIds: [await idOf(others.id, "Theirs")] };
  await expect(previewTags(team.full, theirs)).rejects.toMatchObject({ code: "notFound" });
  await expect(changeTags(team.full, theirs)).rejects.toMatchObject({ code: "notFound" });
  await expect(
    changeTags(team.as("partner_readonly_admin"), { ...theirs, tagIds: [], create: create("No") }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("3,000 customers at once, a filter among them, while somebody tags one of them by hand", async () => {
  const team = await aCrowd(3_000);
  const change = { kind: "tag" as const, selection: all(), tagIds: [], create: create("Everybody") };
  const workId = idIn(await changeTags(team.full, change));
  await Promise.all([
    workOff(team, workId),
    changeTags(team.admin, { kind: "tag", selection: of(team.first), tagIds: [], create: create("By hand") }),
  ]);
  const done = await findBulkChange(team.full, workId);
  expect(done.changed).toBe(3_002);
  const everybody = await idOf(team.id, "Everybody");
  const untag = { kind: "untag" as const, selection: all({ region: "US" }), tagIds: [everybody] };
  const shown = await previewTags(team.full, untag);
  expect(shown.counts.change).toBe(1_000);
  expect(shown.names.change).toHaveLength(5);
  await changeTags(team.full, { ...untag, expected: shown.digest });
  const [{ customers } = { customers: 0 }] = (await listTags(team.full)).filter(({ id }) => id === everybody);
  expect(customers).toBe(done.changed - 1_000);
  expect(
    (await ownerQuery("SELECT FROM core.audit WHERE action = 'customer.tagged' AND work_id = $1", [workId]))
      .length,
  ).toBe(done.changed);
  await expectMaintained();
});
