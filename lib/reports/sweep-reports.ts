import { sql } from "drizzle-orm";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { log } from "@/lib/core/log";
import { enqueue } from "@/lib/jobs";
import { removeReport } from "./files";

const AT_ONCE = 200;

type Ended = { id: string; partnerId: string; fileName: string | null; fileKey: string | null };

/** Removes what is kept no longer, file first, and queues again what no worker is at. */
export async function sweepReports(): Promise<void> {
  let removed: number;
  do removed = await removeExpired();
  while (removed === AT_ONCE);
  await queueForgotten();
}

// The rows stay locked while their files go; a sweep that dies leaves rows, which the next one finds again.
async function removeExpired(): Promise<number> {
  return asSystem(systemCtx(), "remove expired reports", async (tx) => {
    const { rows } = await tx.db.execute<Ended>(sql`
      SELECT id, partner_id AS "partnerId", file_name AS "fileName", file_key AS "fileKey" FROM core.report_runs
      WHERE state IN ('ready', 'failed', 'cancelled')
        AND coalesce(expires_at, finished_at + make_interval(days => core.setting_days('report_retention_days')))
          <= ${tx.now}::timestamptz
      LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`);
    let removed = 0;
    for (const run of rows) if (await removeRun(tx, run)) removed += 1;
    return removed;
  });
}

/** A file that cannot be removed now keeps its row, and no other from going. */
async function removeRun(tx: Tx, { id, partnerId, fileName, fileKey }: Ended): Promise<boolean> {
  try {
    if (fileKey) await removeReport(fileKey);
  } catch (error) {
    log().error({ run: id, error: String(error) }, "an expired report could not be removed");
    return false;
  }
  await tx.db.execute(sql`DELETE FROM core.report_runs WHERE id = ${id}`);
  const target = { kind: "report", id, name: fileName ?? "" };
  await record(tx, "report.expired", { target, partnerId, organizationId: partnerId });
  return true;
}

/** A job can end for good before its run does (the queue gives up after many tries): the run must not wait for ever. */
async function queueForgotten(): Promise<void> {
  await asSystem(systemCtx(), "queue forgotten reports", async (tx) => {
    const { rows } = await tx.db.execute<{ runId: string; partnerId: string }>(sql`
      SELECT id AS "runId", partner_id AS "partnerId" FROM core.report_runs
      WHERE state IN ('queued', 'running')
        AND coalesce(leased_until, created_at) < ${tx.now}::timestamptz - interval '30 minutes'`);
    for (const { runId, partnerId } of rows) await enqueue(tx, "reports.run", { runId, partnerId });
  });
}
