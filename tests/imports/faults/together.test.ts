import { inOrganization, type OrganizationTx } from "@/lib/access";
import { applyImport, startImport } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { type AskedUser, changeUsers, changeUsersIn, deleteUsers } from "@/lib/users";
import { ownerQuery, testDatabase } from "../../support/database";
import { expectMaintained } from "../../tags/world";
import { type Equipped, makeEquipped } from "../../users/equipped";
import { apply, check, csv, EMAIL, found, importUsers, never, rowsOf } from "../world";
import { aChange } from "./change";
import { difference, stateOf } from "./state";
import { untilBlocked, whenever } from "./wait";

testDatabase();
afterAll(closeSender);

const header = ["First Name", EMAIL, "Webex Suite Package", "Webex Calling Package", "Phone Number"];

/** Ana has the first number and a package. */
async function withAna(quantity: number | null = null): Promise<Equipped & { ana: string }> {
  const packages = { webex_suite: quantity, webex_calling: null };
  const world = await makeEquipped({ calling: false, packages });
  // Nobody inside administers it: no roles that whoever removes a user would hold.
  await ownerQuery("DELETE FROM core.user_roles WHERE organization_id = $1", [world.customerId]);
  await importUsers(world, csv(header, ["Ana", world.at("ana"), "TRUE", "", world.number(0)]));
  return { ...world, ana: world.at("ana") };
}

const planned = async (world: Equipped, ...row: string[]) => {
  const importId = await check(world, csv(header, row));
  await startImport(world.ada, { organizationId: world.customerId, importId, confirmation: "1" });
  return { importId, run: () => applyImport({ importId, organizationId: world.customerId }, never) };
};

