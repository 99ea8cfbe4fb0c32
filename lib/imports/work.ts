import { eq, sql } from "drizzle-orm";
import { organizations, users } from "@/db/schema";
import { asSystem, inOrganization, type OrganizationTx, systemCtx } from "@/lib/access";
import { ctxOfUser } from "@/lib/auth";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { Cancelled, isPassing, Overtaken } from "@/lib/jobs";
import { FileRefused } from "./csv/refusal";
import { finishAs } from "./finish-import";
import { findRow, type Import, type ImportJob, type ImportState, lockRow, takeUp, type Work } from "./lease";

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
  const lease = { job, lease: taken.lease, requestedBy: whoAsked(taken.row), signal };
  try {
    await work(lease, taken.row);
  } catch (error) {
    await give(lease, error, taken.row.state !== "checking");
  }
}

const whoAsked = ({ state, requestedBy, undoneBy }: Import) =>
  state === "undoing" && undoneBy ? undoneBy : requestedBy;

async function give(work: Work, error: unknown, isChecked: boolean): Promise<void> {
  if (error instanceof Overtaken) return;
  if (error instanceof Cancelled) return finishAs(work, { state: "cancelled" });
  // Of what is being applied, a part may be there already.
  if (error instanceof FileRefused)
    return finishAs(work, { state: isChecked ? "failed" : "refused", refusal: error.ref });
  if (error instanceof DomainError)
    return finishAs(work, { state: "failed", refusal: { key: "rightsGone" } });
  if (work.signal.aborted || isPassing(error)) throw error;
  log().error({ import: work.job.importId, error: String(error), stack: stackOf(error) }, "import failed");
  return finishAs(work, { state: "failed", refusal: { key: "defect" } });
}

const stackOf = (error: unknown) => (error instanceof Error ? error.stack : undefined);

/** A worker that says nothing for so long in mid chunk hangs: what it holds is given back, for its successor. */
const HANGING = "60s";

type Chunking = {
  /** Commits without waiting for the disk: what a power cut takes of it is taken whole, and done again from the checkpoint. */
  passing?: boolean;
  /** Runs beside other chunks of the work: the lease is held at its end only, so that they do not wait for each other. */
  beside?: boolean;
};

/** One chunk, in one transaction, with the rights the person has now. Stops the work when it was cancelled. */
export async function inChunk<T>(
  work: Work,
  chunk: (tx: LeasedTx) => Promise<T>,
  { passing = false, beside = false }: Chunking = {},
): Promise<T> {
  work.signal.throwIfAborted();
  return inOrganization(
    await ctxOfUser(work.requestedBy),
    "users:edit",
    work.job.organizationId,
    async (tx) => {
      await tx.db.execute(sql`SELECT set_config('idle_in_transaction_session_timeout', ${HANGING}, true),
        set_config('synchronous_commit', CASE WHEN ${passing} THEN 'off' ELSE current_setting('synchronous_commit') END, true)`);
      const row = await (beside ? findRow(tx, work) : lockRow(tx, work));
      if (row.cancelRequested) throw new Cancelled();
      const result = await chunk({ ...tx, row });
      if (beside) await lockRow(tx, work);
      return result;
    },
  );
}

/** The language of the person who asked, or their organization's, for files that are made for them. */
export async function localeOf({ requestedBy }: Work): Promise<string | null> {
  return asSystem(systemCtx(), "the language of who asked for an import", async (tx) => {
    const [row] = await tx.db
      .select({ locale: sql<string | null>`coalesce(${users.locale}, ${organizations.locale})` })
      .from(users)
      .innerJoin(organizations, eq(organizations.id, users.organizationId))
      .where(eq(users.id, requestedBy));
    return row?.locale ?? null;
  });
}
