import pg from "pg";
import { asSystem, operatorCtx, systemCtx } from "@/lib/access";
import { makeManagement, makeOrganization, makePartner } from "@/lib/demo/make";
import { rebuildCounts } from "@/lib/operator/verbs/rebuild-counts";
import { rebuildCustomerOverview } from "@/lib/operator/verbs/rebuild-customer-overview";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { license, sell } from "./selling";

testDatabase();

const PRODUCT = "meetings";

async function world() {
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const partner = await makePartner(tx);
    const customer = await makeOrganization(tx);
    await makeManagement(tx, partner.id, customer.id);
    return { partnerId: partner.id, organizationId: customer.id };
  });
}

/** Two transactions: the second begins its change while the first has made its own and not yet committed. */
async function overlapping(first: string, second: string): Promise<void> {
  const clients = [1, 2].map(() => new pg.Client({ connectionString: process.env.DATABASE_URL }));
  const [one, two] = clients as [pg.Client, pg.Client];
  await Promise.all(clients.map((client) => client.connect()));
  try {
    await one.query("BEGIN");
    await one.query(first);
    await two.query("BEGIN");
    const { rows } = await two.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const waiting = two.query(second);
    await untilBlocked(rows[0]?.pid ?? 0);
    await one.query("COMMIT");
    await waiting;
    await two.query("COMMIT");
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function untilBlocked(pid: number): Promise<void> {
  for (;;) {
    const [row] = await ownerQuery<{ by: number }>("SELECT cardinality(pg_blocking_pids($1)) AS by", [pid]);
    if (row && row.by > 0) return;
  }
}

const disagreements = async () => [
  ...(await rebuildCustomerOverview(operatorCtx(), { repair: false })),
  ...(await rebuildCounts(operatorCtx(), { repair: false })),
];

const buy = (subscription: string, purchased: number) =>
  `UPDATE core.subscription_licenses SET purchased = ${purchased} WHERE subscription_id = '${subscription}'`;

test("two subscriptions of a customer change at once: the list holds both changes", async () => {
  const sale = await world();
  const [first, second] = [await sell(sale), await sell(sale)];
  await license(sale.organizationId, first, PRODUCT, { purchased: 10 });
  await license(sale.organizationId, second, PRODUCT, { purchased: 10 });
  await overlapping(buy(first, 20), buy(second, 40));
  expect(await disagreements()).toEqual([]);
});

test.each([
  ["a tag comes while a subscription changes", true],
  ["a subscription changes while a tag comes", false],
])("%s: the list holds both", async (_what, tagSecond) => {
  const sale = await world();
  const subscription = await sell(sale);
  await license(sale.organizationId, subscription, PRODUCT, { purchased: 10 });
  const tag = crypto.randomUUID();
  await ownerQuery("INSERT INTO core.tags (id, partner_id, name, colour) VALUES ($1, $2, $3, 'blue')", [
    tag,
    sale.partnerId,
    `Tag ${tagSecond}`,
  ]);
  const tagging = `INSERT INTO core.customer_tags (partner_id, organization_id, tag_id)
    VALUES ('${sale.partnerId}', '${sale.organizationId}', '${tag}')`;
  const [first, second] = tagSecond ? [buy(subscription, 30), tagging] : [tagging, buy(subscription, 30)];
  await overlapping(first, second);
  expect(await disagreements()).toEqual([]);
});
