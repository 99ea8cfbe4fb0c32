import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization, inPartner } from "@/lib/access";
import { type AuditEntry, auditActions, record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import type { Cursor } from "@/lib/core/keyset";
import type { LogFilter } from "./log-filter";
import { type LogLine, readLog, readRows } from "./read-log";

export type ExportLog = { filter: LogFilter; organizationId?: string };

/** A larger file no spreadsheet opens. */
const MOST_LINES = 1_000_000;
const CHUNK = 5_000;

type Each = (lines: LogLine[]) => Promise<void>;

/**
 * Every line of the log as it is filtered, newest first, chunk by chunk; after them the changes of each large import
 * among them, one by one. Who takes the log out is recorded before the first line leaves. Lines that are written
 * meanwhile are newer than where it began: they are not in it.
 */
export async function exportLog(ctx: Ctx, { filter, organizationId }: ExportLog, each: Each): Promise<void> {
  await recordExport(ctx, { filter, organizationId });
  let lines = 0;
  const count: Each = async (more) => {
    lines += more.length;
    if (lines > MOST_LINES) throw ruleBroken("auditLog.tooLong", { max: MOST_LINES });
    await each(more);
  };
  await readAll(ctx, { filter, organizationId }, count);
  if (filter.chosen.work.length > 0) return;
  for (const [work, inside] of await importsOf(ctx, { filter, organizationId })) {
    const chosen = { ...filter.chosen, organization: [], work: [work] };
    await readAll(
      ctx,
      { filter: { ...filter, chosen }, organizationId: inside, only: sql`a.is_detail` },
      count,
    );
  }
}

async function readAll(ctx: Ctx, { only, ...from }: ExportLog & { only?: SQL }, each: Each): Promise<void> {
  let cursor: Cursor | undefined;
  do {
    const page = await readLog(ctx, from, ({ walk, ...asked }) => {
      const rest = only ? [...walk.rest, only] : walk.rest;
      return readRows({ ...asked, walk: { ...walk, rest } }, { cursor, size: CHUNK });
    });
    await each(page.rows);
    cursor = page.next ?? page.stopped;
  } while (cursor);
}

/** The imports that the log tells of, whatever else is asked, each with its organization. */
async function importsOf(ctx: Ctx, { filter, organizationId }: ExportLog): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const ends = { kind: [], action: auditActions.filter((action) => action.startsWith("import.")) };
  const chosen = { ...filter.chosen, ...ends } as LogFilter["chosen"];
  await readAll(ctx, { filter: { ...filter, q: "", chosen }, organizationId }, async (lines) => {
    for (const line of lines) found.set(line.targetId, line.organizationId);
  });
  return found;
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
