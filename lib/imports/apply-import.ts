import { eq, type SQL, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { applyUserChanges, ofPhase, type Phase, phases, settlePlan } from "@/lib/users";
import { stage } from "./check-import";
import { countFacets } from "./count-facets";
import { countPeople } from "./count-people";
import { FileRefused } from "./csv/refusal";
import { writeErrorFile } from "./error-file";
import { finish, recordEnd } from "./finish-import";
import type { Import, ImportJob, Work } from "./lease";
import { inChunk, type LeasedTx, workOn } from "./work";

/** Rows per transaction: large enough for set-based statements, small enough to cancel and to resume soon. */
const CHUNK = 5_000;

/**
 * The job that applies a plan. Each chunk commits its changes, their log and the checkpoint together, so that it goes
 * on from there when it was killed, wherever that was.
 */
export const applyImport = (
  job: ImportJob,
  signal: AbortSignal,
  { chunkSize = CHUNK }: { chunkSize?: number } = {},
): Promise<void> =>
  workOn(job, ["waiting", "applying"], signal, async (work, row) => {
    if (await isPlanLost(work, row)) await planAgain(work, row);
    await inChunk(work, countPeople);
    while (await applyChunk(work, row.id, chunkSize));
    const missed = await inChunk(work, async ({ row: { counts } }) => counts?.missed ?? 0);
    const errorFileKey = missed > 0 ? await errorFileOf(work, row) : undefined;
    await inChunk(work, async (tx) => {
      const facets = missed > 0 ? await countFacets(tx, row.id) : tx.row.facets;
      await finish(tx, tx.row, { state: "done", facets, ...(errorFileKey && { errorFileKey }) });
      await recordEnd(tx, tx.row, "import.applied");
    });
  });

/** What is applied is applied, with the uploaded file there or not. */
const errorFileOf = (work: Work, row: Import): Promise<string | undefined> =>
  writeErrorFile(work, row).catch((error: unknown) => {
    if (error instanceof FileRefused) return undefined;
    throw error;
  });

/** The planned rows are not kept through a crash of the database: all of them are there, or none. */
const isPlanLost = (work: Work, { id }: Import): Promise<boolean> =>
  inChunk(work, async (tx) => {
    const { rows } = await tx.db.execute(
      sql`SELECT FROM core.import_rows WHERE import_id = ${id}::uuid LIMIT 1`,
    );
    return rows.length === 0 || tx.row.counts?.planningAgain === 1;
  });

/** From the stored file; what is applied by then is found as unchanged, what others changed since is not touched. */
async function planAgain(work: Work, row: Import): Promise<void> {
  const mark = (counts: SQL) => sql`UPDATE core.imports SET counts = ${counts} WHERE id = ${row.id}::uuid`;
  await inChunk(work, (tx) => tx.db.execute(mark(sql`counts || '{"planningAgain": 1}'`)));
  const staged = await stage(work, row);
  await inChunk(work, async (tx) => {
    await settlePlan(tx, row.id, staged);
    const facets = await countFacets(tx, row.id);
    await tx.db.update(imports).set({ facets }).where(eq(imports.id, row.id));
    // From the first phase on: what is applied is unchanged by now, and who hands over to whom may be another.
    await tx.db.execute(mark(sql`counts - 'planningAgain', phase = NULL, checkpoint = 0`));
  });
}

const countOf = { remove: "removed", handOver: "modified", modify: "modified", add: "added" } as const;

/** Answers whether there is more to do. */
const applyChunk = (work: Work, importId: string, size: number): Promise<boolean> =>
  inChunk(work, (tx) => applyIn(tx, importId, size), { passing: true });

async function applyIn(tx: LeasedTx, importId: string, size: number): Promise<boolean> {
  const phase = tx.row.phase ?? phases[0];
  const after = tx.row.phase ? tx.row.checkpoint : 0;
  const to = await lastLine(tx, phase, after, size);
  if (to === null) return nextPhase(tx, phase);
  // Of an import that was checked before they were counted, they are looked up.
  const keys = tx.row.facets ? Object.keys(tx.row.facets.fields) : undefined;
  const { applied, missed } = await applyUserChanges(tx, phase, {
    importId,
    after,
    to,
    undoable: true,
    keys,
  });
  const counts = { ...tx.row.counts };
  counts[countOf[phase]] = (counts[countOf[phase]] ?? 0) + applied;
  counts.missed = (counts.missed ?? 0) + missed;
  const progress = tx.row.progress + applied + missed;
  await tx.db
    .update(imports)
    .set({ phase, checkpoint: to, counts, progress })
    .where(eq(imports.id, importId));
  return true;
}

async function lastLine(tx: LeasedTx, phase: Phase, after: number, size: number): Promise<number | null> {
  const { place, of } = ofPhase(phase);
  const { rows } = await tx.db.execute<{ to: number | null }>(sql`
    SELECT max(place) AS to FROM (
      SELECT ${place} AS place FROM core.import_rows r
      WHERE r.import_id = ${tx.row.id}::uuid AND ${of} AND ${place} > ${after} ORDER BY ${place} LIMIT ${size}
    ) AS chunk`);
  return rows[0]?.to ?? null;
}

async function nextPhase(tx: LeasedTx, phase: Phase): Promise<boolean> {
  const next = phases[phases.indexOf(phase) + 1];
  if (next) await tx.db.update(imports).set({ phase: next, checkpoint: 0 }).where(eq(imports.id, tx.row.id));
  return next !== undefined;
}
