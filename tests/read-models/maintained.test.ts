import fc from "fast-check";
import { licenseAssignments } from "@/db/schema";
import { asSystem, operatorCtx, systemCtx } from "@/lib/access";
import { squashCounts } from "@/lib/customers";
import { makeManagement, makeOrganization, makePartner, makeUser } from "@/lib/demo/make";
import { rebuildCounts } from "@/lib/operator/verbs/rebuild-counts";
import { rebuildCustomerOverview } from "@/lib/operator/verbs/rebuild-customer-overview";
import { rebuildDirectory } from "@/lib/operator/verbs/rebuild-directory";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { allKinds, anyChange, sqlOf, startOver, type World } from "./changes";
import { license, overview, sell } from "./selling";

testDatabase();

const SEED = 20_261_122;
const CHANGES = 200;

/** Each transaction of the sources is what a verb does; what the triggers make of it must be what a rebuild makes. */
async function world(): Promise<World> {
  await startOver();
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const [one, two] = [await makePartner(tx), await makePartner(tx)];
    const customers: string[] = [];
    for (let count = 0; count < 3; count++) {
      const { id } = await makeOrganization(tx);
      await makeManagement(tx, one.id, id);
      customers.push(id);
    }
    await makeManagement(tx, two.id, customers[0] ?? "");
    return { partners: [one.id, two.id], customers };
  });
}

const disagreements = async () => {
  const look = { repair: false };
  const found = [
    ...(await rebuildCustomerOverview(operatorCtx(), look)),
    ...(await rebuildDirectory(operatorCtx(), look)),
    ...(await rebuildCounts(operatorCtx(), look)),
  ];
  return found.map(({ what, detail }) => `${what}: ${detail}`);
};

test("after each of 200 changes, what is kept is what a rebuild computes", async () => {
  const inWorld = await world();
  const touched = new Set<string>();
  for (const change of fc.sample(anyChange(fc), { seed: SEED, numRuns: CHANGES })) {
    const rows = await ownerQuery(sqlOf(inWorld, change));
    if (rows.length > 0) touched.add(change.kind);
    expect({ after: change, wrong: await disagreements() }).toEqual({ after: change, wrong: [] });
  }
  // A change that never touched a row would have proved nothing.
  expect(allKinds.filter((kind) => !touched.has(kind))).toEqual([]);
});

test("counts agree after many of them at once were joined", async () => {
  const inWorld = await world();
  for (const change of fc.sample(anyChange(fc), { seed: SEED + 1, numRuns: 60 }))
    await ownerQuery(sqlOf(inWorld, change));
  const lines = async () =>
    (await ownerQuery("SELECT FROM core.customer_counts UNION ALL SELECT FROM core.user_counts")).length;
  const before = await lines();
  await squashCounts();
  expect(await lines()).toBeLessThan(before);
  expect(await disagreements()).toEqual([]);
  expect(
    await ownerQuery(
      "SELECT FROM core.customer_counts GROUP BY statuses, products, region, partner_id HAVING count(*) > 1",
    ),
  ).toEqual([]);
});

test("changes of several people at once, each to the same customer, are all counted", async () => {
  const { customers, partners } = await world();
  const [organizationId = ""] = customers;
  const id = await sell({ partnerId: partners[0] ?? "", organizationId });
  await license(organizationId, id, "meetings", { purchased: 2 });
  await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      asSystem(systemCtx(), "arrange", async (tx) => {
        const { id: userId } = await makeUser(tx, organizationId, { email: `at${at}@once.example` });
        await tx.db
          .insert(licenseAssignments)
          .values({ organizationId, userId, subscriptionId: id, productCode: "meetings" });
      }),
    ),
  );
  expect(await overview({ partnerId: partners[0] ?? "", organizationId })).toMatchObject({
    assigned: 8,
    overage: 6,
  });
  expect(await disagreements()).toEqual([]);
});
