import { subscriptionLicenses } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { makeSubscription } from "@/lib/demo/make";
import { changeSite, checkName, createSite, findSite, listSites, removeSite, siteValues } from "@/lib/sites";
import { twoPartners } from "@/tests/access/two-partners";
import { arrange } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

let world: Awaited<ReturnType<typeof twoPartners>>;
let ctx: Ctx;
beforeAll(async () => {
  world = await twoPartners();
  ctx = world.mine.as("partner_full_admin");
});

const settings = { timeZone: "Europe/Madrid", earlyRelease: false };
let made = 0;
async function aSite() {
  made += 1;
  const organizationId = world.mine.first;
  const { id: siteId } = await createSite(ctx, { organizationId, urlName: `site-${made}`, ...settings });
  return { organizationId, siteId };
}
const recorded = (siteId: string) =>
  ownerQuery("SELECT action, actor_name, before, after FROM core.audit WHERE target_id = $1 ORDER BY id", [
    siteId,
  ]);
const seen = siteValues(settings);
const wanted = { timeZone: "Europe/Paris", earlyRelease: true };

test("a site is added, changed and removed, and each is recorded", async () => {
  const site = await aSite();
  await changeSite(ctx, { ...site, ...wanted, seen });
  expect(await findSite(ctx, site.organizationId, site.siteId)).toMatchObject({
    ...wanted,
    subscriptions: 0,
  });
  await removeSite(ctx, site);
  await expect(findSite(ctx, site.organizationId, site.siteId)).rejects.toMatchObject({ code: "notFound" });
  expect(await recorded(site.siteId)).toMatchObject([
    { action: "site.created" },
    { action: "site.changed", before: settings, after: wanted },
    { action: "site.removed", before: wanted },
  ]);
});

test.each([
  ["ab", "setup.siteName.form"],
  ["-abc", "setup.siteName.form"],
  ["<b>bold</b>", "setup.siteName.form"],
  ["münchen", "setup.siteName.form"],
  ["www", "setup.siteName.reserved"],
])("a site cannot be named %s", async (urlName, key) => {
  const refused = createSite(ctx, { organizationId: world.mine.first, urlName, ...settings });
  await expect(refused).rejects.toMatchObject({ fields: { urlName: { key } } });
});

test("a name is free once in the installation, whoever asks; upper case is the same name", async () => {
  const { first, second } = world.mine;
  await createSite(ctx, { organizationId: first, urlName: "Contoso", ...settings });
  expect(await checkName(ctx, second, "CONTOSO")).toEqual({
    state: "taken",
    free: ["contoso-meetings", "contoso-team", "contoso-2"],
  });
  expect(await checkName(ctx, second, "contoso2")).toEqual({ state: "free", free: [] });
  for (const [as, organizationId] of [
    [ctx, second],
    [world.theirs.as("partner_admin"), world.theirs.first],
  ] as const) {
    const refused = createSite(as, { organizationId, urlName: "contoso", ...settings });
    await expect(refused).rejects.toMatchObject({ fields: { urlName: { key: "setup.siteName.taken" } } });
  }
});

test("an unknown time zone is refused at its field", async () => {
  const site = await aSite();
  const refused = { fields: { timeZone: { key: "field.choice" } } };
  const zone = { timeZone: "Europe/Nowhere", earlyRelease: false };
  await expect(changeSite(ctx, { ...site, ...zone, seen })).rejects.toMatchObject(refused);
  await expect(createSite(ctx, { ...site, urlName: "nowhere", ...zone })).rejects.toMatchObject(refused);
});

test("two windows: the second is shown what the first saved, by whom, and overwrites knowingly", async () => {
  const site = await aSite();
  await changeSite(world.asCustomer("customer_full_admin"), { ...site, ...wanted, seen });
  const late = { ...site, timeZone: "Asia/Tokyo", earlyRelease: false };
  const saved = siteValues(wanted);
  await expect(changeSite(ctx, { ...late, seen })).rejects.toMatchObject({
    code: "conflict",
    saved,
    change: { by: world.asCustomer("customer_full_admin").actor.name, own: false },
  });
  expect(await findSite(ctx, site.organizationId, site.siteId)).toMatchObject(wanted);
  await changeSite(ctx, { ...late, seen: saved });
  expect(await findSite(ctx, site.organizationId, site.siteId)).toMatchObject({ timeZone: "Asia/Tokyo" });
});

test("a site with licences of a running subscription stays; one whose subscriptions ended goes", async () => {
  const site = await aSite();
  const { organizationId, siteId } = site;
  const on = { partnerId: world.mine.partnerId, organizationId };
  const running = await arrange(async (tx) => {
    const { id } = await makeSubscription(tx, on);
    const { id: ended } = await makeSubscription(tx, on, { endedAt: tx.now });
    const line = { organizationId, productCode: "meetings", siteId };
    await tx.db.insert(subscriptionLicenses).values([
      { ...line, subscriptionId: id, purchased: 40 },
      { ...line, subscriptionId: ended, purchased: 5 },
    ]);
    return id;
  });
  const listed = (await listSites(ctx, organizationId)).find(({ id }) => id === siteId);
  expect(listed).toMatchObject({ licences: 40 });
  await expect(removeSite(ctx, site)).rejects.toMatchObject({
    code: "ruleBroken",
    ref: { key: "places.siteInUse", values: { count: 1 } },
  });
  await ownerQuery("UPDATE core.subscriptions SET ended_at = now() WHERE id = $1", [running]);
  await removeSite(ctx, site);
  expect(
    await ownerQuery(
      "SELECT FROM core.subscription_licenses WHERE organization_id = $1 AND site_id IS NULL",
      [organizationId],
    ),
  ).toHaveLength(2);
});

test("another tenant's site is not found, a reader's hand is refused", async () => {
  const site = await aSite();
  const verbs = [
    (as: Ctx, ids = site) => changeSite(as, { ...ids, ...wanted, seen }),
    (as: Ctx, ids = site) => removeSite(as, ids),
    (as: Ctx, ids = site) => createSite(as, { ...ids, urlName: "foreign", ...settings }),
  ];
  await expect(
    checkName(world.theirs.as("partner_full_admin"), site.organizationId, "foreign"),
  ).rejects.toMatchObject({ code: "notFound" });
  for (const verb of verbs) {
    await expect(verb(world.theirs.as("partner_full_admin"))).rejects.toMatchObject({ code: "notFound" });
    await expect(verb(world.mine.as("partner_readonly_admin"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(world.asCustomer("customer_readonly_admin"))).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  // One's own customer named beside another's site.
  const mixed = { organizationId: world.theirs.first, siteId: site.siteId };
  const theirs = world.theirs.as("partner_full_admin");
  for (const verb of verbs.slice(0, 2))
    await expect(verb(theirs, mixed)).rejects.toMatchObject({ code: "notFound" });
  expect(await recorded(site.siteId)).toHaveLength(1);
});
