import { locations, sites } from "@/db/schema";
import { listDomains } from "@/lib/domains";
import { listLocations } from "@/lib/locations";
import { findOrganization, organizationOverview, supportDeciders } from "@/lib/organizations";
import { listSites } from "@/lib/sites";
import { twoPartners } from "@/tests/access/two-partners";
import { arrange } from "@/tests/customers/people";
import { testDatabase } from "@/tests/support/database";

testDatabase();

test("the partner's people come from outside, the customer's administrators are at home", async () => {
  const { mine, asCustomer } = await twoPartners();
  expect(await findOrganization(mine.as("partner_full_admin"), mine.first)).toMatchObject({
    id: mine.first,
    relation: "managed",
  });
  expect(await findOrganization(asCustomer("customer_readonly_admin"), mine.first)).toMatchObject({
    relation: "own",
  });
});

test("a foreign organization is not found, by any question", async () => {
  const { mine, theirs, asCustomer } = await twoPartners();
  for (const ask of [
    findOrganization,
    organizationOverview,
    supportDeciders,
    listSites,
    listLocations,
    listDomains,
  ]) {
    for (const ctx of [mine.as("partner_full_admin"), asCustomer("customer_full_admin")]) {
      await expect(ask(ctx, theirs.first)).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(ask(mine.as("partner_admin"), mine.second)).rejects.toMatchObject({ code: "notFound" });
    await expect(ask(mine.as("help_desk"), mine.first)).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("sites and locations, by name", async () => {
  const { mine } = await twoPartners();
  await arrange(async (tx) => {
    const of = { organizationId: mine.first, timeZone: "Europe/Bucharest" };
    await tx.db.insert(sites).values([
      { ...of, urlName: "zeta" },
      { ...of, urlName: "alfa" },
    ]);
    await tx.db.insert(locations).values([
      { ...of, name: "Iași", country: "RO" },
      { ...of, name: "Cluj", country: "RO" },
    ]);
  });
  const ctx = mine.as("partner_readonly_admin");
  expect((await listSites(ctx, mine.first)).map(({ urlName }) => urlName)).toEqual(["alfa", "zeta"]);
  expect((await listLocations(ctx, mine.first)).map(({ name }) => name)).toEqual(["Cluj", "Iași"]);
});
