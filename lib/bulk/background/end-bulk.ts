import { eq } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { Overtaken } from "@/lib/jobs";
import { type BulkRow, lockRow, type Work } from "./lease";

type Ending = Pick<BulkRow, "state"> & Partial<Pick<BulkRow, "refusal">>;

/** Ends a change without the person's rights, which may be what it ended for. */
export async function endBulk(work: Work, ending: Ending): Promise<void> {
  await asSystem(systemCtx(), "end a bulk change", async (tx) => {
    const row = await lockRow(tx, work).catch((error: unknown) => {
      if (error instanceof Overtaken) return undefined;
      throw error;
    });
    if (row) await finish(tx, row, ending);
  });
}

export async function finish(tx: Tx, row: BulkRow, ending: Ending): Promise<void> {
  await tx.db
    .update(bulkChanges)
    .set({ ...ending, lease: null, finishedAt: tx.now })
    .where(eq(bulkChanges.id, row.id));
  const { kind, changed, total, partnerId } = row;
  await record(tx, ending.state === "cancelled" ? "bulk.cancelled" : "bulk.finished", {
    target: { kind: "bulk", id: row.id, name: row.subject },
    after: { kind, changed, customers: total, ...(ending.refusal && { reason: ending.refusal }) },
    partnerId,
    organizationId: partnerId,
  });
}
