import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { closeSender } from "@/lib/jobs";
import { finishSetUp } from "@/lib/provisioning";
import { DATABASE, readAccess, urlOf } from "@/lib/start/postgres/access";
import { untilBlocked } from "../../imports/faults/wait";
import { type Running, run, stop } from "../../start/support/run-product";
import { enterDatabase, leaveDatabase, ownerQuery } from "../../support/database";
import { killPostgres } from "../../support/kill-postgres";
import { expectMaintained } from "../../tags/world";
import { answerAll, at, finish, newCustomer, orderForPartner, visitOf, visitor } from "../support";

process.env.LOG_LEVEL = "silent";
jest.setTimeout(120_000);

const data = mkdtempSync(join(tmpdir(), "hub-killed-"));
let product: Running;

/** The supervisor with its PostgreSQL; these tests are the web process that works on its database. */
beforeAll(async () => {
  product = await run({ DATA_DIR: data, LOG_LEVEL: "silent" });
  await product.said("Ready:");
  await enter();
}, 120_000);

afterAll(async () => {
  await closeSender();
  await leaveDatabase();
  await stop(product);
  rmSync(data, { recursive: true, force: true });
}, 120_000);

async function enter(): Promise<void> {
  const access = readAccess(data);
  if (!access) throw new Error("The product has no database of its own.");
  await enterDatabase(urlOf(access, DATABASE), data);
}

async function untilBack(): Promise<void> {
  for (;;)
    try {
      await enter();
      return;
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
}

/** Everything that a finish makes, by table. */
const there = async () => {
  const tables = [
    "organizations",
    "management",
    "users",
    "user_roles",
    "mail",
    "links",
    "sites",
    "locations",
  ];
  const more = ["subscriptions", "subscription_licenses", "customer_overview", "directory"];
  const counts: Record<string, number> = {};
  for (const table of [...tables, ...more]) {
    const [row] = await ownerQuery<{ n: number }>(`select count(*)::int as n from core.${table}`);
    counts[table] = row?.n ?? 0;
  }
  const [row] = await ownerQuery<{ orders: string; used: number; log: number; jobs: number }>(
    `select (select string_agg(number || ' ' || state, ',' order by number) from core.orders) as orders,
       (select count(*)::int from core.links where used_at is not null) as used,
       (select count(*)::int from core.audit) as log, (select count(*)::int from pgboss.job) as jobs`,
  );
  return { ...counts, ...row };
};

/** Held by somebody whose transaction does not end: finishing waits there, its statements so far made. */
const holds = {
  "at its first statement": (order: string) => [
    "SELECT FROM core.orders WHERE number = $1 FOR UPDATE",
    [order],
  ],
  "with the customer made": (order: string) => [
    "INSERT INTO core.sites (organization_id, url_name, time_zone) SELECT id, $1, 'UTC' FROM core.organizations LIMIT 1",
    [`site-${order.toLowerCase()}`],
  ],
  "with all but its last lines": (order: string) => [
    "SELECT FROM core.links WHERE order_number = $1 FOR UPDATE",
    [order],
  ],
} satisfies Record<string, (order: string) => [string, string[]]>;

async function answeredOrder() {
  const { order, contact } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  await answerAll(order, visit, { customer: newCustomer() });
  return { order, visit };
}

test.each(Object.entries(holds))(
  "PostgreSQL killed under a finish %s: nothing of it is there, and it goes on",
  async (_when, hold) => {
    const { order, visit } = await answeredOrder();
    const page = await at(order, visit);
    const before = await there();
    const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
    holder.on("error", () => {});
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query(...hold(order));
    const finishing = finishSetUp(visitor(), { ...page, locale: "en" }).then(
      () => "finished",
      () => "broken off",
    );
    await untilBlocked(1);
    await killPostgres(data);
    expect(await finishing).toBe("broken off");
    await leaveDatabase().catch(() => {});
    await untilBack();
    expect(await there()).toEqual(before);
    expect(await finish(order, visit)).toEqual({ done: true, already: false });
    expect(await finishSetUp(visitor(), { ...page, locale: "en" })).toEqual({ done: true, already: true });
    await expectMaintained();
  },
);

test("killed when it has just said that it is done: all of it is there", async () => {
  const { order, visit } = await answeredOrder();
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
  const after = await there();
  await killPostgres(data);
  await leaveDatabase().catch(() => {});
  await untilBack();
  expect(await there()).toEqual(after);
  await expectMaintained();
});
