import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { closePools } from "@/db/client";
import { migrate } from "@/db/migrate";
import { asSystem, type Ctx, inReport, systemCtx } from "@/lib/access";
import { config, forgetConfig } from "@/lib/core/config";
import { actingAs, makePartner, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { reportKinds, runReport, workOnReport } from "@/lib/reports";
import { copyStatement, reportSettings } from "@/lib/reports/report-sql";

const ROUNDS = 5;
const PER_CUSTOMER = 12;
const kind = reportKinds.subscription_details;

/** A report of `rows` subscriptions against COPY of the same query that throws the bytes away. */
export async function run([wanted = "300000"]: string[]): Promise<void> {
  const rows = Number(wanted);
  await withScratchDatabase(async (owner) => {
    const ctx = await prepare(owner, rows);
    const ours: number[] = [];
    const reference: number[] = [];
    const growth: number[] = [];
    await report(ctx);
    for (let round = 0; round < ROUNDS; round++) {
      reference.push(await seconds(() => bareCopy(ctx)));
      const memory = watchMemory();
      ours.push(await seconds(() => report(ctx)));
      growth.push(memory.stop());
    }
    const [mine, bare] = [rows / median(ours), rows / median(reference)];
    console.table({ report: { "rows/s": Math.round(mine) }, "bare COPY": { "rows/s": Math.round(bare) } });
    tell({ metric: "report", ours: mine, reference: bare, unit: "rows/s", ratio: mine / bare, rows });
    tell({ metric: "memory growth", ours: Math.max(...growth), unit: "MB", rows });
  });
}

const tell = (line: Record<string, unknown>) => console.log(JSON.stringify({ bench: "report", ...line }));

async function report(ctx: Ctx): Promise<void> {
  const { id } = await runReport({ ...ctx, now: new Date() }, { template: kind.key, language: "en" });
  await workOnReport({ runId: id, partnerId: ctx.actor.partnerId ?? "" }, new AbortController().signal);
}

async function bareCopy(ctx: Ctx): Promise<void> {
  await inReport(ctx, "reports:run", async (tx) => {
    await tx.client.query(reportSettings);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    return pipeline(tx.client.query(copyTo(copyStatement(kind, ctx.now))), nowhere);
  });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How many megabytes more than at the start the process has had. */
function watchMemory() {
  const rss = () => process.memoryUsage.rss() / 1024 ** 2;
  const before = rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, rss());
  }, 10);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(peak, rss()) - before;
    },
  };
}

async function prepare(owner: pg.Client, rows: number): Promise<Ctx> {
  const { partner, user } = await asSystem(systemCtx(), "arrange a benchmark", async (tx) => {
    const made = await makePartner(tx);
    return { partner: made, user: await makeUser(tx, made.id, { roles: ["partner_full_admin"] }) };
  });
  const id = pg.escapeLiteral(partner.id);
  await owner.query(`
    CREATE TEMPORARY TABLE customers AS SELECT gen_random_uuid() AS id, i FROM generate_series(1, ${Math.ceil(rows / PER_CUSTOMER)}) i;
    INSERT INTO core.organizations (id, name, region, country)
      SELECT id, 'Customer, "number" ' || i, 'EU', 'DE' FROM customers;
    INSERT INTO core.users (organization_id, email, email_key, status)
      SELECT id, i || '-' || n || '@bench.example', i || '-' || n || '@bench.example', 'active'
      FROM customers, generate_series(1, 4) n;
    INSERT INTO core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew, set_up_at)
      SELECT 'Sub' || i * 100 + n, id, ${id}, 'paid', '2026-01-01', '2027-01-01', n % 2 = 0, now()
      FROM customers, generate_series(1, ${PER_CUSTOMER}) n LIMIT ${rows};
    INSERT INTO core.subscription_licenses (organization_id, subscription_id, product_code, purchased)
      SELECT s.organization_id, s.id, p.code, 10 FROM core.subscriptions s, core.products p WHERE p.position <= 2;
    INSERT INTO core.management (partner_id, organization_id, access) SELECT ${id}, id, 'full' FROM customers`);
  await owner.query("ANALYZE");
  return actingAs(user, ["partner_full_admin"], { partner: true });
}

/** Beside the configured database, on the same server. */
async function withScratchDatabase(work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const base = config().database.ownerUrl;
  if (!base) throw new Error("DATABASE_URL is needed to make a scratch database");
  const name = `bench_report_${process.pid}`;
  const url = new URL(base);
  url.pathname = `/${name}`;
  const server = new pg.Client({ connectionString: base });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await migrate(url.href);
  process.env.DATABASE_URL = url.href;
  forgetConfig();
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await closeSender();
    await closePools();
    await owner.end();
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  }
}
