import { closeSender } from "@/lib/jobs";
import { addUsers, checkDraft, discardDraft, findDraft, nobody, saveNames } from "@/lib/users";
import { readLines } from "@/lib/users/by-hand/read-pasted";
import { logOf, mailsTo, refusal } from "../administrators/world";
import { usersOf } from "../imports/world";
import { testDatabase } from "../support/database";
import { peopleWorld, userOf } from "./one-world";

testDatabase();
afterAll(closeSender);

const suite = {
  code: "webex_suite",
  name: "Suite",
  csvHeader: "Webex Suite Package",
  toUsers: true,
  held: true,
};

test("pasted lines are read whatever stands between the cells; what is no person is passed over", () => {
  const ana = { firstName: "Ana", lastName: "Pop", email: "ana@a.example", packageCode: "webex_suite" };
  for (const line of [
    "Ana\tPop\tana@a.example\tSuite",
    "Ana;Pop;ana@a.example;webex_suite",
    '"Ana","Pop","ana@a.example","Webex Suite Package"',
    "ana@a.example\tAna\tPop\tsuite",
  ])
    expect(readLines(`First name\tLast name\tE-mail\r\n${line}\r\n\r\n`, [suite])).toEqual([ana]);
  expect(readLines("ion@a.example", [suite])).toEqual([
    { firstName: "", lastName: "", email: "ion@a.example", packageCode: "" },
  ]);
});

test("a spreadsheet's quotation marks hold separators and line breaks; others are left", () => {
  const person = { lastName: "Pop", email: "ana@a.example", packageCode: "webex_suite" };
  for (const [text, firstName] of [
    ['"Ana, Maria","Pop","ana@a.example","Suite"', "Ana, Maria"],
    ['"Ana\nMaria"\tPop\tana@a.example\tSuite\r\n', "Ana Maria"],
    ['"Ana ""Anca"""\tPop\tana@a.example\tSuite', 'Ana "Anca"'],
    ['Ana "Anca"\tPop\tana@a.example\tSuite', 'Ana "Anca"'],
    ['"Ana\tPop\tana@a.example\tSuite', '"Ana'],
  ])
    expect(readLines(text ?? "", [suite])).toEqual([{ ...person, firstName }]);
});

test("as many lines as a text of 20,000 characters can have are read, with a quotation mark that nothing closes", () => {
  expect(readLines(`${"\n".repeat(10_000)}"a@x.example${"\nb".repeat(4_000)}`, [suite])).toHaveLength(4_001);
});

test("a pasted line without an address is kept where it can be mended", () => {
  expect(readLines("Bob\tWrong\twrong\tSuite\nBob", [suite])).toEqual([
    { firstName: "Bob", lastName: "Wrong", email: "wrong", packageCode: "webex_suite" },
    { firstName: "", lastName: "", email: "Bob", packageCode: "" },
  ]);
});

