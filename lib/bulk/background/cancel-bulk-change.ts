import { eq } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { findBulkChange } from "./find-bulk-change";
import { bulkById, needsOf } from "./queries";

export type CancelBulkChange = { bulkId: string };

/** Stops a change: at once when nothing runs, else at the end of the chunk that runs. What is changed stays. */
export async function cancelBulkChange(ctx: Ctx, { bulkId }: CancelBulkChange): Promise<void> {
  const { kind } = await findBulkChange(ctx, bulkId);
  await inPartner(ctx, needsOf(kind), async (tx) => {
    const row = await bulkById(tx, bulkId, { lock: true });
    if (row.state !== "waiting" && row.state !== "running") throw ruleBroken("bulk.ended");
    if (row.cancelRequested) return;
    const waits = row.state === "waiting";
    await tx.db
      .update(bulkChanges)
      .set({ cancelRequested: true, ...(waits && { state: "cancelled" as const, finishedAt: tx.now }) })
      .where(eq(bulkChanges.id, row.id));
    // Of one that runs, the worker says so when it has stopped, with what was changed by then.
    if (waits)
      await record(tx, "bulk.cancelled", {
        target: { kind: "bulk", id: row.id, name: row.subject },
        after: { kind, changed: 0, customers: row.total },
      });
  });
}
