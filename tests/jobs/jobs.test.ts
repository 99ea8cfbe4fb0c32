import { spawn } from "node:child_process";
import { once } from "node:events";
import { pool } from "@/db/client";
import { queues } from "@/db/queue";
import { asSystem, inPartner, systemCtx } from "@/lib/access";
import { closeSender, enqueue, type JobHandlers, startWorker } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aPartner } from "../customers/people";
import { hurry, inState, jobsOf, supervise, until } from "./queue";

process.env.LOG_LEVEL = "silent";
testDatabase();
jest.setTimeout(60_000);

const workers: { stop(): Promise<void> }[] = [];
async function worker(handlers: Partial<JobHandlers>) {
  const started = await startWorker(handlers);
  workers.push(started);
  return started;
}
const stopAll = () => Promise.all(workers.splice(0).map((each) => each.stop()));

beforeAll(hurry);
beforeEach(() => ownerQuery("DELETE FROM pgboss.job"));
afterEach(stopAll);
afterAll(closeSender);

const put = (mailId: string) =>
  asSystem(systemCtx(), "arrange", (tx) => enqueue(tx, "mail.send", { mailId }));

test("a job is seen after its transaction's commit, and never when it was rolled back", async () => {
  const given: string[] = [];
  await worker({ "mail.send": async ({ mailId }) => void given.push(mailId) });
  const undone = asSystem(systemCtx(), "arrange", async (tx) => {
    await enqueue(tx, "mail.send", { mailId: "undone" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await asSystem(systemCtx(), "arrange", async (tx) => {
    await enqueue(tx, "mail.send", { mailId: "first" });
    await enqueue(tx, "mail.send", { mailId: "second" });
    expect(await jobsOf("mail.send")).toEqual([]);
  });
  await until(() => given.length === 2);
  expect(given.sort()).toEqual(["first", "second"]);
  expect((await jobsOf("mail.send")).map(({ data }) => data.mailId).sort()).toEqual(["first", "second"]);
});

test("the app may put jobs in, of a partner's verb too, but neither read, change nor take them", async () => {
  const partner = await aPartner();
  await inPartner(partner.as("partner_full_admin"), "reports:run", (tx) =>
    enqueue(tx, "reports.run", { runId: crypto.randomUUID(), partnerId: tx.partnerId }),
  );
  expect(await jobsOf("reports.run")).toHaveLength(1);
  for (const sql of [
    "SELECT data FROM pgboss.job_common",
    "SELECT * FROM pgboss.job",
    "UPDATE pgboss.job_common SET data = '{}'",
    "DELETE FROM pgboss.job_common",
    "INSERT INTO pgboss.queue (name) VALUES ('mine')",
  ])
    await expect(pool("app").query(sql)).rejects.toThrow("permission denied");
});

test("a job that fails is tried again, with what it was given, and ends when it succeeds", async () => {
  const tries: string[] = [];
  await worker({
    "mail.send": async ({ mailId }) => {
      tries.push(mailId);
      if (tries.length < 3) throw new Error(`try ${tries.length}`);
    },
  });
  await put("mail-1");
  const done = await inState("mail.send", "completed");
  expect(done).toMatchObject({ retry_count: 2, data: { mailId: "mail-1" } });
  expect(tries).toEqual(["mail-1", "mail-1", "mail-1"]);
});

test("one that never succeeds is given up after its number of tries, and keeps its last reason", async () => {
  await ownerQuery("UPDATE pgboss.queue SET retry_limit = 1 WHERE name = 'mail.send'");
  await worker({ "mail.send": () => Promise.reject(new Error("no such server")) });
  await put("mail-2");
  const failed = await inState("mail.send", "failed");
  expect(failed).toMatchObject({ retry_count: 1, output: { message: "no such server" } });
  await ownerQuery("UPDATE pgboss.queue SET retry_limit = 8 WHERE name = 'mail.send'");
});

test("a job for later waits", async () => {
  const startAfter = new Date(Date.now() + 3_600_000);
  await asSystem(systemCtx(), "arrange", (tx) =>
    enqueue(tx, "mail.send", { mailId: "later" }, { startAfter }),
  );
  await put("now");
  await worker({ "mail.send": async () => {} });
  await inState("mail.send", "completed");
  const states = (await jobsOf("mail.send")).map(({ data, state }) => [data.mailId, state]);
  expect(Object.fromEntries(states)).toEqual({ later: "created", now: "completed" });
});

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
  expect((await jobsOf("imports.check")).map(({ state }) => state).sort()).toEqual(["completed", "created"]);
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
  const child = spawn(process.execPath, ["--import", "tsx", "tests/jobs/hanging-worker.ts"], {
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
