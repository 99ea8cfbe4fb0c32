import { and, eq, inArray, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { Overtaken } from "@/lib/jobs";

export type Import = typeof imports.$inferSelect;
export type ImportState = Import["state"];
export type ImportJob = { importId: string; organizationId: string };

/** An import that this process works on, for as long as nobody else took it up. */
export type Work = { job: ImportJob; lease: string; requestedBy: string; signal: AbortSignal };

/** One import at a time is applied in an organization: whoever asks holds this until the transaction ends. */
export const holdOrganization = (tx: Tx, organizationId: string) =>
  tx.db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`imports of ${organizationId}`}, 0))`);

/** Gives an import to this process, if it is in one of the states and nobody else is being applied there. */
export async function takeUp({ importId, organizationId }: ImportJob, states: ImportState[]) {
  return asSystem(systemCtx(), "take up an import", async (tx) => {
    const [row] = await tx.db
      .select()
      .from(imports)
      .where(and(eq(imports.id, importId), eq(imports.organizationId, organizationId)))
      .for("update");
    if (!row || !states.includes(row.state)) return undefined;
    // After the row, as who ends an import does: the other way round they could wait for each other.
    await holdOrganization(tx, organizationId);
    if (row.state === "waiting" && (await isBusy(tx, organizationId))) return undefined;
    const lease = crypto.randomUUID();
    const state = row.state === "waiting" ? "applying" : row.state;
    await tx.db.update(imports).set({ lease, state }).where(eq(imports.id, importId));
    return { lease, row: { ...row, state } };
  });
}

async function isBusy(tx: Tx, organizationId: string): Promise<boolean> {
  const [other] = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.organizationId, organizationId), inArray(imports.state, ["applying", "undoing"])))
    .limit(1);
  return other !== undefined;
}

const held = ({ job, lease }: Work) => and(eq(imports.id, job.importId), eq(imports.lease, lease));

/** The import's row, as long as the lease is still ours. */
export async function findRow(tx: Tx, work: Work): Promise<Import> {
  const [row] = await tx.db.select().from(imports).where(held(work));
  if (!row) throw new Overtaken();
  return row;
}

/** The same, locked until the transaction ends: nobody takes the lease meanwhile. */
export async function lockRow(tx: Tx, work: Work): Promise<Import> {
  const [row] = await tx.db.select().from(imports).where(held(work)).for("update");
  if (!row) throw new Overtaken();
  return row;
}
