import { eq } from "drizzle-orm";
import { imports } from "@/db/schema";
import { collectAdded, type PuttingBack, putBackTogether, putBackUsers } from "@/lib/users";
import { countPeople } from "../apply/count-people";
import { finish, recordEnd } from "../finish-import";
import type { ImportJob } from "../lease";
import { inChunk, type LeasedTx, workOn } from "../work";

const CHUNK = 2_000;

/**
 * The other way round: who came goes first, so that those who come back find their numbers and licences. In `handOver`,
 * who changed and found no room is tried again with all others who did.
 */
const order = ["add", "modify", "handOver", "remove"] as const;
type Phase = (typeof order)[number];

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
  const { id: importId, undoId, undoneTo } = tx.row;
  const phase = order.find((each) => each === tx.row.phase);
  if (!phase || !undoId) throw new Error(`The undoing of ${importId} has not begun`);
  const undo = { importId, undoId };
  const done =
    phase === "handOver"
      ? await putBackTogether(tx, undo)
      : await putBackUsers(tx, { ...undo, did: phase, after: undoneTo, limit });
  if (done) await tickOff(tx, done);
  return done && phase !== "handOver" ? true : nextPhase(tx, phase);
}

function tickOff(tx: LeasedTx, { undone, left, to }: PuttingBack) {
  const { counts, progress } = tx.row;
  return set(tx, {
    ...{ undoneTo: to, progress: progress + undone + left },
    counts: { ...counts, undone: (counts?.undone ?? 0) + undone, left: (counts?.left ?? 0) + left },
  });
}

async function nextPhase(tx: LeasedTx, phase: Phase): Promise<boolean> {
  const next = order[order.indexOf(phase) + 1];
  if (next) await set(tx, { phase: next, undoneTo: null });
  return next !== undefined;
}
