import { assignCustomer, makeSubscription, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { customerRegions } from "@/lib/regions";
import { runReport, workOnReport } from "@/lib/reports";
import { aCustomer, aPartner, arrange } from "@/tests/customers/people";
import { fileOf, runRow } from "@/tests/reports/world";
import { testDatabase } from "@/tests/support/database";

testDatabase();
afterAll(closeSender);

const sold =
  (partnerId: string) => async (tx: Parameters<typeof makeSubscription>[0], organizationId: string) => {
    await makeSubscription(tx, { partnerId, organizationId });
  };

test("where the customers live, the region with the most of them first; only one's own", async () => {
  const [partner, other] = [await aPartner(), await aPartner()];
  await aCustomer(partner.id, { region: "US" });
  await aCustomer(partner.id, { region: "EU" });
  await aCustomer(partner.id, { region: "EU" });
  await aCustomer(other.id, { region: "AE" });
  expect(await customerRegions(partner.as("partner_readonly_admin"))).toEqual(["EU", "US"]);
  expect(await customerRegions(other.as("partner_full_admin"))).toEqual(["AE"]);
});

test("who sees some customers has the regions of those", async () => {
  const partner = await aPartner();
  await aCustomer(partner.id, { region: "EU" });
  const mine = await aCustomer(partner.id, { region: "CA" });
  expect(await customerRegions(partner.as("partner_admin"))).toEqual([]);
  await arrange((tx) => assignCustomer(tx, partner.id, partner.personId, mine));
  expect(await customerRegions(partner.as("partner_admin"))).toEqual(["CA"]);
});

test("help desk has no regions to choose from", async () => {
  const partner = await aPartner();
  await expect(customerRegions(partner.as("help_desk"))).rejects.toMatchObject({ code: "forbidden" });
});

test("a report holds the customers of one region: the chosen one, or the one with the most", async () => {
  const partner = await aPartner();
  const person = await arrange((tx) => makeUser(tx, partner.id, { roles: ["partner_full_admin"] }));
  for (const [name, region] of [
    ["Europa", "EU"],
    ["Europe", "EU"],
    ["America", "US"],
  ] as const)
    await aCustomer(partner.id, { name, region }, sold(partner.id));
  const ctx = { ...partner.as("partner_full_admin") };
  const asked = { ...ctx, actor: { ...ctx.actor, id: person.id } };
  const namesIn = async (region?: "US") => {
    const { id } = await runReport(asked, { template: "subscription_details", language: "en", region });
    await workOnReport({ runId: id, partnerId: partner.id }, new AbortController().signal);
    const [, ...lines] = (await fileOf(id)).trim().split("\r\n");
    return { names: lines.map((line) => line.split(",")[1]), row: await runRow(id) };
  };
  const chosen = await namesIn("US");
  expect(chosen.names).toEqual(["America"]);
  expect(chosen.row).toMatchObject({ rows: 1, params: { region: "US" } });
  const unsaid = await namesIn();
  expect(unsaid.names).toEqual(["Europa", "Europe"]);
  expect(unsaid.row).toMatchObject({ params: { region: "EU" } });
});