test("people are kept from step to step, added, and invited; a bad one stays to be mended", async () => {
  const world = await peopleWorld();
  const { ada, at, customerId: organizationId } = world;
  const person = (firstName: string, email: string, packageCode = "") => ({
    ...{ firstName, lastName: "Pop", email, packageCode },
  });
  await saveNames(ada, {
    organizationId,
    people: [person("Ana", at("a"), "webex_suite"), nobody, person("Bad", "wrong")],
    pasted: `Cleo\tPop\t${at("c")}`,
  });
  expect(
    (await checkDraft(ada, organizationId)).people.map(({ reasons }) => reasons.map(({ code }) => code)),
  ).toEqual([[], ["emailInvalid"], []]);
  expect(await usersOf(world)).toEqual([]);
  const nowhere = { location: "", phoneNumber: "", extension: "" };
  const places = [
    { email: at("a"), location: "Cluj", phoneNumber: "", extension: "4711" },
    ...["wrong", at("c")].map((email) => ({ email, ...nowhere })),
  ];
  const licences = [`${world.subscriptionId}/messaging`];
  expect(await addUsers(ada, { organizationId, people: places, licences, keepOnly: true })).toBeUndefined();
  expect(await addUsers(ada, { organizationId, people: places, licences })).toEqual({ added: 2, refused: 1 });
  const draft = await findDraft(ada, organizationId);
  expect(draft.added.map(({ name }) => name)).toEqual(["Ana Pop", "Cleo Pop"]);
  expect(draft.people).toMatchObject([{ email: "wrong", reasons: [{ code: "emailInvalid" }] }]);
  const [ana] = draft.added;
  expect(await userOf(ana?.id ?? "")).toMatchObject({
    ...{
      status: "invited",
      package: "webex_suite",
      location: "Cluj",
      extension: "4711",
      licences: "messaging",
    },
  });
  expect(await mailsTo(at("a"))).toEqual(["invitation"]);
  expect((await logOf(ana?.id ?? "")).map(({ action }) => action)).toEqual(["user.added", "user.invited"]);
  await saveNames(ada, { organizationId, people: [person("Bad", at("b"))] });
  expect(await addUsers(ada, { organizationId, people: [], licences: [] })).toEqual({ added: 1, refused: 0 });
  expect(await usersOf(world)).toHaveLength(3);
  await discardDraft(ada, { organizationId });
  expect(await findDraft(ada, organizationId)).toEqual({ people: [], licences: [], added: [] });
});

test("people whom another tab put there are not added by a form that showed others", async () => {
  const world = await peopleWorld();
  const { ada, at, customerId: organizationId } = world;
  await saveNames(ada, { organizationId, people: [{ ...nobody, email: at("shown") }] });
  const [shown] = (await checkDraft(ada, organizationId)).people;
  await saveNames(ada, { organizationId, people: [{ ...nobody, email: at("other") }] });
  const add = { organizationId, people: shown ? [shown] : [], licences: [] };
  expect(await refusal(addUsers(ada, add))).toBe("conflict users.changed");
  expect(await usersOf(world)).toEqual([]);
  const twice = { ...add, people: (await checkDraft(ada, organizationId)).people };
  const [one, another] = await Promise.allSettled([addUsers(ada, twice), addUsers(ada, twice)]);
  expect([one?.status, another?.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect((await findDraft(ada, organizationId)).added).toMatchObject([{ email: at("other") }]);
});

test("no more than 25, nobody is nobody, and who is there already is said", async () => {
  const { ada, at, customerId: organizationId, person } = await peopleWorld();
  const many = Array.from({ length: 27 }, (_, n) => ({ ...nobody, email: at(`n${n}`) }));
  expect(await saveNames(ada, { organizationId, people: many })).toEqual({ count: 25, left: 2 });
  expect(await refusal(saveNames(ada, { organizationId, people: [], proceed: true }))).toBe(
    "ruleBroken users.nobodyToAdd",
  );
  await person("ana");
  await saveNames(ada, { organizationId, people: [{ ...nobody, email: at("ANA") }] });
  expect((await checkDraft(ada, organizationId)).people[0]?.reasons).toMatchObject([{ code: "userExists" }]);
});

test("a draft is one's own; a reader's role and another partner add nobody", async () => {
  const [mine, theirs] = [await peopleWorld(), await peopleWorld()];
  const { customerId: organizationId, at } = mine;
  await saveNames(mine.ada, { organizationId, people: [{ ...nobody, email: at("a") }] });
  expect((await findDraft(mine.carla, organizationId)).people).toEqual([]);
  const add = { organizationId, people: [], licences: [] };
  for (const [ctx, answer] of [
    [mine.rosa, "forbidden forbidden"],
    [theirs.ada, "notFound notFound.organization"],
  ] as const) {
    expect(await refusal(addUsers(ctx, add))).toBe(answer);
    expect(await refusal(saveNames(ctx, { organizationId, people: [] }))).toBe(answer);
    expect(await refusal(discardDraft(ctx, { organizationId }))).toBe(answer);
  }
  expect(await refusal(addUsers(mine.carla, add))).toBe("ruleBroken users.nobodyToAdd");
});
