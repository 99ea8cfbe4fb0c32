import type pg from "pg";
import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { startSession } from "@/lib/auth";
import { actingAs, makePartner, makeUser } from "@/lib/demo/make";
import { Lifecycle } from "@/lib/start/lifecycle";
import { drive } from "./customers/drive";
import { loadCustomers, USERS_EACH } from "./customers/load";
import { deepPage, lists, timeCustomer, timeList } from "./customers/queries";
import { bare, ours } from "./customers/servers";
import { median, withScratchDatabase } from "./scratch";

const ROUNDS = 5;
const SECONDS = 3;
const FEW = 1_000;

type Partner = { ctx: Ctx; cookie: string; customers: number; pages: { name: string; path: string }[] };

/** Pages of a partner with 100,000 customers and of one with 1,000, against a bare Next page with the same rows. */
export async function run([wanted = "100000"]: string[]): Promise<void> {
  const life = new Lifecycle();
  await withScratchDatabase("customers", async (owner, ownerUrl) => {
    try {
      const many = await makeOne(owner, Number(wanted));
      const few = await makeOne(owner, FEW);
      await questions(many, few);
      const reference = await bare(life, ownerUrl, many.ctx.actor.partnerId ?? "");
      await pages(await ours(life, ownerUrl), reference, many, few);
    } finally {
      await life.stop();
    }
  });
}

async function makeOne(owner: pg.Client, customers: number): Promise<Partner> {
  const { user, token } = await asSystem(systemCtx(), "arrange a benchmark", async (tx) => {
    const partner = await makePartner(tx);
    const person = await makeUser(tx, partner.id, { roles: ["partner_full_admin"] });
    return { user: person, token: await startSession(tx, person, "bench") };
  });
  const start = performance.now();
  await loadCustomers(owner, user.organizationId, customers);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${customers} customers, ${customers * USERS_EACH} users loaded in ${seconds.toFixed(0)} s`);
  const ctx = actingAs(user, ["partner_full_admin"], { partner: true });
  const { rows } = await owner.query<{ id: string }>(
    "SELECT organization_id AS id FROM core.customer_overview WHERE partner_id = $1 ORDER BY name_key LIMIT 1 OFFSET $2",
    [user.organizationId, customers / 2],
  );
  const tag = await owner.query<{ id: string }>(
    "SELECT id FROM core.tags WHERE partner_id = $1 AND name = 'Tag 3'",
    [user.organizationId],
  );
  const pages = [];
  for (const { name, params } of lists) {
    const query = new URLSearchParams();
    for (const [key, values] of Object.entries(params))
      for (const value of [values].flat()) query.append(key, key === "tag" ? (tag.rows[0]?.id ?? "") : value);
    const path =
      name === "deep page" ? await deepPage(ctx, Math.min(customers / 100, 200)) : `/customers?${query}`;
    pages.push({ name, path });
  }
  pages.push({ name: "customer", path: `/customers/${rows[0]?.id}` });
  return { ctx, cookie: `session=${token}`, customers, pages };
}

const tell = (line: Record<string, unknown>) => console.log(JSON.stringify({ bench: "customers", ...line }));

const ms = (value: number) => Number(value.toFixed(1));

/** In one process, one after the other: the SQL and what stands between it and the page. */
async function questions(many: Partner, few: Partner): Promise<void> {
  const table: Record<string, Record<string, number>> = {};
  for (const [at, { name, path }] of many.pages.entries()) {
    const ask = ({ ctx }: Partner, address: string) =>
      name === "customer" ? timeCustomer(ctx, address.split("/").at(-1) ?? "") : timeList(ctx, address);
    const small = await ask(few, few.pages[at]?.path ?? "");
    const large = await ask(many, path);
    table[name] = {
      "p50 ms": ms(large.p50),
      "p95 ms": ms(large.p95),
      [`p95 ms of ${FEW}`]: ms(small.p95),
      ratio: Number((large.p50 / small.p50).toFixed(2)),
    };
    const ratio = large.p50 / small.p50;
    tell({
      metric: `question: ${name}`,
      ours: large.p95,
      reference: small.p95,
      unit: "ms p95",
      ratio,
      rows: many.customers,
    });
  }
  console.table(table);
}

/** Over HTTP at ten connections, in turn with the bare page, so that the machine's mood meets both. */
async function pages(address: string, reference: string, many: Partner, few: Partner): Promise<void> {
  const table: Record<string, Record<string, number>> = {};
  for (const [at, { name, path }] of many.pages.entries()) {
    const runs = { ours: [] as number[], bare: [] as number[], few: [] as number[] };
    let last = await drive(address + path, many.cookie, 1);
    for (let round = 0; round < ROUNDS; round++) {
      runs.bare.push((await drive(reference, "", SECONDS)).perSecond);
      last = await drive(address + path, many.cookie, SECONDS);
      runs.ours.push(last.perSecond);
      runs.few.push((await drive(address + (few.pages[at]?.path ?? ""), few.cookie, SECONDS)).perSecond);
    }
    const [mine, plain, small] = [median(runs.ours), median(runs.bare), median(runs.few)];
    table[name] = {
      "requests/s": ms(mine),
      "bare requests/s": ms(plain),
      ratio: Number((mine / plain).toFixed(2)),
      [`against ${FEW}`]: Number((small / mine).toFixed(2)),
      "p50 ms": ms(last.p50),
      "p95 ms": ms(last.p95),
      "KB gzip": ms(last.gzipped),
    };
    tell({
      metric: `page: ${name}`,
      ours: mine,
      reference: plain,
      unit: "requests/s",
      ratio: mine / plain,
      rows: many.customers,
    });
    tell({
      metric: `page: ${name}, ${FEW} customers`,
      ours: mine,
      reference: small,
      unit: "requests/s",
      ratio: mine / small,
      rows: FEW,
    });
  }
  console.table(table);
}
