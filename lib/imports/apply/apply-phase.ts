import { and, eq, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { Cancelled } from "@/lib/jobs";
import { type Applied, applyUserChanges, areIndependent, ofPhase, type Phase, phases } from "@/lib/users";
import { Lanes } from "../lanes";
import type { Work } from "../lease";
import { inChunk, type LeasedTx } from "../work";

/** So many chunks are applied side by side, where none of them can want what another has. */
const AT_ONCE = 2;

/** Applies the rows of one phase, chunk by chunk, from where it was when somebody stopped. */
export async function applyPhase(work: Work, phase: Phase, chunkSize: number): Promise<void> {
  const { ends, keys, beside, ...open } = await inChunk(work, (tx) => openPhase(tx, phase, chunkSize));
  const lanes = new Lanes(beside ? AT_ONCE : 1);
  let after = open.after;
  let turn: Turn = { held: Promise.resolve(), done: Promise.resolve() };
  for (const to of ends) {
    const [chunk, before] = [{ phase, after, to, keys, beside }, turn];
    await lanes.start(() => {
      const { promise: held, resolve: hold } = Promise.withResolvers<void>();
      const done = applyChunk(work, chunk, before, hold);
      turn = { held, done };
      return done;
    });
    after = to;
  }
  await lanes.settled();
}

type Opened = { after: number; ends: number[]; keys?: string[]; beside: boolean };

async function openPhase(tx: LeasedTx, phase: Phase, size: number): Promise<Opened> {
  const { row } = tx;
  if (phases.indexOf(phase) < phases.indexOf(row.phase ?? phase))
    return { after: 0, ends: [], beside: false };
  const after = row.phase === phase ? row.checkpoint : 0;
  await tx.db.update(imports).set({ phase, checkpoint: after }).where(eq(imports.id, row.id));
  // Of an import that was checked before they were counted, they are looked up.
  const keys = row.facets ? Object.keys(row.facets.fields) : undefined;
  const beside = keys !== undefined && (await areIndependent(tx, phase, keys));
  return { after, ends: await endsOf(tx, phase, after, size), keys, beside };
}

/** Where each chunk of so many rows ends. Rows of one turn are never parted. */
async function endsOf(tx: LeasedTx, phase: Phase, after: number, size: number): Promise<number[]> {
  const { place, of } = ofPhase(phase);
  const { rows } = await tx.db.execute<{ to: number }>(sql`
    SELECT DISTINCT max(place) AS to FROM (
      SELECT ${place} AS place, (row_number() OVER (ORDER BY ${place}) - 1) / ${size}::integer AS chunk
      FROM core.import_rows r WHERE r.import_id = ${tx.row.id}::uuid AND ${of} AND ${place} > ${after}) AS rows
    GROUP BY chunk ORDER BY 1`);
  return rows.map(({ to }) => to);
}

type Chunk = { phase: Phase; after: number; to: number; keys?: readonly string[]; beside: boolean };

/** What a chunk waits for of the one before it: that it has its locks, and that it is committed. */
type Turn = { held: Promise<void>; done: Promise<void> };

/**
 * Applies a chunk in its turn: it takes its locks after the one before it, so that nobody waits for somebody later, and
 * commits after it, so that all up to the checkpoint is done.
 */
const applyChunk = (work: Work, chunk: Chunk, before: Turn, hold: () => void): Promise<void> =>
  inChunk(
    work,
    async (tx) => {
      const { phase, beside, ...rows } = chunk;
      await Promise.race([before.held, before.done]);
      const planned = { ...rows, importId: tx.row.id, undoable: true, beside: beside ? hold : undefined };
      const done = await applyUserChanges(tx, phase, planned);
      await before.done;
      await tickOff(tx, chunk, done);
    },
    { passing: true, beside: true },
  );

const countOf = { remove: "removed", handOver: "modified", modify: "modified", add: "added" } as const;

async function tickOff(tx: LeasedTx, { phase, to }: Chunk, { applied, missed }: Applied): Promise<void> {
  const more = (name: string, by: number) =>
    sql`${name}::text, coalesce((${imports.counts} ->> ${name}::text)::integer, 0) + ${by}::integer`;
  const [kept] = await tx.db
    .update(imports)
    .set({
      checkpoint: to,
      progress: sql`${imports.progress} + ${applied + missed}`,
      counts: sql`${imports.counts} || jsonb_build_object(${more(countOf[phase], applied)}, ${more("missed", missed)})`,
    })
    .where(and(eq(imports.id, tx.row.id), eq(imports.cancelRequested, false)))
    .returning({ id: imports.id });
  if (!kept) throw new Cancelled();
}
