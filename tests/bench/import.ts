import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { organizationPackages } from "@/db/schema";
import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { startSession } from "@/lib/auth";
import { forgetConfig } from "@/lib/core/config";
import { actingAs, makeManagement, makeOrganization, makePartner, makeUser } from "@/lib/demo/make";
import { findImport, startImport } from "@/lib/imports";
import { Lifecycle } from "@/lib/start/lifecycle";
import { loadCustomers } from "./customers/load";
import { type Processes, peakMemory, startProcesses } from "./import/processes";
import { type Step, stepsFor, writeFileOf } from "./import/steps";
import { Visitor } from "./import/visitor";
import { median, seconds, withScratchDatabase } from "./scratch";

const CUSTOMERS_OF_OTHER = 1_000;
const QUIET_SECONDS = 15;
/** Longer than this no step may take. */
const MOST_SECONDS = 3_600;

const tell = (line: Record<string, unknown>) => console.log(JSON.stringify({ bench: "import", ...line }));

/**
 * Files through upload, check and apply of a real web process and a real worker, while somebody of another partner
 * looks at their customers. The reference is COPY into a table of texts and one bare statement, in the same run.
 */
export async function run([wanted = "1000000"]: string[]): Promise<void> {
  const rows = Number(wanted);
  const directory = mkdtempSync(join(tmpdir(), "bench-import-"));
  const life = new Lifecycle();
  life.onStop(() => rmSync(directory, { recursive: true, force: true }));
  await withScratchDatabase("import", async (owner, ownerUrl) => {
    try {
      Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: "error" });
      forgetConfig();
      const world = await prepare(owner);
      const processes = await startProcesses(life, ownerUrl);
      const bench = { owner, world, processes, file: join(directory, "users.csv") };
      // The first, small ones wait for the worker and let everything be compiled.
      for (const step of stepsFor(100, "warm")) await measure(bench, step);
      await rounds(bench, rows);
    } finally {
      await life.stop();
    }
  });
}

type World = { ctx: Ctx; organizationId: string; cookie: string; otherCookie: string };
type Bench = { owner: pg.Client; world: World; processes: Processes; file: string };

async function rounds(bench: Bench, rows: number): Promise<void> {
  const { web, worker, address } = bench.processes;
  const visitor = new Visitor(`${address}/customers`, bench.world.otherCookie);
  await wait(2_000);
  visitor.takeP95();
  await wait(QUIET_SECONDS * 1000);
  const quiet = visitor.takeP95();
  const figures: Figure[] = [];
  const busy: number[] = [];
  for (let round = 0; round < (rows < 1_000_000 ? 3 : 1); round++) {
    await bench.owner.query("TRUNCATE bare_users");
    for (const step of stepsFor(rows, `round${round}`)) {
      figures.push(...(await measure(bench, step, visitor, busy)));
    }
  }
  await visitor.stop();
  report(figures);
  const p95 = Math.max(...busy);
  const ratio = Number((p95 / quiet.p95).toFixed(2));
  const metric = "another partner's customers meanwhile, against quiet";
  tell({ metric, ours: Math.round(p95), reference: Math.round(quiet.p95), unit: "ms p95", ratio });
  tell({ metric: "memory of the web process, peak", ours: peakMemory(web), unit: "MB" });
  tell({ metric: "memory of the worker, peak", ours: peakMemory(worker), unit: "MB" });
}

type Figure = { step: string; metric: string; rows: number; ours: number; reference: number };

async function measure(bench: Bench, step: Step, visitor?: Visitor, busy?: number[]): Promise<Figure[]> {
  const { owner, file } = bench;
  const { name, rows, bare } = step;
  await writeFileOf(step, file);
  const copied = await seconds(() => copy(owner, file));
  const stated = await seconds(() => owner.query(bare));
  visitor?.takeP95();
  const { checked, applied } = await importFile(bench);
  const meanwhile = visitor?.takeP95();
  if (meanwhile && meanwhile.visits > 20) busy?.push(meanwhile.p95);
  const figure = (metric: string, ours: number, reference: number): Figure => ({
    ...{ step: name, metric, rows },
    ours: rows / ours,
    reference: rows / reference,
  });
  const preview = figure("upload to preview, against COPY", checked, copied);
  // Nothing to apply: checking is all there is.
  if (applied === undefined) return [preview, figure("all, against one bare statement", checked, stated)];
  return [
    preview,
    figure("apply, against one bare statement", applied, stated),
    figure("all, against COPY and one bare statement", checked + applied, copied + stated),
  ];
}

