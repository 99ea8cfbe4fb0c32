import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { applyImport, checkImport, startImport } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { TYPESCRIPT } from "@/lib/start/programs";
import { ownerQuery, testDatabase } from "../support/database";
import {
  check,
  csv,
  EMAIL,
  found,
  importUsers,
  makeWorld,
  never,
  upload,
  usersOf,
  type World,
} from "./world";

testDatabase();

const workers: ChildProcess[] = [];
afterAll(async () => {
  for (const worker of workers) await kill(worker);
  await closeSender();
});

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";
const header = ["First Name", EMAIL, SUITE, CALLING];
const many = (from: number, to: number, row: (name: string, at: number) => string[]) =>
  Array.from({ length: to - from }, (_, at) => row(`u${from + at}`, from + at));

/** So many that the worker's own chunks, of five thousand, are not all of the file. */
const MANY = 100;
/** For those that say how large a chunk is. */
const FEW = 10;

/** Twenty times as many users; then ten are modified, seven removed, three stay, seventy come, one row is wrong. */
async function arrange(times: number): Promise<{ world: World; file: string; removals: string }> {
  const world = await makeWorld();
  const { at } = world;
  const rows = (from: number, to: number, row: (name: string) => string[]) =>
    many(from * times, to * times, row);
  await importUsers(world, csv(header, ...rows(0, 20, (name) => [name, at(name), "TRUE", ""])));
  const file = csv(
    header,
    ...rows(0, 10, (name) => [`${name} new`, at(name), "FALSE", "TRUE"]),
    ...rows(10, 17, (name) => ["", at(name), "FALSE", "FALSE"]),
    ...rows(17, 20, (name) => [name, at(name), "", ""]),
    ...rows(20, 90, (name) => [name, at(name), "TRUE", ""]),
    ...rows(90, 91, (name) => [name, "wrong", "TRUE", ""]),
  );
  return { world, file, removals: String(7 * times) };
}

/** All that an import leaves: users, their log, what is counted and found; without ids, times and the organization. */
async function endState(world: World, importId: string) {
  const plain = (text: unknown) =>
    JSON.parse(JSON.stringify(text).replaceAll(world.customerId.slice(0, 8), "*"));
  const { counts, state, rows } = await found(world, importId);
  const [log, counted, findable] = [
    await ownerQuery(
      "SELECT action, target_name, before, after FROM core.audit WHERE work_id = $1 ORDER BY 1, 2, 4, 3",
      [importId],
    ),
    await ownerQuery(
      "SELECT status, package_code, sum(amount)::int AS n FROM core.user_counts WHERE organization_id = $1 GROUP BY 1, 2 HAVING sum(amount) <> 0 ORDER BY 1, 2",
      [world.customerId],
    ),
    await ownerQuery("SELECT count(*)::int AS n FROM core.directory WHERE organization_id = $1", [
      world.customerId,
    ]),
  ];
  const ends = await ownerQuery("SELECT action FROM core.audit WHERE target_id = $1 ORDER BY 1", [importId]);
  return plain({
    counts: { ...counts, planningAgain: 0 },
    state,
    rows,
    users: await usersOf(world),
    log,
    counted,
    findable,
    ends,
  });
}

async function undisturbed(times: number) {
  const { world, file } = await arrange(times);
  return endState(world, await importUsers(world, file));
}

function startWorker(): ChildProcess {
  const args = [...TYPESCRIPT, "lib/start/work.ts"];
  const worker = spawn(process.execPath, args, {
    env: { ...process.env, LOG_LEVEL: "fatal" },
    stdio: "ignore",
  });
  workers.push(worker);
  return worker;
}

async function kill(worker: ChildProcess) {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

/** Waits until the import is in this state and has come this far. */
async function reaches(importId: string, condition: string): Promise<void> {
  for (;;) {
    const [row] = await ownerQuery<{ there: boolean }>(
      `SELECT ${condition} AS there FROM core.imports, pg_sleep(0.002) WHERE id = $1`,
      [importId],
    );
    if (row?.there) return;
  }
}

/** What the queue does by itself when a heartbeat is missed. */
const releaseJobs = () =>
  ownerQuery(
    "UPDATE pgboss.job SET state = 'retry', start_after = now(), heartbeat_on = NULL WHERE state = 'active'",
  );

async function killedAt(importId: string, condition: string, worker = startWorker()): Promise<void> {
  await reaches(importId, `${condition} OR state = 'done'`);
  await kill(worker);
  await releaseJobs();
}

test("a worker killed while it checks and while it applies is followed by one that ends as if nothing had been", async () => {
  const expected = await undisturbed(MANY);
  const { world, file, removals: confirmation } = await arrange(MANY);
  await ownerQuery("DELETE FROM pgboss.job");
  const importId = await upload(world, file);
  await killedAt(importId, "progress >= 5000");
  const second = startWorker();
  await reaches(importId, "state = 'ready'");
  await startImport(world.ada, { organizationId: world.customerId, importId, confirmation });
  await killedAt(importId, "phase IN ('modify', 'add')", second);
  await killedAt(importId, "phase = 'add'");
  const worker = startWorker();
  await reaches(importId, "state = 'done'");
  await kill(worker);
  expect(await endState(world, importId)).toEqual(expected);
});

test("a plan that a crash of the database took is made again, and what is applied is not done twice", async () => {
  const expected = await undisturbed(FEW);
  const { world, file, removals: confirmation } = await arrange(FEW);
  const importId = await check(world, file);
  const organizationId = world.customerId;
  await startImport(world.ada, { organizationId, importId, confirmation });
  const stop = new AbortController();
  const applying = applyImport({ importId, organizationId }, stop.signal, { chunkSize: 10 });
  await reaches(importId, "phase = 'add' AND progress >= 250");
  stop.abort();
  await expect(applying).rejects.toThrow();
  await ownerQuery("TRUNCATE core.import_rows");
  await applyImport({ importId, organizationId }, never);
  expect(await endState(world, importId)).toEqual(expected);
});

test("a worker that was thought dead cannot add to what its successor does", async () => {
  const world = await makeWorld();
  const organizationId = world.customerId;
  const importId = await check(
    world,
    csv(header, ...many(0, 600, (name) => [name, world.at(name), "TRUE", ""])),
  );
  await startImport(world.ada, { organizationId, importId });
  const job = { importId, organizationId };
  const small = { chunkSize: 20 };
  await Promise.all([
    applyImport(job, never, small),
    applyImport(job, never, small),
    applyImport(job, never, small),
  ]);
  const log = await ownerQuery("SELECT FROM core.audit WHERE work_id = $1", [importId]);
  expect([(await usersOf(world)).length, log.length]).toEqual([600, 600]);
  expect(await found(world, importId)).toMatchObject({ state: "done", counts: { added: 600, missed: 0 } });
});

test("two that check the same file at once plan it once", async () => {
  const world = await makeWorld();
  const importId = await upload(
    world,
    csv(header, ...many(0, 6_000, (name) => [name, world.at(name), "TRUE", ""])),
  );
  const job = { importId, organizationId: world.customerId };
  await Promise.all([checkImport(job, never), checkImport(job, never)]);
  expect(await found(world, importId)).toMatchObject({
    state: "ready",
    rows: 6_000,
    counts: { add: 6_000 },
  });
});
