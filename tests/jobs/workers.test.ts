import { spawn } from "node:child_process";
import { once } from "node:events";
import { queues } from "@/db/queue";
import { asSystem, systemCtx } from "@/lib/access";
import { closeSender, enqueue, type JobHandlers } from "@/lib/jobs";
import { TYPESCRIPT } from "@/lib/start/programs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { hurry, inState, jobsOf, stopAll, supervise, until, worker } from "./queue";

process.env.LOG_LEVEL = "silent";
testDatabase();

beforeAll(hurry);
beforeEach(() => ownerQuery("DELETE FROM pgboss.job"));
afterEach(stopAll);
afterAll(closeSender);

const put = (mailId: string) =>
  asSystem(systemCtx(), "arrange", (tx) => enqueue(tx, "mail.send", { mailId }));

test("stopping waits for the job that runs, tells it to leave, and takes no other", async () => {
  let ended = false;
  const { stop } = await worker({
    "imports.check": async (_job, signal) => {
      if (!signal.aborted) await once(signal, "abort");
      ended = true;
    },
  });
  const put = (importId: string) =>
    asSystem(systemCtx(), "arrange", (tx) => enqueue(tx, "imports.check", { importId, organizationId: "o" }));
  await put("one");
  await inState("imports.check", "active");
  await put("two");
  await stop();
  expect(ended).toBe(true);
  const states = (await jobsOf("imports.check")).map(({ state }) => state).sort();
  expect(states).toEqual(["completed", expect.stringMatching(/^(created|retry)$/)]);
});

test("a job that leaves unfinished when told to stop is taken up by the next worker", async () => {
  const payload = { importId: crypto.randomUUID(), organizationId: crypto.randomUUID() };
  await worker({
    "imports.apply": async (_job, signal) => {
      if (!signal.aborted) await once(signal, "abort");
      signal.throwIfAborted();
    },
  });
  await asSystem(systemCtx(), "arrange", (tx) => enqueue(tx, "imports.apply", payload));
  await inState("imports.apply", "active");
  await stopAll();
  const taken: unknown[] = [];
  await worker({ "imports.apply": async (job) => void taken.push(job) });
  await inState("imports.apply", "completed");
  expect(taken).toEqual([payload]);
});

test("a killed worker's job is taken up when its heartbeat is missed, and not while it beats", async () => {
  const payload = { importId: crypto.randomUUID(), organizationId: crypto.randomUUID() };
  const child = spawn(process.execPath, [...TYPESCRIPT, "tests/jobs/hanging-worker.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env },
  });
  await asSystem(systemCtx(), "arrange", (tx) => enqueue(tx, "imports.apply", payload));
  const [line] = await once(child.stdout, "data");
  expect(JSON.parse(String(line))).toEqual(payload);
  child.kill("SIGKILL");
  await once(child, "exit");

  const taken: unknown[] = [];
  await worker({ "imports.apply": async (job) => void taken.push(job) });
  await supervise("imports.apply");
  expect(await jobsOf("imports.apply")).toMatchObject([{ state: "active" }]);
  await ownerQuery("UPDATE pgboss.job SET heartbeat_on = now() - interval '31 seconds'");
  await supervise("imports.apply");
  const done = await inState("imports.apply", "completed");
  expect(taken).toEqual([payload]);
  expect(done.retry_count).toBe(1);
});

test("two workers share the jobs; each is done once", async () => {
  const done: string[] = [];
  const handlers: Partial<JobHandlers> = { "mail.send": async ({ mailId }) => void done.push(mailId) };
  await Promise.all([worker(handlers), worker(handlers)]);
  const all = Array.from({ length: 20 }, (_, at) => `mail ${at}`);
  await Promise.all(all.map(put));
  await until(() => done.length >= all.length);
  await stopAll();
  expect(done.sort()).toEqual(all.sort());
});

test("every kind of work is taken up again within a minute of its worker's silence, and tried again", async () => {
  const rows = await ownerQuery<{ name: string; heartbeat_seconds: number; retry_limit: number }>(
    "SELECT name, heartbeat_seconds, retry_limit FROM pgboss.queue",
  );
  const names = rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(queues)));
  for (const row of rows.filter(({ name }) => name in queues)) {
    // Three looks of the supervisor fit between the heartbeat and the minute.
    expect(row.heartbeat_seconds).toBeLessThanOrEqual(30);
    expect(row.retry_limit).toBeGreaterThan(3);
  }
});