function report(figures: Figure[]): void {
  const table: Record<string, Record<string, number>> = {};
  for (const name of new Set(figures.map(({ step, metric }) => `${step}: ${metric}`))) {
    const same = figures.filter(({ step, metric }) => `${step}: ${metric}` === name);
    const ours = Math.round(median(same.map((each) => each.ours)));
    const reference = Math.round(median(same.map((each) => each.reference)));
    const ratio = Number((ours / reference).toFixed(3));
    table[name] = { "rows/s": ours, reference, ratio };
    tell({ metric: name, ours, reference, unit: "rows/s", ratio, rows: same[0]?.rows });
  }
  console.table(table);
}

async function copy(owner: pg.Client, file: string): Promise<void> {
  await owner.query("TRUNCATE bare_rows");
  await pipeline(
    createReadStream(file),
    owner.query(copyFrom("COPY bare_rows FROM STDIN (FORMAT csv, HEADER true)")),
  );
}

/** Sent as the page's script sends it; applied as the button applies it. */
async function importFile({ world, processes, file }: Bench) {
  const { ctx, organizationId } = world;
  const now = () => ({ ...ctx, now: new Date() });
  let importId = "";
  const until = async (state: string) => {
    for (const end = Date.now() + MOST_SECONDS * 1000; Date.now() < end; await wait(100)) {
      const row = await findImport(now(), organizationId, importId);
      if (row.state === state) return row;
      if (row.finishedAt) throw new Error(`The import is ${row.state}: ${JSON.stringify(row.refusal)}`);
    }
    throw new Error(`The import is not ${state} after ${MOST_SECONDS} s`);
  };
  const checked = await seconds(async () => {
    importId = await upload(processes.address, world, file);
    await until("ready");
  });
  const { counts } = await until("ready");
  if (counts?.error) throw new Error(`${counts.error} rows are refused`);
  if (!counts?.add && !counts?.modify && !counts?.remove) return { checked };
  const applied = await seconds(async () => {
    await startImport(now(), { organizationId, importId, confirmation: String(counts.remove) });
    await until("done");
  });
  return { checked, applied };
}

function upload(address: string, { organizationId, cookie }: World, file: string): Promise<string> {
  const url = `${address}/uploads/users?organization=${organizationId}&mode=add_and_remove`;
  const headers = {
    ...{ cookie, origin: address, "content-type": "text/csv", "x-file-name": "users.csv" },
    "content-length": statSync(file).size,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(parts).toString();
        const [, importId] = /\/imports\/([0-9a-f-]{36})/.exec(answer) ?? [];
        if (importId) resolve(importId);
        else reject(new Error(`The upload was answered ${response.statusCode} ${answer}`));
      });
    });
    sent.on("error", reject);
    createReadStream(file).pipe(sent);
  });
}

async function prepare(owner: pg.Client): Promise<World> {
  await owner.query(`
    CREATE UNLOGGED TABLE bare_rows (first text, last text, email text, suite text, calling text);
    CREATE TABLE bare_users (LIKE core.users INCLUDING DEFAULTS);
    ALTER TABLE bare_users DROP COLUMN name_key, DROP COLUMN last_name_key;
    CREATE UNIQUE INDEX ON bare_users (email_key);
    -- A location and a number for each would be a benchmark of its own.
    UPDATE core.packages SET calling = false`);
  const { otherPartnerId, ...world } = await asSystem(systemCtx(), "arrange a benchmark", async (tx) => {
    const [partner, other] = [await makePartner(tx), await makePartner(tx)];
    const { id: organizationId } = await makeOrganization(tx, { isWholesale: true });
    await makeManagement(tx, partner.id, organizationId);
    const held = ["webex_suite", "webex_calling"].map((packageCode) => ({ organizationId, packageCode }));
    await tx.db.insert(organizationPackages).values(held);
    const user = await makeUser(tx, partner.id, { roles: ["partner_full_admin"] });
    const visitor = await makeUser(tx, other.id, { roles: ["partner_full_admin"] });
    return {
      ctx: actingAs(user, ["partner_full_admin"], { partner: true }),
      organizationId,
      cookie: `session=${await startSession(tx, user, "bench")}`,
      otherCookie: `session=${await startSession(tx, visitor, "bench")}`,
      otherPartnerId: other.id,
    };
  });
  await loadCustomers(owner, otherPartnerId, CUSTOMERS_OF_OTHER);
  return world;
}
