import { eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { collectAdded, type Did, putBackUsers } from "@/lib/users";
import { countPeople } from "../apply/count-people";
import { finish, recordEnd } from "../finish-import";
import type { ImportJob } from "../lease";
import { inChunk, type LeasedTx, workOn } from "../work";

const CHUNK = 2_000;

/** The other way round: who came goes first, so that those who come back find their numbers and licences. */
const order: readonly Did[] = ["add", "modify", "remove"];

/** The job that undoes an import, chunk by chunk like the one that applied it. */
export const workOnUndo = (
  job: ImportJob,
  signal: AbortSignal,
  { chunkSize = CHUNK }: { chunkSize?: number } = {},
): Promise<void> =>
  workOn(job, ["undoing"], signal, async (work) => {
    await inChunk(work, begin);
    await inChunk(work, countPeople);
    while (await inChunk(work, (tx) => undoChunk(tx, chunkSize)));
    await inChunk(work, async (tx) => {
      await finish(tx, tx.row, { state: "undone" });
      await recordEnd(tx, tx.row, "import.undone");
    });
  });

async function begin(tx: LeasedTx): Promise<void> {
  if (tx.row.phase) return;
  const left = await collectAdded(tx, tx.row.id);
  const counts = { ...tx.row.counts, undone: tx.row.counts?.undone ?? 0, left };
  await set(tx, { phase: order[0], undoneTo: null, counts });
}

const set = (tx: LeasedTx, values: Partial<LeasedTx["row"]>) =>
  tx.db.update(imports).set(values).where(eq(imports.id, tx.row.id));

/** Answers whether there is more to do. */
async function undoChunk(tx: LeasedTx, limit: number): Promise<boolean> {
  const { id: importId, undoId, undoneTo, counts, progress } = tx.row;
  const phase = order.find((each) => each === tx.row.phase);
  if (!phase || !undoId) throw new Error(`The undoing of ${importId} has not begun`);
  const done = await putBackUsers(tx, { importId, undoId, did: phase, after: undoneTo, limit });
  if (!done) return nextPhase(tx, phase);
  const { undone, left, to } = done;
  await set(tx, {
    ...{ undoneTo: to, progress: progress + undone + left },
    counts: { ...counts, undone: (counts?.undone ?? 0) + undone, left: (counts?.left ?? 0) + left },
  });
  return true;
}

async function nextPhase(tx: LeasedTx, phase: Did): Promise<boolean> {
  const next = order[order.indexOf(phase) + 1];
  if (next) await set(tx, { phase: next, undoneTo: null });
  return next !== undefined;
}
