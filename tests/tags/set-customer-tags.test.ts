import { customerTagsForm, listTags, setCustomerTags, tagField } from "@/lib/tags";
import { list } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aTeam, expectMaintained, idOf, logOf, tag, tagsIn } from "./world";

testDatabase();

const form = (values: Record<string, string>) =>
  customerTagsForm.safeParse({ customerId: "6f9619ff-8b86-4011-b42d-00c04fc964ff", ...values });

test("a customer's tags are replaced as a whole, and the log says from what to what", async () => {
  const team = await aTeam();
  await tag(team.full, team.first, "Gold");
  await tag(team.full, team.first, "Silver", [await idOf(team.id, "Gold")]);
  expect(
    (await list(team.full)).rows.find(({ id }) => id === team.first)?.tags.map(({ name }) => name),
  ).toEqual(["Gold", "Silver"]);
  await setCustomerTags(team.full, { customerId: team.first, tagIds: [await idOf(team.id, "Silver")] });
  expect((await logOf(team.first, "customer.%")).map(({ before, after }) => [before, after])).toEqual([
    [{ tags: [] }, { tags: ["Gold"] }],
    [{ tags: ["Gold"] }, { tags: ["Gold", "Silver"] }],
    [{ tags: ["Gold", "Silver"] }, { tags: ["Silver"] }],
  ]);
  // Nobody carries it any more.
  expect((await tagsIn(team.id)).map(({ name }) => name)).toEqual(["Silver"]);
  await expectMaintained();
});

test("the sixth tag is refused at its field", async () => {
  const team = await aTeam();
  for (const name of ["1", "2", "3", "4", "5"])
    await tag(
      team.full,
      team.first,
      name,
      (await tagsIn(team.id)).map(({ id }) => id),
    );
  const five = (await tagsIn(team.id)).map(({ id }) => id);
  await expect(tag(team.full, team.first, "6", five)).rejects.toMatchObject({
    code: "invalidInput",
    fields: { newName: { key: "tags.tooMany", values: { max: 5 } } },
  });
  await tag(team.full, team.second, "6");
  await expect(
    setCustomerTags(team.full, { customerId: team.first, tagIds: [...five, await idOf(team.id, "6")] }),
  ).rejects.toMatchObject({ fields: { tags: { key: "tags.tooMany" } } });
  expect(await tagsIn(team.id)).toHaveLength(6);
});

test("a name of 25 characters is taken as people count them, one of 26 refused", () => {
  const letters = (count: number) => "ț̦".slice(0, 2).repeat(count);
  const family = "👨‍👩‍👧";
  expect(form({ newName: "x".repeat(25) }).success).toBe(true);
  expect(form({ newName: letters(25) }).success).toBe(true);
  expect(form({ newName: family.repeat(25) }).success).toBe(true);
  for (const newName of ["x".repeat(26), `${family.repeat(25)}x`]) {
    const read = form({ newName });
    expect(read.error?.issues[0]).toMatchObject({
      path: ["newName"],
      message: expect.stringContaining("field.tooLong"),
    });
  }
  expect(form({ newName: "   " }).data?.create).toBeUndefined();
  expect(form({ newName: " a \u00a0 b " }).data?.create?.name).toBe("a b");
  expect(form({ newName: "a", newColour: "#fff" }).success).toBe(false);
  expect(form({ [tagField("7")]: "on" }).data?.tagIds).toEqual(["7"]);
});

test("two who make the same tag at once make one, whatever its case", async () => {
  const team = await aTeam();
  await Promise.all([
    tag(team.full, team.first, "Été"),
    tag(team.full, team.second, "ÉTÉ"),
    tag(team.admin, team.first, "été"),
  ]);
  expect(await tagsIn(team.id)).toHaveLength(1);
  expect((await listTags(team.full))[0]?.customers).toBe(2);
  await expectMaintained();
});

test("the last carrier loses it while another gets it: the tag stays with the other", async () => {
  const team = await aTeam();
  for (let turn = 0; turn < 5; turn++) {
    await tag(team.full, team.first, "Baton");
    const baton = await idOf(team.id, "Baton");
    await Promise.allSettled([
      setCustomerTags(team.full, { customerId: team.first, tagIds: [] }),
      setCustomerTags(team.full, { customerId: team.second, tagIds: [baton] }),
    ]);
    const [left] = await listTags(team.full);
    if (left) expect(left.customers).toBe(1);
    await setCustomerTags(team.full, { customerId: team.second, tagIds: [] });
  }
  expect(await tagsIn(team.id)).toEqual([]);
});

test("a form that was overtaken says so instead of undoing what somebody else did", async () => {
  const team = await aTeam();
  await tag(team.full, team.first, "Gold");
  const gold = await idOf(team.id, "Gold");
  const box = tagField(gold);
  const set = (tagIds: string[], seen: Record<string, string>) =>
    setCustomerTags(team.full, { customerId: team.second, tagIds, seen });
  await set([gold], { [box]: "" });
  // Given meanwhile, and not even there when the other form was rendered.
  for (const seen of [{ [box]: "" }, {}]) {
    await expect(set([], seen)).rejects.toMatchObject({ ref: { key: "stale" }, saved: { [box]: "on" } });
    // Both want the same.
    await set([gold], seen);
  }
  await set([], { [box]: "on" });
});

test("another partner's customer and tag are not found; whoever only looks may not", async () => {
  const [team, others] = [await aTeam(), await aTeam()];
  await tag(others.full, others.first, "Theirs");
  const theirs = await idOf(others.id, "Theirs");
  for (const input of [
    { customerId: others.first, tagIds: [] },
    { customerId: team.first, tagIds: [theirs] },
    { customerId: team.first, tagIds: ["nonsense"] },
  ])
    await expect(setCustomerTags(team.full, input)).rejects.toMatchObject({ code: "notFound" });
  await expect(tag(team.admin, team.second, "Mine")).rejects.toMatchObject({ code: "notFound" });
  for (const role of ["partner_readonly_admin", "help_desk"] as const)
    await expect(tag(team.as(role), team.first, "No")).rejects.toMatchObject({ code: "forbidden" });
  expect(await tagsIn(team.id)).toEqual([]);
});

test("a customer that leaves takes the tags with it that only it had", async () => {
  const team = await aTeam();
  await tag(team.full, team.first, "Only here");
  await ownerQuery("DELETE FROM core.management WHERE organization_id = $1", [team.first]);
  expect(await tagsIn(team.id)).toEqual([]);
  await expectMaintained();
});
