import { closeSender } from "@/lib/jobs";
import { changeUsers } from "@/lib/users";
import { apply, check, csv, EMAIL, found, importUsers, reasonsOf, rowsOf } from "../imports/world";
import { ownerQuery, testDatabase } from "../support/database";
import { type Equipped, makeEquipped } from "./equipped";

testDatabase();
afterAll(closeSender);

const column = (product: string, { subscriptionId }: Equipped) => `${product} [${subscriptionId}]`;

const licencesOf = async (email: string) =>
  (
    await ownerQuery<{ product: string }>(
      `SELECT a.product_code AS product FROM core.license_assignments a JOIN core.users u ON u.id = a.user_id
       WHERE u.email_key = $1 ORDER BY 1`,
      [email],
    )
  ).map(({ product }) => product);

const assigned = (world: Equipped) =>
  ownerQuery(
    "SELECT product_code AS product, assigned FROM core.subscription_licenses WHERE organization_id = $1 ORDER BY 1",
    [world.customerId],
  );

test("licences are given and taken, counted, and the balance shown before", async () => {
  const world = await makeEquipped();
  const { at } = world;
  const meetings = column("Meetings", world);
  const messaging = `Messaging [${world.overageId}]`;
  await importUsers(world, csv([EMAIL, meetings], [at("a"), "TRUE"], [at("b"), "FALSE"]));
  expect(await licencesOf(at("a"))).toEqual(["meetings"]);
  const importId = await check(
    world,
    csv(
      [EMAIL, meetings, messaging],
      [at("a"), "FALSE", ""],
      [at("b"), "TRUE", "TRUE"],
      [at("c"), "TRUE", "sí"],
    ),
  );
  const key = `licence:${world.subscriptionId}/meetings`;
  expect(await rowsOf(importId)).toMatchObject([
    { action: "modify", before: { [key]: true }, after: { [key]: false } },
    { action: "modify", before: { [key]: false }, after: { [key]: true } },
    { action: "add", after: { [key]: true, [`licence:${world.overageId}/messaging`]: true } },
  ]);
  const balance = (await found(world, importId)).balance ?? [];
  expect(
    balance.map(({ code, before, after, purchased, capped }) => [code, before, after, purchased, capped]),
  ).toEqual([
    ["webex_calling", 0, 0, null, true],
    ["webex_suite", 0, 0, null, true],
    ["meetings", 1, 2, 2, true],
    ["calling_professional", 0, 0, 1, true],
    ["calling_standard", 0, 0, 1, true],
    ["messaging", 0, 2, 0, false],
  ]);
  await apply(world, importId);
  expect([await licencesOf(at("a")), await licencesOf(at("c"))]).toEqual([[], ["meetings", "messaging"]]);
  expect(await assigned(world)).toEqual([
    { product: "calling_professional", assigned: 0 },
    { product: "calling_standard", assigned: 0 },
    { product: "meetings", assigned: 2 },
    { product: "messaging", assigned: 2 },
  ]);
  const [log] = await ownerQuery("SELECT after FROM core.audit WHERE work_id = $1 AND target_name = $2", [
    importId,
    at("c"),
  ]);
  expect(log).toMatchObject({ after: { [key]: true, email: at("c") } });
});

test("the last licence goes to the first row, unless somebody gives one back; overage is as the subscription says", async () => {
  const world = await makeEquipped();
  const { at } = world;
  const [meetings, messaging] = [column("Meetings", world), `Messaging [${world.overageId}]`];
  await importUsers(world, csv([EMAIL, meetings], [at("a"), "TRUE"]));
  const importId = await check(
    world,
    csv(
      [EMAIL, meetings, messaging],
      [at("b"), "TRUE", "TRUE"],
      [at("c"), "TRUE", ""],
      [at("d"), "TRUE", ""],
      [at("a"), "FALSE", ""],
    ),
  );
  expect(await reasonsOf(importId)).toEqual({ 4: ["licenceFull"] });
  expect((await rowsOf(importId))[2]?.reasons?.[0]?.values).toEqual({
    ...{ product: "Meetings", subscription: world.subscriptionId, purchased: 2 },
  });
});

test("who is refused gives nothing back", async () => {
  const world = await makeEquipped();
  const { at } = world;
  const columns = [EMAIL, column("Calling Professional", world), column("Calling Standard", world)];
  await importUsers(world, csv(columns, [at("p"), "TRUE", ""], [at("s"), "", "TRUE"]));
  const importId = await check(world, csv(columns, [at("p"), "FALSE", "TRUE"], [at("n"), "TRUE", ""]));
  expect(await reasonsOf(importId)).toEqual({ 2: ["licenceFull"], 3: ["licenceFull"] });
});

test("Calling Professional and Standard exclude each other; FALSE in the other makes it a change", async () => {
  const world = await makeEquipped();
  const { at } = world;
  const columns = [EMAIL, column("Calling Professional", world), column("Calling Standard", world)];
  await importUsers(world, csv(columns, [at("p"), "TRUE", ""]));
  const importId = await check(
    world,
    csv(columns, [at("p"), "", "TRUE"], [at("both"), "TRUE", "TRUE"], [at("P2"), "", ""]),
  );
  expect(await reasonsOf(importId)).toEqual({
    2: ["professionalAndStandard"],
    3: ["professionalAndStandard"],
  });
  expect(await rowsOf(await check(world, csv(columns, [at("p"), "FALSE", "TRUE"])))).toMatchObject([
    { action: "modify" },
  ]);
});

