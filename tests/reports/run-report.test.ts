import { closeSender } from "@/lib/jobs";
import { listReports, reportRun, runningReports, runReport } from "@/lib/reports";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { auditOf, jobsOf, makeWorld, runRow, type World } from "./world";

testDatabase();

let world: World;
const input = { template: "subscription_details", language: "en" } as const;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(closeSender);

test("keeps the run, its job and its line of the audit log together", async () => {
  const { id } = await runReport(world.full, input);
  expect(await runRow(id)).toMatchObject({ state: "queued", params: { language: "en" }, rows: 0 });
  expect(await jobsOf(id)).toBe(1);
  expect(await auditOf(id)).toEqual(["report.started"]);
  const run = await reportRun(world.full, id);
  expect(run.fileName).toMatch(/^Subscription Details_[0-9A-Z]{8}$/);
  expect((await runningReports(world.full)).map((each) => each.id)).toContain(id);
});

test("the same submission sent twice asks once", async () => {
  const submission = crypto.randomUUID();
  const twice = await Promise.all([1, 2].map(() => runReport({ ...world.full, submission }, input)));
  expect(twice[0]).toEqual(twice[1]);
  expect(await jobsOf(twice[0]?.id ?? "")).toBe(1);
});

test("another partner neither finds nor lists it", async () => {
  const { id } = await runReport(world.full, input);
  await expect(reportRun(world.stranger, id)).rejects.toMatchObject({ code: "notFound" });
  expect(await listReports(world.stranger, { states: [] })).toMatchObject({ runs: [], total: 0 });
  expect(await runningReports(world.stranger)).toEqual([]);
});

test("only partner administrators run reports", async () => {
  const before = await ownerQuery("SELECT FROM core.report_runs");
  for (const ctx of [world.reader, world.desk, world.owner]) {
    await expect(runReport(ctx, input)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const ctx of [world.desk, world.owner]) {
    await expect(listReports(ctx, { states: [] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(runningReports(ctx)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await ownerQuery("SELECT FROM core.report_runs")).toHaveLength(before.length);
});

test("a partner admin sees the own runs, the full and the read-only administrator see all", async () => {
  const { id: theirs } = await runReport(world.full, input);
  const { id: mine } = await runReport(world.admin, input);
  await expect(reportRun(world.admin, theirs)).rejects.toMatchObject({ code: "notFound" });
  expect((await listReports(world.admin, { states: [] })).runs).toMatchObject([{ id: mine, mine: true }]);
  for (const ctx of [world.full, world.reader]) {
    const ids = (await listReports(ctx, { states: [] })).runs.map((run) => run.id);
    expect(ids).toEqual(expect.arrayContaining([theirs, mine]));
  }
});

test("an own run that holds more than the person may see by now is not found", async () => {
  const { id } = await runReport(world.admin, input);
  await ownerQuery(`UPDATE core.report_runs SET params = params || '{"scope": "all"}' WHERE id = $1`, [id]);
  await expect(reportRun(world.admin, id)).rejects.toMatchObject({ code: "notFound" });
});

test("the list goes on where a page ends, and narrows to states", async () => {
  await ownerQuery("DELETE FROM core.report_runs");
  for (let run = 0; run < 28; run++) {
    await runReport({ ...world.full, now: new Date(Date.UTC(2026, 0, 1, 0, run)) }, input);
  }
  await ownerQuery(`UPDATE core.report_runs SET state = 'failed' WHERE created_at < '2026-01-01T00:02Z'`);
  const first = await listReports(world.full, { states: [] });
  const second = await listReports(world.full, { states: [], after: first.next });
  const times = [...first.runs, ...second.runs].map((run) => run.createdAt.getUTCMinutes());
  expect(times).toEqual(Array.from({ length: 28 }, (_, index) => 27 - index));
  expect(first).toMatchObject({ total: 28, counts: { failed: 2, queued: 26 }, retentionDays: 30 });
  expect(second.next).toBeUndefined();
  const failed = await listReports(world.full, { states: ["failed"] });
  expect(failed).toMatchObject({ total: 2, runs: [{ state: "failed" }, { state: "failed" }] });
});
