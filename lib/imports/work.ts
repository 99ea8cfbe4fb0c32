import { and, eq, inArray, sql } from "drizzle-orm";
import { imports, users } from "@/db/schema";
import {
  asSystem,
  type Ctx,
  inOrganization,
  type OrganizationTx,
  systemCtx,
  systemIn,
  type Tx,
} from "@/lib/access";
import { record } from "@/lib/audit";
import { actorOfUser } from "@/lib/auth";
import { DomainError } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";
import { log } from "@/lib/core/log";
import { enqueue } from "@/lib/jobs";
import { FileRefused } from "./csv/refusal";
import { isPassing } from "./passing-errors";

export type Import = typeof imports.$inferSelect;
export type ImportState = Import["state"];
export type ImportJob = { importId: string; organizationId: string };

/** An import that this process works on, for as long as nobody else took it up. */
export type Work = { job: ImportJob; lease: string; requestedBy: string; signal: AbortSignal };

/** Another worker took the import up: whatever this one still wanted to do is no longer its business. */
class Overtaken extends Error {}
/** The person asked to stop. */
class Cancelled extends Error {}

/** The import's row, locked until the transaction ends, and proof that it still is ours. */
export type LeasedTx = OrganizationTx & { row: Import };

/**
 * Takes an import up and works on it as the person who asked for it. The lease is a fence: each chunk commits only
 * under it, so that a worker that was thought dead cannot add to what its successor does.
 */
export async function workOn(
  job: ImportJob,
  states: ImportState[],
  signal: AbortSignal,
  work: (work: Work, row: Import) => Promise<void>,
): Promise<void> {
  const taken = await takeUp(job, states);
  if (!taken) return;
  const lease = { job, lease: taken.lease, requestedBy: taken.row.requestedBy, signal };
  try {
    await work(lease, taken.row);
  } catch (error) {
    await give(lease, error);
  }
}

async function give(work: Work, error: unknown): Promise<void> {
  if (error instanceof Overtaken) return;
  if (error instanceof Cancelled) return finishAs(work, { state: "cancelled" });
  if (error instanceof FileRefused) return finishAs(work, { state: "refused", refusal: error.ref });
  if (error instanceof DomainError)
    return finishAs(work, { state: "failed", refusal: { key: "rightsGone" } });
  if (work.signal.aborted || isPassing(error)) throw error;
  log().error({ import: work.job.importId, error: String(error), stack: stackOf(error) }, "import failed");
  return finishAs(work, { state: "failed", refusal: { key: "defect" } });
}

const stackOf = (error: unknown) => (error instanceof Error ? error.stack : undefined);

/** One import at a time is applied in an organization: whoever asks holds this until the transaction ends. */
export const holdOrganization = (tx: Tx, organizationId: string) =>
  tx.db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`imports of ${organizationId}`}, 0))`);

async function takeUp({ importId, organizationId }: ImportJob, states: ImportState[]) {
  return asSystem(systemCtx(), "take up an import", async (tx) => {
    await holdOrganization(tx, organizationId);
    const [row] = await tx.db
      .select()
      .from(imports)
      .where(and(eq(imports.id, importId), eq(imports.organizationId, organizationId)))
      .for("update");
    if (!row || !states.includes(row.state)) return undefined;
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
    .where(and(eq(imports.organizationId, organizationId), eq(imports.state, "applying")))
    .limit(1);
  return other !== undefined;
}

/** One chunk, in one transaction, with the rights the person has now. Stops the work when it was cancelled. */
export async function inChunk<T>(work: Work, chunk: (tx: LeasedTx) => Promise<T>): Promise<T> {
  work.signal.throwIfAborted();
  return inOrganization(await ctxOf(work), "users:edit", work.job.organizationId, async (tx) => {
    const row = await lockRow(tx, work);
    if (row.cancelRequested) throw new Cancelled();
    return chunk({ ...tx, row });
  });
}

async function ctxOf({ requestedBy }: Work): Promise<Ctx> {
  const actor = await actorOfUser(requestedBy);
  if (!actor) throw new DomainError("forbidden", { key: "forbidden" });
  return { actor, now: new Date() };
}

async function lockRow(tx: Tx, { job, lease }: Work): Promise<Import> {
  const [row] = await tx.db
    .select()
    .from(imports)
    .where(and(eq(imports.id, job.importId), eq(imports.lease, lease)))
    .for("update");
  if (!row) throw new Overtaken();
  return row;
}

type Ending = { state: "cancelled" | "refused" | "failed"; refusal?: MessageRef };

/** Ends an import without the person's rights, which may be what it ended for. */
async function finishAs(work: Work, ending: Ending): Promise<void> {
  await asSystem(systemCtx(), "end an import", async (tx) => {
    const row = await lockRow(tx, work).catch((error: unknown) => {
      if (error instanceof Overtaken) return undefined;
      throw error;
    });
    if (!row) return;
    const inside = systemIn(tx, row.organizationId, row.partnerId);
    await finish(inside, row, ending);
    if (ending.state === "cancelled") await recordEnd(inside, row, "import.cancelled");
  });
}

export async function finish(
  tx: OrganizationTx,
  row: Import,
  values: Partial<Import> & { state: ImportState },
): Promise<void> {
  await holdOrganization(tx, row.organizationId);
  await tx.db
    .update(imports)
    .set({ ...values, lease: null, finishedAt: tx.now })
    .where(eq(imports.id, row.id));
  const [next] = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.organizationId, row.organizationId), inArray(imports.state, ["waiting"])))
    .orderBy(imports.startedAt)
    .limit(1);
  if (next) await enqueue(tx, "imports.apply", { importId: next.id, organizationId: row.organizationId });
}

export const recordEnd = (
  tx: OrganizationTx,
  row: Import,
  action: "import.applied" | "import.cancelled",
  after: Record<string, unknown> = { ...row.counts },
) => record(tx, action, { target: { kind: "import", id: row.id, name: row.fileName }, after });

/** The language of the person who asked, for files that are made for them. */
export async function localeOf({ requestedBy }: Work): Promise<string | null> {
  return asSystem(systemCtx(), "the language of who asked for an import", async (tx) => {
    const [row] = await tx.db.select({ locale: users.locale }).from(users).where(eq(users.id, requestedBy));
    return row?.locale ?? null;
  });
}
