import { closeSender } from "@/lib/jobs";
import {
  changeCalling,
  changeLicences,
  changePackage,
  changeProfile,
  findUser,
  profileValues,
  type RefusedUser,
  userLicences,
} from "@/lib/users";
import { refusal } from "../administrators/world";
import { ownerQuery, testDatabase } from "../support/database";
import { peopleWorld, userOf } from "./one-world";

testDatabase();
afterAll(closeSender);

const none = { location: "", phoneNumber: "", extension: "" };
const reasonsOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => [],
    ({ reasons }: RefusedUser) => reasons.map(({ code }) => code),
  );

async function world(options: Parameters<typeof peopleWorld>[0] = {}) {
  const made = await peopleWorld(options);
  const ana = await made.person("ana");
  const of = { organizationId: made.customerId, userId: ana.id };
  return { ...made, ana, of };
}

test("a profile is changed, emptied, and recorded; who overtook it is not overwritten", async () => {
  const { ada, ana, of } = await world();
  const user = await findUser(ada, of.organizationId, of.userId);
  const seen = profileValues(user);
  await changeProfile(ada, { ...of, seen, profile: { displayName: "Ana Pop", title: "Head" } });
  expect(await userOf(ana.id)).toMatchObject({ name: "Ana Pop", title: "Head" });
  const again = changeProfile(ada, { ...of, seen, profile: { displayName: "Ana Pop", title: "Chief" } });
  expect(await refusal(again)).toBe("conflict stale");
  const now = profileValues(await findUser(ada, of.organizationId, of.userId));
  await changeProfile(ada, { ...of, seen: now, profile: { displayName: "Ana Pop" } });
  expect(await userOf(ana.id)).toMatchObject({ title: null });
  const log = await ownerQuery(
    "SELECT action, before, after FROM core.audit WHERE target_id = $1 ORDER BY at",
    [ana.id],
  );
  expect(log[0]).toMatchObject({ action: "user.modified", after: { displayName: "Ana Pop", title: "Head" } });
  const foreign = { displayName: "Ana Pop", preferredSite: "not-ours" };
  const latest = profileValues(await findUser(ada, of.organizationId, of.userId));
  expect(await refusal(changeProfile(ada, { ...of, seen: latest, profile: foreign }))).toBe(
    "invalidInput invalidInput field.choice",
  );
});

test("location, number and extension are set and taken away, by the rules of the file", async () => {
  const { ada, ana, of, numbers, person } = await world();
  const [number = ""] = numbers;
  const set = { location: "Cluj", phoneNumber: number, extension: "4711" };
  await changeCalling(ada, { ...of, seen: none, ...set });
  expect(await userOf(ana.id)).toMatchObject({ location: "Cluj", number, extension: "4711" });
  const bob = await person("bob");
  const other = { ...of, userId: bob.id, seen: none };
  expect(await reasonsOf(changeCalling(ada, { ...other, ...none, extension: "4711" }))).toEqual([
    "extensionTaken",
  ]);
  expect(await refusal(changeCalling(ada, { ...of, seen: none, ...none, extension: "4712" }))).toBe(
    "conflict stale",
  );
  await changeCalling(ada, { ...of, seen: set, ...set, phoneNumber: "" });
  expect(await userOf(ana.id)).toMatchObject({ number: null, extension: "4711" });
});

test("a package with calling wants a place and a number; then it is changed", async () => {
  const { ada, ana, of } = await world({ calling: true });
  const seen = { packageCode: "" };
  const to = { ...of, seen, packageCode: "webex_calling" };
  expect((await reasonsOf(changePackage(ada, { ...to, calling: none }))).length).toBeGreaterThan(0);
  await changePackage(ada, { ...to, calling: { location: "Cluj", phoneNumber: "", extension: "12" } });
  expect(await userOf(ana.id)).toMatchObject({ package: "webex_calling", location: "Cluj", extension: "12" });
  expect(await refusal(changePackage(ada, { ...to, packageCode: "webex_suite", calling: none }))).toBe(
    "conflict stale",
  );
  await changePackage(ada, { ...of, seen: { packageCode: "webex_calling" }, packageCode: "", calling: none });
  expect(await userOf(ana.id)).toMatchObject({ package: null, extension: "12" });
});

test("licences are given while there are some, and taken away", async () => {
  const { ada, ana, of, person, subscriptionId } = await world();
  const [meetings, messaging] = [`${subscriptionId}/meetings`, `${subscriptionId}/messaging`];
  const seen = { [`licence:${meetings}`]: "", [`licence:${messaging}`]: "" };
  await changeLicences(ada, { ...of, seen, licences: [meetings, messaging] });
  expect(await userOf(ana.id)).toMatchObject({ licences: "meetings,messaging" });
  expect(await userLicences(ada, of.organizationId, ana.id)).toMatchObject([
    { productCode: "meetings", purchased: 1, assigned: 1, has: true },
    { productCode: "messaging", purchased: 10, assigned: 1, has: true },
  ]);
  const bob = await person("bob");
  const other = { ...of, userId: bob.id, seen, licences: [meetings] };
  expect((await reasonsOf(changeLicences(ada, other))).length).toBe(1);
  const held = { [`licence:${meetings}`]: "on", [`licence:${messaging}`]: "on" };
  await changeLicences(ada, { ...of, seen: held, licences: [messaging] });
  await changeLicences(ada, other);
  expect(await userOf(bob.id)).toMatchObject({ licences: "meetings" });
});

test("a profile is as the file wants it; what came in otherwise may stay", async () => {
  const { ada, of, ana } = await world();
  const change = async (profile: Record<string, string>) =>
    changeProfile(ada, {
      ...of,
      seen: profileValues(await findUser(ada, of.organizationId, of.userId)),
      profile,
    });
  await expect(change({ addressCountry: "Germany" })).rejects.toMatchObject({
    fields: { addressCountry: { key: "field.choice" } },
  });
  await expect(change({ callerIdNumber: "0800" })).rejects.toMatchObject({
    fields: { callerIdNumber: { key: "field.phoneNumber" } },
  });
  await ownerQuery(
    "UPDATE core.users SET address_country = 'Germany', caller_id_number = '0800' WHERE id = $1",
    [ana.id],
  );
  const said = { addressCountry: "Germany", callerIdNumber: "0800" };
  await change({ ...said, displayName: "ana", title: "Clerk" });
  expect(await userOf(ana.id)).toMatchObject({ title: "Clerk" });
});

test("another organization's user is not found, and a reader's role changes nothing", async () => {
  const [mine, theirs] = [await world(), await world()];
  const seen = {};
  const verbs = [
    (ctx: typeof mine.ada, of: typeof mine.of) => changeProfile(ctx, { ...of, seen, profile: {} }),
    (ctx: typeof mine.ada, of: typeof mine.of) => changeCalling(ctx, { ...of, seen, ...none }),
    (ctx: typeof mine.ada, of: typeof mine.of) =>
      changePackage(ctx, { ...of, seen, packageCode: "webex_suite", calling: none }),
    (ctx: typeof mine.ada, of: typeof mine.of) => changeLicences(ctx, { ...of, seen, licences: [] }),
  ];
  for (const verb of verbs) {
    expect(await refusal(verb(mine.ada, { ...mine.of, userId: theirs.of.userId }))).toBe(
      "notFound notFound.user",
    );
    expect(await refusal(verb(mine.ada, theirs.of))).toBe("notFound notFound.organization");
    expect(await refusal(verb(mine.rosa, mine.of))).toBe("forbidden forbidden");
  }
});
