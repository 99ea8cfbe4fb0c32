import { closeSender } from "@/lib/jobs";
import { type AskedUser, type ChangeUsers, changeUsers } from "@/lib/users";
import { csv, EMAIL, importUsers, makeWorld, usersOf, type World } from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();
afterAll(closeSender);

const ask = (world: World, rows: AskedUser[], options: Partial<ChangeUsers> & { as?: World["ada"] } = {}) => {
  const { as = world.ada, ...rest } = options;
  return changeUsers(as, { organizationId: world.customerId, mode: "add_and_remove", rows, ...rest });
};

test("people are added, changed and removed, each answered in turn, and a bad one holds back nobody", async () => {
  const world = await makeWorld();
  const { at } = world;
  await importUsers(
    world,
    csv(["First Name", EMAIL, "Webex Suite Package"], ["B", at("b"), "TRUE"], ["C", at("c"), "TRUE"]),
  );
  const { rows, counts } = await ask(world, [
    { email: at("a"), firstName: "Ana", lastName: "Pérez", packageCode: "webex_suite" },
    { email: "wrong", firstName: "No" },
    { email: at("b"), packageCode: "webex_calling" },
    { email: at("c"), leaves: true },
    { email: at("d"), packageCode: "common_area_calling" },
    { email: at("e"), firstName: "x".repeat(129) },
  ]);
  expect(rows).toMatchObject([
    { action: "add", email: at("a"), reasons: [] },
    { action: "error", email: "wrong", reasons: [{ code: "emailInvalid" }] },
    { action: "modify", before: { packageCode: "webex_suite" }, after: { packageCode: "webex_calling" } },
    { action: "remove" },
    { action: "error", reasons: [{ code: "packageNotHeld", values: { package: "common_area_calling" } }] },
    { action: "error", reasons: [{ code: "textTooLong", values: { column: "firstName", max: 128 } }] },
  ]);
  expect(counts).toMatchObject({ add: 1, modify: 1, remove: 1, error: 3 });
  expect((await usersOf(world)).map(({ email, package: code }) => [email, code])).toEqual([
    [at("a"), "webex_suite"],
    [at("b"), "webex_calling"],
  ]);
  const [ana] = await ownerQuery<{ id: string; changed_by: string }>(
    "SELECT id, changed_by FROM core.users WHERE email_key = $1",
    [at("a")],
  );
  expect(rows[0]?.userId).toBe(ana?.id);
  const log = await ownerQuery("SELECT action FROM core.audit WHERE work_id = $1 ORDER BY 1", [
    ana?.changed_by,
  ]);
  expect(log).toEqual([{ action: "user.added" }, { action: "user.modified" }, { action: "user.removed" }]);
  expect(await ownerQuery("SELECT FROM core.import_rows WHERE import_id = $1", [ana?.changed_by])).toEqual(
    [],
  );
});

test("asked what would be, it answers the same and changes nothing", async () => {
  const world = await makeWorld();
  const asked = [{ email: world.at("a"), packageCode: "webex_suite" }];
  const { rows } = await ask(world, asked, { dryRun: true });
  expect(rows).toMatchObject([{ action: "add", userId: null }]);
  expect(await usersOf(world)).toEqual([]);
});

test("only new people, or only those who are there", async () => {
  const world = await makeWorld();
  const { at } = world;
  await ask(world, [{ email: at("a"), firstName: "A" }]);
  const both = [
    { email: at("A"), firstName: "Other" },
    { email: at("b"), firstName: "B" },
  ];
  expect((await ask(world, both, { only: "existing", dryRun: true })).rows).toMatchObject([
    { action: "modify" },
    { action: "error", reasons: [{ code: "userUnknown" }] },
  ]);
  expect((await ask(world, both, { only: "new" })).rows).toMatchObject([
    { action: "error", reasons: [{ code: "userExists" }] },
    { action: "add" },
  ]);
});

test("the same person twice, and a package that is full, are refused as in a file", async () => {
  const world = await makeWorld({ packages: { webex_suite: 1, webex_calling: null } });
  const { at } = world;
  const suite = (name: string) => ({ email: at(name), packageCode: "webex_suite" });
  const { rows } = await ask(world, [suite("a"), suite("b"), { email: at("c") }, { email: at("C") }]);
  expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    [],
    ["packageFull"],
    ["emailTwice"],
    ["emailTwice"],
  ]);
});

test("a form that is sent twice has one effect and one answer", async () => {
  const world = await makeWorld();
  const as = { ...world.ada, submission: crypto.randomUUID() };
  const asked = [{ email: world.at("a"), firstName: "A" }];
  const first = await ask(world, asked, { as });
  expect(await ask(world, asked, { as })).toEqual(first);
  expect(await usersOf(world)).toHaveLength(1);
});

test("who may only look, and another partner, change nobody", async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  const asked = [{ email: world.at("a") }];
  await expect(ask(world, asked, { as: world.rosa })).rejects.toMatchObject({ code: "forbidden" });
  await expect(ask(world, asked, { as: other.ada })).rejects.toMatchObject({ code: "notFound" });
  expect(await usersOf(world)).toEqual([]);
});
