import { and, eq, inArray } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { type JobPayloads, Overtaken } from "@/lib/jobs";

export type BulkRow = typeof bulkChanges.$inferSelect;
export type BulkState = BulkRow["state"];

/** A change that this process works on, for as long as nobody else took it up. */
export type Work = {
  id: string;
  kind: BulkRow["kind"];
  requestedBy: string;
  lease: string;
  signal: AbortSignal;
};

/** Gives a change that has not ended to this process. */
export async function takeUp(
  { bulkId, partnerId }: JobPayloads["bulk.run"],
  signal: AbortSignal,
): Promise<Work | undefined> {
  return asSystem(systemCtx(), "take up a bulk change", async (tx) => {
    const lease = crypto.randomUUID();
    const [row] = await tx.db
      .update(bulkChanges)
      .set({ lease, state: "running", workedAt: tx.now })
      .where(
        and(
          eq(bulkChanges.id, bulkId),
          eq(bulkChanges.partnerId, partnerId),
          inArray(bulkChanges.state, ["waiting", "running"]),
        ),
      )
      .returning();
    if (!row) return undefined;
    if (!row.startedAt)
      await tx.db.update(bulkChanges).set({ startedAt: tx.now }).where(eq(bulkChanges.id, bulkId));
    return { id: row.id, kind: row.kind, requestedBy: row.requestedBy, lease, signal };
  });
}

/** The change's row, locked until the transaction ends; thrown out when the lease is another's by now. */
export async function lockRow(tx: Tx, { id, lease }: Work): Promise<BulkRow> {
  const [row] = await tx.db
    .select()
    .from(bulkChanges)
    .where(and(eq(bulkChanges.id, id), eq(bulkChanges.lease, lease)))
    .for("update");
  if (!row) throw new Overtaken();
  return row;
}