/** A change by hand that has been made, and is not committed before the import waits for it. */
async function byHandMeanwhile(world: Equipped, asked: AskedUser, run: () => Promise<void>) {
  const [made, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const hand = async (tx: OrganizationTx) => {
    await changeUsersIn(tx, { mode: "add_and_remove", rows: [asked] });
    made.resolve();
    await goOn.promise;
  };
  const changing = inOrganization(world.ada, "users:edit", world.customerId, hand);
  await made.promise;
  const applying = run();
  await untilBlocked(1);
  goOn.resolve();
  await Promise.all([changing, applying]);
}

const ofNobody = async (world: Equipped) =>
  (await stateOf(world)).ofNobody.filter((line) => line.includes("licence"));

const numbersOf = (email: string) =>
  ownerQuery<{ number: string }>(
    `SELECT n.number FROM core.phone_numbers n JOIN core.users u ON u.id = n.user_id WHERE u.email_key = $1`,
    [email],
  );

describe("somebody changes a user by hand in the moment in which an import does", () => {
  test("both give a number: the import leaves the user as they were made, and says so", async () => {
    const world = await withAna();
    const { importId, run } = await planned(world, "", world.ana, "", "", world.number(2));
    const asked = { email: world.ana, values: { phoneNumber: world.number(1) } };
    await byHandMeanwhile(world, asked, run);
    expect(await numbersOf(world.ana)).toEqual([{ number: world.number(1) }]);
    expect(await found(world, importId)).toMatchObject({ state: "done", counts: { modified: 0, missed: 1 } });
    expect(await rowsOf(importId)).toMatchObject([{ reasons: [{ code: "changedMeanwhile" }] }]);
  });

  test.each([
    ["a number", ({ number }: Equipped): Partial<AskedUser> => ({ values: { phoneNumber: number(1) } })],
    [
      "a licence",
      ({ subscriptionId }: Equipped): Partial<AskedUser> => ({
        licences: [{ subscriptionId, productCode: "meetings", wanted: true }],
      }),
    ],
  ])("%s is given to who is removed: nothing is left of it", async (_name, given) => {
    const world = await withAna();
    const { importId, run } = await planned(world, "", world.ana, "FALSE", "FALSE", "");
    await byHandMeanwhile(world, { email: world.ana, ...given(world) }, run);
    expect(await found(world, importId)).toMatchObject({ state: "done", counts: { removed: 1 } });
    expect([await numbersOf(world.ana), await ofNobody(world)]).toEqual([[], []]);
    await expectMaintained();
  });

  test("who is removed by hand is missed by the import; neither waits for the other for good", async () => {
    const world = await withAna(5);
    const { importId, run } = await planned(world, "Anna", world.ana, "", "", "");
    const [ana] = await ownerQuery<{ id: string }>("SELECT id FROM core.users WHERE email_key = $1", [
      world.ana,
    ]);
    const removal = () =>
      deleteUsers(world.ada, {
        organizationId: world.customerId,
        selection: { kind: "ids", ids: [ana?.id ?? ""] },
      });
    await ownerQuery("BEGIN");
    await ownerQuery("SELECT FROM core.users WHERE email_key = $1 FOR UPDATE", [world.ana]);
    const removing = removal();
    await untilBlocked(1);
    const applying = run();
    await untilBlocked(2);
    await ownerQuery("COMMIT");
    await Promise.all([removing, applying]);
    expect(await found(world, importId)).toMatchObject({ state: "done", counts: { missed: 1 } });
    const log = await ownerQuery<{ action: string }>(
      "SELECT action FROM core.audit WHERE target_id = $1 ORDER BY id",
      [ana?.id],
    );
    expect(log.map(({ action }) => action)).toEqual(["user.added", "user.removed"]);
  });

  test("many changes by hand while an import is applied: each row of it is applied or missed, once", async () => {
    const world = await aChange();
    const { at, customerId: organizationId } = world;
    const importId = await check(world, world.file);
    await startImport(world.ada, { organizationId, importId, confirmation: world.removals });
    const applying = applyImport({ importId, organizationId }, never, { chunkSize: 10 });
    const byHand = (rows: AskedUser[]) =>
      changeUsers(world.ada, { organizationId, mode: "add_and_remove", rows });
    for (let turn = 0; turn < 12; turn++)
      await byHand([
        { email: at(`u${turn * 4}`), firstName: `hand ${turn}` },
        { email: at(`u${turn * 4 + 1}`), firstName: `by hand ${turn}` },
        { email: at(`u${60 + turn * 3}`), leaves: true },
        { email: at(`n${259 - turn * 8}`), firstName: "by hand", packageCode: "webex_calling" },
        { email: at(`u${164 + turn}`), values: { phoneNumber: world.number(turn % 4) } },
      ]);
    await applying;
    const { counts, state } = await found(world, importId);
    expect(state).toBe("done");
    const planned = (counts?.add ?? 0) + (counts?.modify ?? 0) + (counts?.remove ?? 0);
    const did = (counts?.added ?? 0) + (counts?.modified ?? 0) + (counts?.removed ?? 0);
    expect(did + (counts?.missed ?? 0)).toBe(planned);
    const [log] = await ownerQuery<{ lines: number; people: number }>(
      `SELECT count(*)::integer AS lines, count(DISTINCT target_id)::integer AS people FROM core.audit WHERE work_id = $1`,
      [importId],
    );
    expect(log).toEqual({ lines: did, people: did });
    expect(await ofNobody(world)).toEqual([]);
    await expectMaintained();
  });
});

test("two imports at once are applied one after the other, whoever works on them", async () => {
  const files = (world: Equipped & { file: string }) => [
    world.file,
    csv(
      header.slice(0, 2),
      ...Array.from({ length: 100 }, (_, index) => [`second ${index}`, world.at(`u${index + 40}`)]),
      ...Array.from({ length: 100 }, (_, index) => [`second ${index}`, world.at(`s${index}`)]),
    ),
  ];
  const started = async () => {
    const world = await aChange();
    const ids: string[] = [];
    for (const file of files(world)) ids.push(await check(world, file));
    return { world, ids };
  };
  const clean = await started();
  for (const id of clean.ids) await apply(clean.world, id, clean.world.removals);

  const { world, ids } = await started();
  const organizationId = world.customerId;
  for (const importId of ids)
    await startImport(world.ada, { organizationId, importId, confirmation: world.removals });
  const run = (importId: string | undefined) =>
    applyImport({ importId: String(importId), organizationId }, never, { chunkSize: 20 });
  const [first, second] = ids;
  const applying = run(first);
  await whenever(async () => (await found(world, String(first))).state === "applying");
  await Promise.all([applying, run(second), run(second)]);
  expect((await found(world, String(second))).state).toBe("waiting");
  await Promise.all([run(second), run(first), run(second)]);
  expect(difference(await stateOf(world), await stateOf(clean.world))).toEqual([]);
  await expectMaintained();
});
