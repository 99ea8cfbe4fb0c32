import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { log } from "@/lib/core/log";
import { enqueue, type JobPayloads } from "@/lib/jobs";
import type { ReportRun } from "./queries";

type Payload = JobPayloads["reports.run"];

/** How long a silent worker keeps a run; it speaks up more often than that. */
const LEASE = sql.raw("interval '20 seconds'");
const BEAT_MS = 1_000;

export type Claim = Pick<
  ReportRun,
  "id" | "partnerId" | "requestedBy" | "template" | "fileName" | "params"
> & {
  lease: string;
  /** Of the worker that was at it before and died. */
  formerLease: string | null;
  cancelRequested: boolean;
};

/** Takes a run that nobody works on. Undefined when it has ended or is another's: then the job comes back later. */
export async function claimRun({ runId, partnerId }: Payload): Promise<Claim | undefined> {
  return asSystem(systemCtx(), "take up a report", async (tx) => {
    const { rows } = await tx.db.execute<Claim>(sql`
      UPDATE core.report_runs r SET state = 'running', lease = gen_random_uuid(), leased_until = now() + ${LEASE},
        started_at = ${tx.now}, rows = 0, expected_rows = NULL
      FROM (SELECT id, lease FROM core.report_runs WHERE id = ${runId} AND partner_id = ${partnerId} FOR UPDATE) former
      WHERE r.id = former.id AND r.state IN ('queued', 'running') AND (r.lease IS NULL OR r.leased_until < now())
      RETURNING r.id, r.partner_id AS "partnerId", r.requested_by AS "requestedBy", r.template, r.params,
        r.file_name AS "fileName", r.lease, former.lease AS "formerLease", r.cancel_requested AS "cancelRequested"`);
    if (!rows[0]) await comeBack(tx, { runId, partnerId });
    return rows[0];
  });
}

async function comeBack(tx: Tx, payload: Payload) {
  const { rows } = await tx.db.execute<{ until: Date }>(sql`
    SELECT leased_until AS until FROM core.report_runs
    WHERE id = ${payload.runId} AND state = 'running' AND leased_until >= now()`);
  if (rows[0]) await enqueue(tx, "reports.run", payload, { startAfter: new Date(rows[0].until) });
}

/** Gives the run back, to be taken up by the next worker: this one was told to stop. */
export async function releaseRun({ id, lease, partnerId }: Claim): Promise<void> {
  await asSystem(systemCtx(), "give a report back", async (tx) => {
    const { rowCount } = await tx.db.execute(sql`
      UPDATE core.report_runs SET state = 'queued', lease = NULL, leased_until = NULL, rows = 0, started_at = NULL
      WHERE id = ${id} AND lease = ${lease}`);
    if (rowCount) await enqueue(tx, "reports.run", { runId: id, partnerId });
  });
}

export type Progress = { rows: number; expected: number | null };
type Beat = "held" | "cancelled" | "lost";

/** Tells how far it is, keeps the lease, and learns whether the run is still wanted. */
export async function beat({ id, lease }: Claim, { rows: done, expected }: Progress): Promise<Beat> {
  return asSystem(systemCtx(), "keep a report's lease", async (tx) => {
    const { rows } = await tx.db.execute<{ cancelled: boolean }>(sql`
      UPDATE core.report_runs SET leased_until = now() + ${LEASE}, rows = ${done}, expected_rows = ${expected}
      WHERE id = ${id} AND lease = ${lease} RETURNING cancel_requested AS cancelled`);
    if (!rows[0]) return "lost";
    return rows[0].cancelled ? "cancelled" : "held";
  });
}

/** Keeps the lease while `work` runs; its signal is raised when the run is no longer wanted or no longer ours. */
export async function whileLeased<T>(
  claim: Claim,
  progress: () => Progress,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const unwanted = new AbortController();
  const done = new AbortController();
  const beating = keepBeating(claim, progress, unwanted, done.signal);
  try {
    return await work(AbortSignal.any([stop, unwanted.signal]));
  } finally {
    done.abort();
    await beating;
  }
}

async function keepBeating(
  claim: Claim,
  progress: () => Progress,
  unwanted: AbortController,
  done: AbortSignal,
): Promise<void> {
  while (!done.aborted && !unwanted.signal.aborted) {
    await pause(BEAT_MS, undefined, { signal: done }).catch(() => {});
    if (done.aborted) return;
    try {
      const answer = await beat(claim, progress());
      if (answer !== "held") unwanted.abort(new Error(answer));
    } catch (error) {
      // Without the database for a while: whoever has the lease when it is back goes on.
      log().warn({ run: claim.id, error: String(error) }, "the report's lease could not be renewed");
    }
  }
}
