import { actorOfSession } from "@/lib/auth";
import { closeSender } from "@/lib/jobs";
import {
  deactivateUsers,
  deleteUsers,
  givePackage,
  previewUsers,
  reactivateUsers,
  resendInvitations,
  userFilter,
} from "@/lib/users";
import { logOf, mailsTo, refusal } from "../administrators/world";
import { ownerQuery, testDatabase } from "../support/database";
import { peopleWorld, userOf } from "./one-world";

testDatabase();
afterAll(closeSender);

const actions = async (id: string) => (await logOf(id)).map(({ action }) => action);
const noRight = "forbidden forbidden";

test("deactivated people are out at once and keep what they hold; reactivated they are as before", async () => {
  const { ada, person, signedIn, selection } = await peopleWorld();
  const ana = await person("ana", { packageCode: "webex_suite" });
  const token = await signedIn(ana);
  expect(await actorOfSession(token, null)).toBeDefined();
  expect(await deactivateUsers(ada, selection(ana))).toEqual({ count: 1, name: "ana" });
  expect(await userOf(ana.id)).toMatchObject({ status: "inactive", package: "webex_suite" });
  expect(await actorOfSession(token, null)).toBeUndefined();
  expect(await reactivateUsers(ada, selection(ana))).toMatchObject({ count: 1 });
  expect(await userOf(ana.id)).toMatchObject({ status: "active" });
  expect(await actorOfSession(token, null)).toBeUndefined();
  expect(await actions(ana.id)).toEqual(["user.deactivated", "user.reactivated"]);
});

test("nobody deactivates themselves or the last full administrator", async () => {
  const { ada, carla, carlaId, person, selection } = await peopleWorld();
  const [ana, bob] = [await person("ana"), await person("bob", { lastAccessAt: null, status: "inactive" })];
  const preview = await previewUsers(carla, {
    ...selection(ana, bob, { id: carlaId }),
    change: { kind: "deactivate" },
  });
  expect(preview.change).toEqual({ count: 1, names: ["ana"] });
  expect(preview.left.map(({ reason }) => reason.code).sort()).toEqual(["isInactive", "ownDeactivation"]);
  expect(await refusal(deactivateUsers(ada, selection({ id: carlaId })))).toBe("ruleBroken users.nothing");
  const asked = { ...selection({ id: carlaId }), change: { kind: "deactivate" as const } };
  expect((await previewUsers(ada, asked)).left[0]?.reason.code).toBe("lastAdministrator");
  await reactivateUsers(ada, selection(bob));
  expect(await userOf(bob.id)).toMatchObject({ status: "not_verified" });
});

test("what was shown is what is done: somebody changed in between, and it is shown again", async () => {
  const { ada, person, selection } = await peopleWorld();
  const [ana, bob] = [await person("ana"), await person("bob")];
  const change = { kind: "deactivate" as const };
  const { digest } = await previewUsers(ada, { ...selection(ana, bob), change });
  await deactivateUsers(ada, selection(bob));
  const shown = { ...selection(ana, bob), expected: digest };
  expect(await refusal(deactivateUsers(ada, shown))).toBe("conflict users.changed");
  expect(await userOf(ana.id)).toMatchObject({ status: "active" });
});

test("an invitation goes again after a day, or when somebody insists", async () => {
  const { ada, person, selection } = await peopleWorld();
  const [ana, bob] = [await person("ana", { status: "not_verified" }), await person("bob")];
  const asked = selection(ana, bob);
  expect(await resendInvitations(ada, asked)).toEqual({ count: 1, name: "ana" });
  expect(await userOf(ana.id)).toMatchObject({ status: "invited" });
  const { left, invitedAt } = await previewUsers(ada, { ...asked, change: { kind: "resend" } });
  expect(left.map(({ reason }) => reason.code).sort()).toEqual(["hasSignedIn", "invitedRecently"]);
  expect(invitedAt).not.toBeNull();
  expect(await refusal(resendInvitations(ada, selection(ana)))).toBe("ruleBroken users.nothing");
  expect(await resendInvitations(ada, { ...selection(ana), force: true })).toMatchObject({ count: 1 });
  expect(await mailsTo(ana.email)).toEqual(["invitation", "invitation"]);
  await ownerQuery("UPDATE core.mail SET created_at = created_at - interval '25 hours'");
  expect(await resendInvitations(ada, selection(ana))).toMatchObject({ count: 1 });
  expect(await actions(ana.id)).toEqual(["user.invited", "user.invited", "user.invited"]);
});

