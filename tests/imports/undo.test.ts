import { listLeft, undoImport, workOnUndo } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { changeUsers } from "@/lib/users";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "../users/equipped";
import { check, csv, EMAIL, found, importUsers, makeWorld, never, usersOf, type World } from "./world";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";

async function undo(world: World, importId: string, chunkSize?: number) {
  const organizationId = world.customerId;
  await undoImport(world.ada, { organizationId, importId });
  await workOnUndo({ importId, organizationId }, never, { chunkSize });
  return found(world, importId);
}

/** Everything there is of the organization's users, without who changed them when. */
const everything = ({ customerId }: World) =>
  ownerQuery(
    `SELECT to_jsonb(u) - 'changed_at' - 'changed_by' AS u,
       (SELECT jsonb_agg(r.role ORDER BY 1) FROM core.user_roles r WHERE r.user_id = u.id) AS roles,
       (SELECT jsonb_agg(jsonb_build_array(n.number, n.is_primary) ORDER BY n.number) FROM core.phone_numbers n
         WHERE n.user_id = u.id) AS numbers,
       (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.product_code) FROM core.license_assignments a WHERE a.user_id = u.id)
         AS licences,
       (SELECT count(*)::int FROM core.devices d WHERE d.user_id = u.id) AS devices
     FROM core.users u WHERE u.organization_id = $1 ORDER BY u.email_key`,
    [customerId],
  );

async function arrange(world: Equipped) {
  const { at, number, site, subscriptionId, customerId } = world;
  const meetings = `Meetings [${subscriptionId}]`;
  const header = [
    "First Name",
    EMAIL,
    "Location",
    "Extension",
    "Phone Number",
    "Title",
    "Preferred Webex Site",
    SUITE,
    CALLING,
    meetings,
  ];
  await importUsers(
    world,
    csv(
      header,
      ["Mo", at("mo"), "Berlin", "1111", number(0), "Boss", site, "TRUE", "", "TRUE"],
      ["Re", at("re"), "Berlin", "2222", number(1), "Chief", site, "TRUE", "", "TRUE"],
      ["St", at("st"), "Berlin", "3333", "", "", "", "TRUE", "", ""],
    ),
  );
  const of = "(SELECT id FROM core.users WHERE email_key = $2)";
  const re = [customerId, at("re")];
  await ownerQuery(
    `UPDATE core.users SET status = 'active', locale = 'fr', last_access_at = now() WHERE organization_id = $1 AND email_key = $2`,
    re,
  );
  await ownerQuery(
    `INSERT INTO core.user_roles (organization_id, user_id, role) VALUES ($1, ${of}, 'customer_readonly_admin')`,
    re,
  );
  await ownerQuery(
    `INSERT INTO core.devices (organization_id, product, user_id) VALUES ($1, 'Desk', ${of})`,
    re,
  );
  await ownerQuery(
    `UPDATE core.phone_numbers SET is_primary = false, user_id = ${of} WHERE organization_id = $1 AND number = $3`,
    [...re, number(2)],
  );
  await ownerQuery(
    "UPDATE core.license_assignments SET first_used_at = now() - interval '1 day', created_at = now() - interval '9 days' WHERE organization_id = $1",
    [customerId],
  );
  const file = csv(
    header,
    ["Moritz", at("mo"), '"Paris, Nord"', "REMOVE", number(3), "Clerk", "", "FALSE", "TRUE", "FALSE"],
    ["", at("re"), "", "", "", "", "", "FALSE", "FALSE", ""],
    ["New", at("new"), "Berlin", "2222", number(1), "", "", "TRUE", "", "TRUE"],
    ["St", at("st"), "", "", "", "", "", "", "", ""],
  );
  return { header, file };
}

test("an address that nobody has is no place in the list of who was left", async () => {
  const world = await makeEquipped();
  const importId = await importUsers(world, csv([EMAIL], [world.at("a")]));
  await undo(world, importId, 1);
  expect(await listLeft(world.ada, world.customerId, importId, "\0")).toMatchObject({ rows: [] });
});

test("everybody is as before: added users gone, values back, removed users with id, licences, roles, numbers, devices", async () => {
  const world = await makeEquipped();
  const { file } = await arrange(world);
  const before = await everything(world);
  const importId = await importUsers(world, file);
  expect((await found(world, importId)).counts).toMatchObject({
    added: 1,
    modified: 1,
    removed: 1,
    missed: 0,
  });
  expect(await everything(world)).not.toEqual(before);
  const { state, counts, undoneByName } = await undo(world, importId, 1);
  expect([state, undoneByName]).toEqual(["undone", world.ada.actor.name]);
  expect(counts).toMatchObject({ undone: 3, left: 0 });
  expect(await everything(world)).toEqual(before);
  const [sums] = await ownerQuery(
    "SELECT assigned, used FROM core.subscription_licenses WHERE subscription_id = $1 AND product_code = 'meetings'",
    [world.subscriptionId],
  );
  expect(sums).toEqual({ assigned: 2, used: 2 });
  const log = await ownerQuery(
    "SELECT action FROM core.audit WHERE target_id = $1 OR work_id = (SELECT undo_id FROM core.imports WHERE id = $1::uuid) ORDER BY 1",
    [importId],
  );
  expect(log.map(({ action }) => action)).toEqual([
    ...["import.applied", "import.started", "import.undoStarted", "import.undone", "import.uploaded"],
    ...["user.added", "user.modified", "user.removed"],
  ]);
  expect(
    await ownerQuery("SELECT FROM core.import_rows WHERE import_id NOT IN (SELECT id FROM core.imports)"),
  ).toEqual([]);
});

