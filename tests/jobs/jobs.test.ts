import { pool } from "@/db/client";
import { asSystem, inPartner, systemCtx } from "@/lib/access";
import { closeSender, enqueue } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aPartner } from "../customers/people";
import { hurry, inState, jobsOf, stopAll, until, worker } from "./queue";

process.env.LOG_LEVEL = "silent";
testDatabase();

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
