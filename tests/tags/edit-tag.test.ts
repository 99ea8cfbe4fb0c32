import { deleteTag, editTag, findTag, listTags, setCustomerTags } from "@/lib/tags";
import { list } from "@/tests/customers/people";
import { testDatabase } from "@/tests/support/database";
import { aTeam, expectMaintained, idOf, logOf, tag, tagsIn } from "./world";

testDatabase();

async function twoCarriers() {
  const team = await aTeam();
  await tag(team.full, team.first, "Gold");
  const gold = await idOf(team.id, "Gold");
  await setCustomerTags(team.full, { customerId: team.second, tagIds: [gold] });
  return { ...team, gold };
}

test("renaming renames everywhere and is recorded", async () => {
  const team = await twoCarriers();
  await editTag(team.admin, { tagId: team.gold, name: "Platinum", colour: "violet", description: "Best" });
  const { rows } = await list(team.full);
  expect(rows.flatMap(({ tags }) => tags.map(({ name }) => name))).toEqual(["Platinum", "Platinum"]);
  expect(await logOf(team.id, "tag.%")).toMatchObject([
    { action: "tag.edited", target_name: "Platinum", before: { name: "Gold", description: null } },
  ]);
});

test("a name is taken whatever its case; one's own may change its case", async () => {
  const team = await twoCarriers();
  await tag(team.full, team.second, "Silver", [team.gold]);
  const edit = (name: string) => editTag(team.full, { tagId: team.gold, name, colour: "red" });
  await expect(edit("sILVER")).rejects.toMatchObject({ fields: { name: { key: "tags.nameTaken" } } });
  await edit("GOLD");
  expect((await tagsIn(team.id)).map(({ name }) => name)).toEqual(["GOLD", "Silver"]);
});

test("somebody else's edit in between is shown, not overwritten", async () => {
  const team = await twoCarriers();
  const seen = { name: "Gold", colour: "teal", description: "" };
  await editTag(team.admin, { tagId: team.gold, name: "Bronze", colour: "teal", seen });
  await expect(
    editTag(team.full, { tagId: team.gold, name: "Iron", colour: "teal", seen }),
  ).rejects.toMatchObject({ saved: { name: "Bronze" } });
});

test("deleting takes it from every customer, each log says so, and the counts agree", async () => {
  const team = await twoCarriers();
  await expect(deleteTag(team.full, { tagId: team.gold, carriers: 1 })).rejects.toMatchObject({
    code: "conflict",
    ref: { key: "tags.moreCarriers", values: { count: 2 } },
  });
  expect(await deleteTag(team.full, { tagId: team.gold, carriers: 2 })).toEqual({ name: "Gold", count: 2 });
  for (const customer of [team.first, team.second])
    expect((await logOf(customer, "customer.%")).at(-1)).toMatchObject({
      before: { tags: ["Gold"] },
      after: { tags: [] },
    });
  expect(await logOf(team.id, "tag.%")).toMatchObject([{ action: "tag.deleted", before: { customers: 2 } }]);
  expect(await tagsIn(team.id)).toEqual([]);
  await expectMaintained();
});

test("who has some customers sees how many of theirs carry it, and cannot take it from others'", async () => {
  const team = await twoCarriers();
  expect(await listTags(team.admin)).toMatchObject([{ name: "Gold", customers: 1 }]);
  expect(await findTag(team.admin, team.gold)).toMatchObject({ customers: 1, elsewhere: 1 });
  expect(await findTag(team.full, team.gold)).toMatchObject({ customers: 2, elsewhere: 0 });
  await expect(deleteTag(team.admin, { tagId: team.gold, carriers: 1 })).rejects.toMatchObject({
    code: "ruleBroken",
    ref: { key: "tags.carriedElsewhere", values: { count: 1 } },
  });
  await setCustomerTags(team.full, { customerId: team.second, tagIds: [] });
  await deleteTag(team.admin, { tagId: team.gold, carriers: 1 });
  expect(await tagsIn(team.id)).toEqual([]);
});

test("another partner's tag is not found; whoever only looks may look and no more", async () => {
  const [team, others] = [await aTeam(), await twoCarriers()];
  const tagId = others.gold;
  const name = "Mine now";
  await expect(editTag(team.full, { tagId, name, colour: "red" })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(deleteTag(team.full, { tagId, carriers: 9 })).rejects.toMatchObject({ code: "notFound" });
  await expect(findTag(team.full, tagId)).rejects.toMatchObject({ code: "notFound" });
  await expect(findTag(team.full, "nonsense")).rejects.toMatchObject({ code: "notFound" });
  const reader = others.as("partner_readonly_admin");
  expect(await listTags(reader)).toHaveLength(1);
  await expect(editTag(reader, { tagId, name, colour: "red" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(deleteTag(reader, { tagId, carriers: 9 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(listTags(others.as("help_desk"))).rejects.toMatchObject({ code: "forbidden" });
});
