import { eq, sql } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import { inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { ctxOfUser } from "@/lib/auth";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { Cancelled, isPassing, type JobPayloads, Overtaken } from "@/lib/jobs";
import { changePart } from "./change-part";
import { endBulk, finish } from "./end-bulk";
import { type BulkRow, lockRow, takeUp, type Work } from "./lease";
import { needsOf } from "./queries";

/** Customers per transaction: large enough for set-based statements, small enough to cancel and to resume soon. */
const CHUNK = 2_500;

/**
 * The job. Each chunk commits its changes, their lines in the logs and the checkpoint together, so that it goes on from
 * there when it was killed; the lease is a fence, under which alone a chunk commits.
 */
export async function workOnBulk(
  job: JobPayloads["bulk.run"],
  signal: AbortSignal,
  { chunkSize = CHUNK }: { chunkSize?: number } = {},
): Promise<void> {
  const work = await takeUp(job, signal);
  if (!work) return;
  try {
    while (await changeChunk(work, chunkSize));
  } catch (error) {
    await give(work, error);
  }
}

/** Answers whether there is more to do. */
const changeChunk = (work: Work, size: number): Promise<boolean> =>
  inChunk(work, async (tx) => {
    const ids = await nextCustomers(tx, size);
    const last = ids.at(-1);
    if (last === undefined) {
      await finish(tx, tx.row, { state: "done" });
      return false;
    }
    const changed = await changePart(tx, tx.row, ids);
    await tx.db
      .update(bulkChanges)
      .set({
        checkpoint: last,
        progress: tx.row.progress + ids.length,
        changed: tx.row.changed + changed,
        workedAt: tx.now,
      })
      .where(eq(bulkChanges.id, work.id));
    return true;
  });

/** One chunk, in one transaction, with the rights the person has now. Stops the work when it was cancelled. */
async function inChunk<T>(
  work: Work,
  chunk: (tx: OwnPartnerTx & { row: BulkRow }) => Promise<T>,
): Promise<T> {
  work.signal.throwIfAborted();
  return inOwnPartner(await ctxOfUser(work.requestedBy), needsOf(work.kind), async (tx) => {
    const row = await lockRow(tx, work);
    if (row.cancelRequested) throw new Cancelled();
    return chunk({ ...tx, row });
  });
}

async function nextCustomers(tx: OwnPartnerTx & { row: BulkRow }, size: number): Promise<string[]> {
  const { rows } = await tx.db.execute<{ id: string }>(sql`
    SELECT organization_id AS id FROM core.bulk_customers
    WHERE partner_id = ${tx.partnerId} AND bulk_id = ${tx.row.id} AND outcome IS NULL
      AND organization_id > coalesce(${tx.row.checkpoint}::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY organization_id LIMIT ${size}`);
  return rows.map(({ id }) => id);
}

async function give(work: Work, error: unknown): Promise<void> {
  if (error instanceof Overtaken) return;
  if (error instanceof Cancelled) return endBulk(work, { state: "cancelled" });
  // A conflict is with what somebody changed at the same moment: looked at again, it is another's or done.
  if (error instanceof DomainError && error.code !== "conflict")
    return endBulk(work, { state: "failed", refusal: refusals[error.ref.key] ?? "rightsGone" });
  if (work.signal.aborted || error instanceof DomainError || isPassing(error)) throw error;
  const stack = error instanceof Error ? error.stack : undefined;
  log().error({ bulk: work.id, error: String(error), stack }, "bulk change failed");
  return endBulk(work, { state: "failed", refusal: "defect" });
}

const refusals: Record<string, BulkRow["refusal"]> = {
  "notFound.tag": "tagGone",
  "notFound.administrator": "personGone",
};
