import { eq } from "drizzle-orm";
import { reportRuns } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { runById } from "./queries";

export type CancelReport = { runId: string };

/** Ends a run that waits at once; one that is being made is ended by its worker, which asks every second. */
export async function cancelReport(ctx: Ctx, { runId }: CancelReport): Promise<void> {
  return inPartner(ctx, "reports:run", async (tx) => {
    const run = await runById(tx, runId, { lock: true });
    if (run.state !== "queued" && run.state !== "running") throw ruleBroken("reports.notRunning");
    if (run.cancelRequested) return;
    const waiting = run.state === "queued";
    await tx.db
      .update(reportRuns)
      .set({ cancelRequested: true, ...(waiting && { state: "cancelled", finishedAt: tx.now }) })
      .where(eq(reportRuns.id, run.id));
    const target = { kind: "report", id: run.id, name: run.fileName ?? "" };
    await record(tx, "report.cancelled", {
      target,
      before: { state: run.state },
      after: { state: "cancelled" },
    });
  });
}