test("deleted people are gone with their licences; numbers and devices are free", async () => {
  const { ada, carla, carlaId, customerId, numbers, person, selection } = await peopleWorld();
  const ana = await person("ana");
  await ownerQuery("UPDATE core.phone_numbers SET user_id = $1 WHERE number = $2", [ana.id, numbers[0]]);
  await ownerQuery("INSERT INTO core.devices (organization_id, product, user_id) VALUES ($1, 'Desk', $2)", [
    customerId,
    ana.id,
  ]);
  const both = selection(ana, { id: carlaId });
  expect((await previewUsers(carla, { ...both, change: { kind: "delete" } })).left[0]?.reason.code).toBe(
    "ownRemoval",
  );
  expect((await previewUsers(ada, { ...both, change: { kind: "delete" } })).left[0]?.reason.code).toBe(
    "lastAdministrator",
  );
  expect(await deleteUsers(ada, both)).toEqual({ count: 1, name: "ana" });
  expect(await userOf(ana.id)).toBeUndefined();
  expect(await userOf(carlaId)).toBeDefined();
  expect(
    await ownerQuery("SELECT user_id FROM core.devices WHERE organization_id = $1", [customerId]),
  ).toEqual([{ user_id: null }]);
  expect(await ownerQuery("SELECT FROM core.phone_numbers WHERE user_id = $1", [ana.id])).toEqual([]);
  expect(await actions(ana.id)).toEqual(["user.removed"]);
});

test("many are deleted only with their number typed", async () => {
  const { ada, customerId, person } = await peopleWorld();
  for (let count = 0; count < 11; count++) await person(`p${count}`, { title: "x" });
  const all = {
    organizationId: customerId,
    selection: { kind: "filter" as const, filter: userFilter(customerId, { q: "p" }) },
  };
  expect(await refusal(deleteUsers(ada, all))).toBe("invalidInput invalidInput users.typeNumber");
  expect(await deleteUsers(ada, { ...all, confirmation: "11" })).toMatchObject({ count: 11 });
});

test("a package goes to those for whom there is room", async () => {
  const { ada, person, selection } = await peopleWorld({ packages: { webex_suite: 1, webex_calling: null } });
  const [ana, bob] = [await person("ana"), await person("bob")];
  const asked = selection(ana, bob);
  const change = { kind: "package" as const, packageCode: "webex_suite" };
  const { left } = await previewUsers(ada, { ...asked, change });
  expect(left[0]).toMatchObject({ count: 1, reason: { code: "packageFull", values: { package: "Suite" } } });
  expect(await givePackage(ada, { ...asked, packageCode: "webex_suite" })).toMatchObject({ count: 1 });
  expect(await givePackage(ada, { ...asked, packageCode: null })).toEqual({ count: 1, name: "ana" });
  expect(await userOf(ana.id)).toMatchObject({ package: null });
});

test("another organization's people are not found, and a reader's role changes nobody", async () => {
  const [mine, theirs] = [await peopleWorld(), await peopleWorld()];
  const [ana, eve] = [await mine.person("ana"), await theirs.person("eve")];
  const verbs = [
    deactivateUsers,
    reactivateUsers,
    resendInvitations,
    deleteUsers,
    (ctx: typeof mine.ada, asked: ReturnType<typeof mine.selection>) =>
      givePackage(ctx, { ...asked, packageCode: "webex_suite" }),
  ];
  for (const verb of verbs) {
    expect(await refusal(verb(mine.ada, mine.selection(eve)))).toBe("notFound notFound.user");
    expect(await refusal(verb(theirs.ada, mine.selection(ana)))).toBe("notFound notFound.organization");
    expect(await refusal(verb(mine.rosa, mine.selection(ana)))).toBe(noRight);
  }
  expect(await userOf(ana.id)).toMatchObject({ status: "active" });
  expect(await userOf(eve.id)).toMatchObject({ status: "active" });
});
