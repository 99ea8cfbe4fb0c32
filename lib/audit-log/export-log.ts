import { type Ctx, inOrganization, inPartner } from "@/lib/access";
import { type AuditEntry, record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import type { Cursor } from "@/lib/core/keyset";
import type { LogFilter } from "./log-filter";
import { type LogLine, readLog, readRows } from "./read-log";

export type ExportLog = { filter: LogFilter; organizationId?: string };

/** A larger file no spreadsheet opens. */
const MOST_LINES = 1_000_000;
const CHUNK = 5_000;

/**
 * Every line of the log as it is filtered, newest first, chunk by chunk. Who takes the log out is recorded before the
 * first line leaves. Lines that are written meanwhile are newer than where it began: they are not in it.
 */
export async function exportLog(
  ctx: Ctx,
  { filter, organizationId }: ExportLog,
  each: (lines: LogLine[]) => Promise<void>,
): Promise<void> {
  await recordExport(ctx, { filter, organizationId });
  let cursor: Cursor | undefined;
  let lines = 0;
  do {
    const page = await readLog(ctx, { filter, organizationId }, (asked) =>
      readRows(asked, { cursor, size: CHUNK }),
    );
    lines += page.rows.length;
    if (lines > MOST_LINES) throw ruleBroken("auditLog.tooLong", { max: MOST_LINES });
    await each(page.rows);
    cursor = page.next ?? page.stopped;
  } while (cursor);
}

async function recordExport(ctx: Ctx, { filter, organizationId }: ExportLog): Promise<void> {
  const { q, chosen } = filter;
  const asked = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const after = { ...(q && { words: q }), ...Object.fromEntries(asked) };
  const entry = (id: string): AuditEntry => ({ target: { kind: "audit", id }, after });
  if (organizationId)
    return inOrganization(ctx, "audit:export", organizationId, (tx) =>
      record(tx, "audit.exported", entry(organizationId)),
    );
  return inPartner(ctx, "audit:export", (tx) => record(tx, "audit.exported", entry(tx.partnerId)));
}