test("whoever was touched since is left, with the reason, and so is what somebody else took", async () => {
  const world = await makeEquipped();
  const { at, number, customerId: organizationId } = world;
  const { header, file } = await arrange(world);
  await importUsers(world, csv(header, ["Fine", at("fine"), "", "", "", "", "", "", "", ""]));
  const importId = await importUsers(world, `${file}Changed,${at("fine")},,,,,,,,\r\n`);
  const hand = (email: string, values: object) =>
    changeUsers(world.ada, { organizationId, mode: "add_and_remove", rows: [{ email, ...values }] });
  await hand(at("mo"), { values: { title: "Other" } });
  await hand(at("new"), { values: { phoneNumber: null } });
  await hand(at("taker"), { values: { phoneNumber: number(1) } });
  const { counts } = await undo(world, importId);
  expect(counts).toMatchObject({ undone: 1, left: 3 });
  const { rows } = await listLeft(world.rosa, organizationId, importId);
  expect(rows.map(({ email, reasons }) => [email, reasons[0]?.code])).toEqual([
    [at("mo"), "changedSince"],
    [at("new"), "changedSince"],
    [at("re"), "extensionTaken"],
  ]);
  expect(rows.map(({ changed }) => changed?.actorName)).toEqual([
    ...[world.ada.actor.name, world.ada.actor.name, undefined],
  ]);
  expect((await usersOf(world)).find(({ email }) => email === at("fine"))?.first).toBe("Fine");
});

test("who was added and works with it by now stays, and so does a package that is full again", async () => {
  const world = await makeWorld({ packages: { webex_suite: 1, webex_calling: null } });
  const { at, customerId } = world;
  await importUsers(world, csv([EMAIL, SUITE, CALLING], [at("s"), "TRUE", ""]));
  const importId = await importUsers(
    world,
    csv([EMAIL, SUITE, CALLING], [at("s"), "FALSE", "TRUE"], [at("n"), "", ""]),
  );
  await ownerQuery("UPDATE core.users SET status = 'active' WHERE email_key = $1", [at("n")]);
  await ownerQuery(
    "INSERT INTO core.users (organization_id, email, email_key, package_code) VALUES ($1, $2, $2, 'webex_suite')",
    [customerId, at("full")],
  );
  await undo(world, importId);
  const { rows } = await listLeft(world.ada, customerId, importId);
  expect(rows.map(({ email, reasons }) => [email, reasons[0]?.code])).toEqual([
    [at("n"), "livesSince"],
    [at("s"), "packageFull"],
  ]);
});

test("an undoing that was stopped goes on where it was, and is done once", async () => {
  const world = await makeWorld();
  const { at, customerId: organizationId } = world;
  const people = Array.from({ length: 30 }, (_, i) => [at(`p${i}`), "TRUE"]);
  const importId = await importUsers(world, csv([EMAIL, SUITE], ...people));
  await undoImport(world.ada, { organizationId, importId });
  const stop = new AbortController();
  const stopped = workOnUndo({ importId, organizationId }, stop.signal, { chunkSize: 1 });
  for (let progress = 0; progress < 5; ) ({ progress } = await found(world, importId));
  stop.abort();
  await expect(stopped).rejects.toThrow();
  await Promise.all([1, 2].map(() => workOnUndo({ importId, organizationId }, never, { chunkSize: 7 })));
  expect(await found(world, importId)).toMatchObject({ state: "undone", counts: { undone: 30, left: 0 } });
  expect(await usersOf(world)).toEqual([]);
  await expect(undoImport(world.ada, { organizationId, importId })).rejects.toMatchObject({
    ref: { key: "imports.notUndoable" },
  });
});

test("one that changed nothing, is too old, or runs beside another cannot be undone", async () => {
  const world = await makeWorld();
  const { at, customerId: organizationId } = world;
  const importId = await importUsers(world, csv([EMAIL], [at("a")]));
  const same = await importUsers(world, csv([EMAIL], [at("a")]));
  const ready = await check(world, csv([EMAIL], [at("b")]));
  for (const id of [same, ready])
    await expect(undoImport(world.ada, { organizationId, importId: id })).rejects.toMatchObject({
      code: "conflict",
    });
  await ownerQuery("UPDATE core.imports SET state = 'applying' WHERE id = $1", [ready]);
  await expect(undoImport(world.ada, { organizationId, importId })).rejects.toMatchObject({
    ref: { key: "imports.busy" },
  });
  await ownerQuery("UPDATE core.imports SET state = 'ready' WHERE id = $1", [ready]);
  await ownerQuery("UPDATE core.imports SET finished_at = now() - interval '31 days' WHERE id = $1", [
    importId,
  ]);
  await expect(undoImport(world.ada, { organizationId, importId })).rejects.toMatchObject({
    ref: { key: "imports.notUndoable" },
  });
});

test("who may only look, and another partner, undo nothing", async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  const organizationId = world.customerId;
  const importId = await importUsers(world, csv([EMAIL], [world.at("a")]));
  await expect(undoImport(world.rosa, { organizationId, importId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(undoImport(other.ada, { organizationId, importId })).rejects.toMatchObject({
    code: "notFound",
  });
  const through = { organizationId: other.customerId, importId };
  await expect(undoImport(other.ada, through)).rejects.toMatchObject({ code: "notFound" });
  expect((await listLeft(other.ada, other.customerId, importId)).rows).toEqual([]);
  expect(await usersOf(world)).toHaveLength(1);
});
