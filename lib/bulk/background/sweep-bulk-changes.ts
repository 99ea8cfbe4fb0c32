import { sql } from "drizzle-orm";
import { asSystem, systemCtx } from "@/lib/access";
import { enqueue } from "@/lib/jobs";

/** How long it can be looked up who was changed and who not; the customers' logs keep it for good. */
const KEPT_DAYS = 30;

/** Forgets what ended long ago, and queues again what no worker is at: the queue gives up after many tries. */
export async function sweepBulkChanges(): Promise<void> {
  await asSystem(systemCtx(), "sweep bulk changes", async (tx) => {
    await tx.db.execute(sql`DELETE FROM core.bulk_changes
      WHERE finished_at < ${tx.now}::timestamptz - make_interval(days => ${KEPT_DAYS})`);
    const { rows } = await tx.db.execute<{ bulkId: string; partnerId: string }>(sql`
      SELECT id AS "bulkId", partner_id AS "partnerId" FROM core.bulk_changes
      WHERE state IN ('waiting', 'running')
        AND coalesce(worked_at, created_at) < ${tx.now}::timestamptz - interval '30 minutes'`);
    for (const payload of rows) await enqueue(tx, "bulk.run", payload);
  });
}
