import { and, eq, sql } from "drizzle-orm";
import { reportRuns } from "@/db/schema";
import { asSystem, type Ctx, inPartner, systemCtx } from "@/lib/access";
import { record } from "@/lib/audit";
import type { MessageRef } from "@/lib/core/form-state";
import type { Claim } from "./lease";

const held = ({ id, lease }: Claim) => and(eq(reportRuns.id, id), eq(reportRuns.lease, lease));
const target = ({ id, fileName }: Claim) => ({ kind: "report", id, name: fileName ?? "" });
const unleased = { lease: null, leasedUntil: null } as const;

/** The file counts from here on. False when somebody cancelled, or another worker has the run by now. */
export async function endReady(
  ctx: Ctx,
  claim: Claim,
  file: { key: string; rows: number; size: number },
): Promise<boolean> {
  return inPartner({ ...ctx, now: new Date() }, "reports:run", async (tx) => {
    const scope = tx.actor.allCustomers ? "all" : "assigned";
    const { rowCount } = await tx.db
      .update(reportRuns)
      .set({
        ...unleased,
        state: "ready",
        params: { ...claim.params, scope },
        rows: file.rows,
        expectedRows: file.rows,
        fileKey: file.key,
        fileSize: file.size,
        finishedAt: tx.now,
        expiresAt: sql`${tx.now}::timestamptz + make_interval(days => core.setting_days('report_retention_days'))`,
      })
      .where(and(held(claim), eq(reportRuns.cancelRequested, false)));
    if (!rowCount) return false;
    await record(tx, "report.finished", {
      target: target(claim),
      before: { state: "running" },
      after: { state: "ready", rows: file.rows, size: file.size },
    });
    return true;
  });
}

export async function endCancelled(claim: Claim): Promise<void> {
  await asSystem(systemCtx(), "end a cancelled report", (tx) =>
    tx.db
      .update(reportRuns)
      .set({ ...unleased, state: "cancelled", finishedAt: tx.now })
      .where(held(claim)),
  );
}

/** With the reason, which the run's page shows. */
export async function endFailed(claim: Claim, error: MessageRef): Promise<void> {
  await asSystem(systemCtx(), "end a failed report", async (tx) => {
    const { rowCount } = await tx.db
      .update(reportRuns)
      .set({ ...unleased, state: "failed", error, finishedAt: tx.now })
      .where(held(claim));
    if (!rowCount) return;
    await record(tx, "report.finished", {
      target: target(claim),
      before: { state: "running" },
      after: { state: "failed", reason: error.key },
      partnerId: claim.partnerId,
      organizationId: claim.partnerId,
    });
  });
}
