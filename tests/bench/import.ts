import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { organizationPackages } from "@/db/schema";
import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { forgetConfig } from "@/lib/core/config";
import { actingAs, makeManagement, makeOrganization, makePartner, makeUser } from "@/lib/demo/make";
import { findImport, startImport, uploadUsers } from "@/lib/imports";
import { median, seconds, withScratchDatabase } from "./scratch";

const ROUNDS = 3;

/** Each file goes through upload, check and apply of a real worker; the reference is COPY and one bare statement. */
type Step = { name: string; rows: number; line: (at: number) => string; bare: string };

const header = "First Name,Last Name,User ID/Email (Required),Webex Suite Package,Webex Calling Package";

const stepsFor = (rows: number, round: string): Step[] => [
  {
    name: "add",
    rows,
    line: (at) => `First${at},Last${at},first.last${at}@${round}.example,TRUE,FALSE`,
    bare: `INSERT INTO bare_users (organization_id, email, email_key, first_name, last_name, display_name, package_code)
      SELECT gen_random_uuid(), email, lower(email), first, last, first || ' ' || last, 'webex_suite' FROM bare_rows`,
  },
  {
    name: "modify half",
    rows: rows / 2,
    line: (at) => `Second${at},Last${at},first.last${at}@${round}.example,FALSE,TRUE`,
    bare: `UPDATE bare_users u SET first_name = r.first, package_code = 'webex_calling'
      FROM bare_rows r WHERE u.email_key = lower(r.email)`,
  },
  {
    name: "remove a tenth",
    rows: rows / 10,
    line: (at) => `,,first.last${at}@${round}.example,FALSE,FALSE`,
    bare: "DELETE FROM bare_users u USING bare_rows r WHERE u.email_key = lower(r.email)",
  },
  {
    name: "again",
    rows: rows / 10,
    line: (at) => `,,first.last${at}@${round}.example,FALSE,FALSE`,
    bare: "UPDATE bare_users u SET first_name = r.first FROM bare_rows r WHERE u.email_key = lower(r.email)",
  },
];

const tell = (line: Record<string, unknown>) => console.log(JSON.stringify({ bench: "import", ...line }));

export async function run([wanted = "100000"]: string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "bench-import-"));
  await withScratchDatabase("import", async (owner, ownerUrl) => {
    Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: "error" });
    forgetConfig();
    const world = await prepare(owner);
    const worker = startWorker(ownerUrl, directory);
    const memory = watchMemory();
    try {
      const file = join(directory, "users.csv");
      const figures: Figure[] = [];
      // The first, small one waits for the worker to be there.
      for (const step of stepsFor(100, "warm")) await measure(owner, world, step, file);
      for (let round = 0; round < ROUNDS; round++) {
        await owner.query("TRUNCATE bare_users");
        for (const step of stepsFor(Number(wanted), `round${round}`))
          figures.push(...(await measure(owner, world, step, file)));
      }
      report(figures);
      tell({ metric: "memory of the worker, peak", ours: peakMemory(worker), unit: "MB" });
      tell({ metric: "memory growth of the uploading process", ours: memory.stop(), unit: "MB" });
    } finally {
      memory.stop();
      worker.kill("SIGTERM");
      await once(worker, "exit");
    }
  }).finally(() => rmSync(directory, { recursive: true, force: true }));
}

type World = { ctx: Ctx; organizationId: string };

async function measure(owner: pg.Client, world: World, step: Step, file: string): Promise<Figure[]> {
  const { name, rows } = step;
  await writeFile(file, `${header}\n${Array.from({ length: rows }, (_, at) => step.line(at)).join("\n")}\n`);
  const copied = await seconds(() => copy(owner, file));
  const bare = await seconds(() => owner.query(step.bare));
  const { checked, applied } = await importFile(world, file);
  const figure = (metric: string, ours: number, reference: number): Figure => ({
    metric: `${name}: ${metric}`,
    rows,
    ours: rows / ours,
    reference: rows / reference,
  });
  const preview = figure("upload to preview, against COPY", checked, copied);
  if (applied === undefined) return [preview];
  return [
    preview,
    figure("apply, against one bare statement", applied, bare),
    figure("apply, against COPY", applied, copied),
  ];
}

type Figure = { metric: string; rows: number; ours: number; reference: number };

function report(figures: Figure[]): void {
  for (const metric of new Set(figures.map((each) => each.metric))) {
    const rounds = figures.filter((each) => each.metric === metric);
    const ours = median(rounds.map((each) => each.ours));
    const reference = median(rounds.map((each) => each.reference));
    const ratio = Number((ours / reference).toFixed(3));
    const rows = rounds[0]?.rows;
    tell({ metric, ours: Math.round(ours), reference: Math.round(reference), unit: "rows/s", ratio, rows });
  }
}

async function copy(owner: pg.Client, file: string): Promise<void> {
  await owner.query("TRUNCATE bare_rows");
  await pipeline(
    createReadStream(file),
    owner.query(copyFrom("COPY bare_rows FROM STDIN (FORMAT csv, HEADER true)")),
  );
}

async function importFile({ ctx, organizationId }: World, file: string) {
  const upload = { organizationId, mode: "add_and_remove", fileName: "users.csv" } as const;
  const now = () => ({ ...ctx, now: new Date() });
  let importId = "";
  const until = async (state: string) => {
    for (;;) {
      const row = await findImport(now(), organizationId, importId);
      if (row.state === state) return row;
      if (row.finishedAt) throw new Error(`The import is ${row.state}: ${JSON.stringify(row.refusal)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const checked = await seconds(async () => {
    importId = await uploadUsers(now(), { ...upload, content: createReadStream(file) });
    await until("ready");
  });
  const { counts } = await until("ready");
  if (!counts?.add && !counts?.modify && !counts?.remove) return { checked };
  const applied = await seconds(async () => {
    await startImport(now(), { organizationId, importId, confirmation: String(counts.remove) });
    await until("done");
  });
  return { checked, applied };
}

async function prepare(owner: pg.Client): Promise<World> {
  await owner.query(`
    CREATE UNLOGGED TABLE bare_rows (first text, last text, email text, suite text, calling text);
    CREATE TABLE bare_users (LIKE core.users INCLUDING DEFAULTS);
    ALTER TABLE bare_users DROP COLUMN name_key, DROP COLUMN last_name_key;
    CREATE UNIQUE INDEX ON bare_users (email_key);
    -- A location and a number for each would be a benchmark of its own.
    UPDATE core.packages SET calling = false`);
  return asSystem(systemCtx(), "arrange a benchmark", async (tx) => {
    const partner = await makePartner(tx);
    const { id: organizationId } = await makeOrganization(tx, { isWholesale: true });
    await makeManagement(tx, partner.id, organizationId);
    const held = ["webex_suite", "webex_calling"].map((packageCode) => ({ organizationId, packageCode }));
    await tx.db.insert(organizationPackages).values(held);
    const user = await makeUser(tx, partner.id, { roles: ["partner_full_admin"] });
    return { ctx: actingAs(user, ["partner_full_admin"], { partner: true }), organizationId };
  });
}

function startWorker(ownerUrl: string, directory: string): ChildProcess {
  const env = { ...process.env, DATABASE_URL: ownerUrl, DATA_DIR: directory };
  return spawn(process.execPath, ["--import", "tsx", "lib/start/commands/worker.ts"], {
    env,
    stdio: "inherit",
  });
}

/** The highest resident memory the process ever had (Linux). */
function peakMemory({ pid }: ChildProcess): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/** How many megabytes more than at the start this process has had. */
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
      return Math.round(peak - before);
    },
  };
}
