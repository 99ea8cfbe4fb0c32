import { eq, type SQL, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { phases, settlePlan } from "@/lib/users";
import { stage } from "../check-import";
import { countFacets } from "../count-facets";
import { FileRefused } from "../csv/refusal";
import { writeErrorFile } from "../error-file";
import { finish, recordEnd } from "../finish-import";
import { hasRows } from "../has-rows";
import type { Import, ImportJob, Work } from "../lease";
import { inChunk, workOn } from "../work";
import { applyPhase } from "./apply-phase";
import { countPeople } from "./count-people";

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
    for (const phase of phases) await applyPhase(work, phase, chunkSize);
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
    const { rows } = await tx.db.execute<{ there: boolean }>(
      sql`SELECT ${hasRows(sql`${id}::uuid`)} AS there`,
    );
    return rows[0]?.there !== true || tx.row.counts?.planningAgain === 1;
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
