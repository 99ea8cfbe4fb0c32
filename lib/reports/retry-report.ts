import { eq } from "drizzle-orm";
import { reportRuns } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound, ruleBroken } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";
import { runById } from "./queries";

export type RetryReport = { runId: string };

/** Makes a report anew that failed or was cancelled. It runs as the person who asked for it: only that person may. */
export async function retryReport(ctx: Ctx, { runId }: RetryReport): Promise<{ id: string }> {
  return inPartner(ctx, "reports:run", async (tx) => {
    const run = await runById(tx, runId, { lock: true });
    if (run.requestedBy !== tx.actor.id) throw notFound("report");
    if (run.state !== "failed" && run.state !== "cancelled") throw ruleBroken("reports.notRetryable");
    await tx.db
      .update(reportRuns)
      .set({
        state: "queued",
        cancelRequested: false,
        error: null,
        rows: 0,
        expectedRows: null,
        startedAt: null,
        finishedAt: null,
      })
      .where(eq(reportRuns.id, run.id));
    await enqueue(tx, "reports.run", { runId: run.id, partnerId: tx.partnerId });
    const target = { kind: "report", id: run.id, name: run.fileName ?? "" };
    await record(tx, "report.started", { target, before: { state: run.state }, after: { state: "queued" } });
    return { id: run.id };
  });
}
