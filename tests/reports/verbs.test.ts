import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { closeSender } from "@/lib/jobs";
import {
  cancelReport,
  downloadReport,
  reportFileFacts,
  retryReport,
  runReport,
  sweepReports,
} from "@/lib/reports";
import { storage } from "@/lib/storage";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { addCustomer, auditOf, fileOf, jobsOf, makeWorld, runRow, type World, work } from "./world";

testDatabase();

const input = { template: "subscription_details", language: "en" } as const;
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await addCustomer(world, "Größe 1");
});
afterAll(closeSender);

async function ready(ctx = world.full) {
  const { id } = await runReport(ctx, input);
  await work(world, id);
  return id;
}

describe("cancelReport", () => {
  test("ends a waiting run at once and records it; its job then does nothing", async () => {
    const { id: runId } = await runReport(world.full, input);
    await cancelReport(world.full, { runId });
    await cancelReport(world.full, { runId }).catch(() => {});
    expect(await runRow(runId)).toMatchObject({ state: "cancelled" });
    await work(world, runId);
    expect(await runRow(runId)).toMatchObject({ state: "cancelled", file_key: null });
    expect(await auditOf(runId)).toEqual(["report.started", "report.cancelled"]);
  });

  test("refuses a run that has ended", async () => {
    const runId = await ready();
    await expect(cancelReport(world.full, { runId })).rejects.toMatchObject({ code: "ruleBroken" });
    expect(await runRow(runId)).toMatchObject({ state: "ready" });
  });

  test("does not find another partner's run, nor another person's for a partner admin", async () => {
    const { id: runId } = await runReport(world.full, input);
    for (const ctx of [world.stranger, world.admin]) {
      await expect(cancelReport(ctx, { runId })).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(cancelReport(world.full, { runId: "1" })).rejects.toMatchObject({ code: "notFound" });
  });

  test("is not for those who may only look", async () => {
    const { id: runId } = await runReport(world.full, input);
    for (const ctx of [world.reader, world.desk, world.owner]) {
      await expect(cancelReport(ctx, { runId })).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("retryReport", () => {
  test("queues a failed run again and records it", async () => {
    const { id: runId } = await runReport(world.full, input);
    await ownerQuery(`UPDATE core.report_runs SET state = 'failed', error = '{"key": "x"}' WHERE id = $1`, [
      runId,
    ]);
    await retryReport(world.full, { runId });
    expect(await runRow(runId)).toMatchObject({ state: "queued", error: null });
    expect(await jobsOf(runId)).toBe(2);
    expect(await auditOf(runId)).toEqual(["report.started", "report.started"]);
    await work(world, runId);
    expect(await runRow(runId)).toMatchObject({ state: "ready" });
  });

  test("refuses a run that is ready", async () => {
    const runId = await ready();
    await expect(retryReport(world.full, { runId })).rejects.toMatchObject({ code: "ruleBroken" });
  });

  test("does not find another's run, because it would run as that person", async () => {
    const { id: runId } = await runReport(world.admin, input);
    await ownerQuery("UPDATE core.report_runs SET state = 'failed' WHERE id = $1", [runId]);
    for (const ctx of [world.full, world.stranger]) {
      await expect(retryReport(ctx, { runId })).rejects.toMatchObject({ code: "notFound" });
    }
  });

  test("is not for those who may only look", async () => {
    const runId = await ready();
    for (const ctx of [world.reader, world.desk, world.owner]) {
      await expect(retryReport(ctx, { runId })).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("downloadReport", () => {
  test("brings the file with its true size, named by the day, and records it", async () => {
    const runId = await ready();
    const plain = await downloadReport(world.full, { runId, gzip: false });
    const bytes = await buffer(plain.stream);
    expect(bytes.length).toBe(plain.size);
    expect(bytes.toString()).toBe(await fileOf(runId));
    const named = await reportFileFacts(
      { ...world.full, now: new Date("2026-11-20T23:59Z") },
      { runId, gzip: true },
    );
    expect(named.name).toMatch(/^Subscription Details_[0-9A-Z]{8}_2026-11-20\.csv\.gz$/);
    expect((await auditOf(runId)).filter((action) => action === "report.downloaded")).toHaveLength(1);
  });

  test("brings it compressed: the same content, its own true size", async () => {
    const runId = await ready();
    for (const _twice of [1, 2]) {
      const packed = await downloadReport(world.reader, { runId, gzip: true });
      const bytes = await buffer(packed.stream);
      expect(bytes.length).toBe(packed.size);
      expect(gunzipSync(bytes).toString()).toBe(await fileOf(runId));
    }
  });

  test("has nothing of a run that is not ready, has expired, or whose file is gone", async () => {
    const { id: waiting } = await runReport(world.full, input);
    const expired = await ready();
    await ownerQuery("UPDATE core.report_runs SET expires_at = $2 WHERE id = $1", [expired, world.full.now]);
    const gone = await ready();
    await storage().remove((await runRow(gone))?.file_key ?? "");
    for (const runId of [waiting, expired, gone]) {
      const answer = downloadReport(world.full, { runId, gzip: false });
      await expect(answer).rejects.toMatchObject({ code: "notFound", ref: { key: "notFound.reportFile" } });
    }
  });

  test("does not find another partner's run, nor another person's for a partner admin", async () => {
    const runId = await ready();
    for (const ctx of [world.stranger, world.admin]) {
      await expect(downloadReport(ctx, { runId, gzip: false })).rejects.toMatchObject({ code: "notFound" });
    }
  });

  test("is not for the help desk or a customer", async () => {
    const runId = await ready();
    for (const ctx of [world.desk, world.owner]) {
      await expect(downloadReport(ctx, { runId, gzip: false })).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("sweepReports", () => {
  test("removes what has expired, with its files, and keeps the rest", async () => {
    const old = await ready();
    const kept = await ready();
    await downloadReport(world.full, { runId: old, gzip: true }).then(({ stream }) => buffer(stream));
    const key = (await runRow(old))?.file_key ?? "";
    await ownerQuery("UPDATE core.report_runs SET expires_at = now() - interval '1 minute' WHERE id = $1", [
      old,
    ]);
    await sweepReports();
    expect(await runRow(old)).toBeUndefined();
    expect(await storage().get(key)).toBeUndefined();
    expect(await storage().get(`${key}.gz`)).toBeUndefined();
    expect(await auditOf(old)).toContain("report.expired");
    expect(await fileOf(kept)).not.toBe("");
  });

  test("a file is kept for as long as the setting says", async () => {
    const runId = await ready();
    const [row] = await ownerQuery<{ days: number }>(
      "SELECT round(extract(epoch FROM expires_at - finished_at) / 86400)::int AS days FROM core.report_runs WHERE id = $1",
      [runId],
    );
    expect(row?.days).toBe(30);
  });

  test("queues again what no worker is at", async () => {
    const { id: lost } = await runReport(world.full, input);
    const { id: fresh } = await runReport(world.full, input);
    await ownerQuery(
      `UPDATE core.report_runs SET state = 'running', lease = gen_random_uuid(),
        leased_until = now() - interval '1 hour' WHERE id = $1`,
      [lost],
    );
    await sweepReports();
    expect(await jobsOf(lost)).toBe(2);
    expect(await jobsOf(fresh)).toBe(1);
  });
});