test("a licence that the user got otherwise after the preview is not the import's to take back", async () => {
  const world = await makeEquipped();
  const { ada, at, customerId: organizationId, subscriptionId } = world;
  await importUsers(world, csv([EMAIL], [at("a")]));
  const importId = await check(world, csv([EMAIL, column("Meetings", world)], [at("a"), "TRUE"]));
  const licences = [{ subscriptionId, productCode: "meetings", wanted: true }];
  await changeUsers(ada, { organizationId, mode: "add_and_remove", rows: [{ email: at("a"), licences }] });
  await apply(world, importId);
  expect(await reasonsOf(importId)).toEqual({ 2: ["changedMeanwhile"] });
  expect(await licencesOf(at("a"))).toEqual(["meetings"]);
});

test("a licence that went to somebody else after the preview is not given", async () => {
  const world = await makeEquipped();
  const { at, customerId: organizationId, subscriptionId } = world;
  const importId = await check(world, csv([EMAIL, column("calling_standard", world)], [at("late"), "TRUE"]));
  const licences = [{ subscriptionId, productCode: "calling_standard", wanted: true }];
  await changeUsers(world.ada, {
    ...{ organizationId, mode: "add_and_remove", rows: [{ email: at("quick"), licences }] },
  });
  await apply(world, importId);
  expect(await reasonsOf(importId)).toEqual({ 2: ["licenceFull"] });
  expect(await licencesOf(at("quick"))).toEqual(["calling_standard"]);
});

test("TRUE for a suspended subscription refuses the file, or the person of a form", async () => {
  const world = await makeEquipped();
  const { at, customerId: organizationId, subscriptionId } = world;
  await ownerQuery("UPDATE core.subscriptions SET unpaid_since = '2026-01-01' WHERE id = $1", [
    subscriptionId,
  ]);
  const header = `${column("Meetings", world)} (Suspended)`;
  const importId = await check(world, csv([EMAIL, header], [at("a"), ""], [at("b"), "TRUE"]));
  expect(await found(world, importId)).toMatchObject({
    ...{ state: "refused", refusal: { key: "suspendedLicence", values: { header, row: 3 } } },
  });
  const harmless = await check(world, csv([EMAIL, header], [at("a"), "FALSE"]));
  expect(await found(world, harmless)).toMatchObject({ state: "ready", warnings: [] });
  const licences = [{ subscriptionId, productCode: "meetings", wanted: true }];
  const { rows } = await changeUsers(world.ada, {
    ...{ organizationId, mode: "add", rows: [{ email: at("a"), licences }] },
  });
  expect(rows).toMatchObject([{ action: "error", reasons: [{ code: "licenceSuspended" }] }]);
});

test("adding services only gives new users the basic licences, and takes none away", async () => {
  const world = await makeEquipped();
  const { at } = world;
  const columns = [EMAIL, column("Meetings", world), "Basic Calling"];
  const basics = async (email: string) =>
    (
      await ownerQuery(
        "SELECT basic_messaging AS m, basic_meetings AS s, basic_calling AS c FROM core.users WHERE email_key = $1",
        [email],
      )
    )[0];
  await importUsers(world, csv(columns, [at("old"), "TRUE", "TRUE"]));
  expect(await basics(at("old"))).toEqual({ m: false, s: false, c: true });
  await importUsers(world, csv(columns, [at("old"), "FALSE", "FALSE"], [at("new"), "", "FALSE"]), {
    mode: "add",
  });
  expect(await basics(at("old"))).toEqual({ m: false, s: false, c: true });
  expect(await basics(at("new"))).toEqual({ m: true, s: true, c: true });
  expect(await licencesOf(at("old"))).toEqual(["meetings"]);
});

test("a column is found by product or code, with its site, in any language; a subscription that is gone is said", async () => {
  const world = await makeEquipped({ packages: { webex_meetings: null } });
  const { at, subscriptionId: id, overageId, customerId } = world;
  await ownerQuery(
    `UPDATE core.subscription_licenses SET site_id = (SELECT id FROM core.sites WHERE organization_id = $1)
     WHERE organization_id = $1 AND product_code = 'meetings'`,
    [customerId],
  );
  const headers = [
    `${world.site.toUpperCase()}.webex.com - Meetings [${id}]`,
    `calling standard [${id.toLowerCase()}] (Suspendida)`,
    `messaging [${overageId}]`,
    "Basic Space Meetings",
    "Paquete Meetings [Sub1]",
    "Meetings [Sub1]",
  ];
  const importId = await check(
    world,
    csv([EMAIL, ...headers], [at("a"), "TRUE", "vrai", "da", "1", "TRUE", "TRUE"]),
  );
  expect(await found(world, importId)).toMatchObject({
    warnings: [{ key: "unknownColumn", values: { header: "Meetings [Sub1]" } }],
    columns: [
      ...[{ key: "email" }, { key: `licence:${id}/meetings` }, { key: `licence:${id}/calling_standard` }],
      ...[
        { key: `licence:${overageId}/messaging` },
        { key: "basicMeetings" },
        { key: "package:webex_meetings" },
      ],
      { key: null },
    ],
  });
  expect(await rowsOf(importId)).toMatchObject([{ action: "add" }]);
});
