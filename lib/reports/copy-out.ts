import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { to as copyTo } from "pg-copy-streams";
import { type Ctx, inReport, type PartnerTx } from "@/lib/access";
import type { CsvRecords } from "./csv-records";

const AGAIN_MS = 200;

/**
 * Streams a COPY statement into the records, while `keep` takes them away. When that ends early, PostgreSQL is told to
 * stop and what is under way is let run out: only then can the connection be rolled back.
 */
export async function copyOut<T>(
  tx: PartnerTx,
  statement: string,
  records: CsvRecords,
  keep: (records: CsvRecords) => Promise<T>,
): Promise<T> {
  const { rows } = await tx.client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const copy = tx.client.query(copyTo(statement));
  const ended = finished(copy, { writable: false }).catch((error: Error) => {
    records.destroy(error);
  });
  // Whoever keeps the records learns of an error by reading; it must not end the process before that.
  records.on("error", () => {});
  copy.pipe(records);
  try {
    const kept = await keep(records);
    await ended;
    return kept;
  } catch (error) {
    copy.unpipe(records);
    copy.resume();
    await endStatement(tx, rows[0]?.pid, ended);
    throw error;
  }
}

/** Asked again until it has ended: a statement that was sent and has not begun yet hears nothing. */
async function endStatement(ctx: Ctx, pid: number | undefined, ended: Promise<void>): Promise<void> {
  const over = ended.then(() => true);
  do await cancelStatement(ctx, pid);
  while (!(await Promise.race([over, pause(AGAIN_MS, false)])));
}

/** By another connection: this one only listens. If that fails, the statement merely runs to its end. */
async function cancelStatement(ctx: Ctx, pid: number | undefined): Promise<void> {
  await inReport(ctx, "reports:run", (other) =>
    other.client.query("SELECT pg_cancel_backend($1)", [pid]),
  ).catch(() => {});
}
