import { and, count, desc, inArray, sql } from "drizzle-orm";
import { reportRuns } from "@/db/schema";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { isUuid } from "@/lib/core/ids";
import { ownRuns, type RunState, type RunView, viewOf } from "./queries";

const PAGE = 25;

export type ReportList = {
  runs: RunView[];
  /** Of all states, for the filter. */
  counts: Partial<Record<RunState, number>>;
  /** Of the states asked for. */
  total: number;
  /** The last run of this page, when there are more. */
  next?: string;
  retentionDays: number;
};

/** The runs a person may see, newest first. */
export async function listReports(
  ctx: Ctx,
  { states, after }: { states: readonly RunState[]; after?: string },
): Promise<ReportList> {
  return inPartner(ctx, "reports:view", async (tx) => {
    const rows = await page(tx, states, after);
    const counts = await countsByState(tx);
    const shown = rows.slice(0, PAGE);
    const wanted = Object.entries(counts).filter(
      ([state]) => states.length === 0 || states.some((s) => s === state),
    );
    return {
      runs: shown.flatMap((run) => viewOf(tx, run) ?? []),
      counts,
      total: wanted.reduce((sum, [, number]) => sum + number, 0),
      next: rows.length > PAGE ? shown.at(-1)?.id : undefined,
      retentionDays: await retentionDays(tx),
    };
  });
}

function page(tx: PartnerTx, states: readonly RunState[], after: string | undefined) {
  const older =
    after && isUuid(after)
      ? sql`(${reportRuns.createdAt}, ${reportRuns.id}) <
          (SELECT r.created_at, r.id FROM core.report_runs r WHERE r.id = ${after})`
      : undefined;
  return tx.db
    .select()
    .from(reportRuns)
    .where(and(ownRuns(tx), states.length > 0 ? inArray(reportRuns.state, [...states]) : undefined, older))
    .orderBy(desc(reportRuns.createdAt), desc(reportRuns.id))
    .limit(PAGE + 1);
}

async function countsByState(tx: PartnerTx): Promise<Partial<Record<RunState, number>>> {
  const rows = await tx.db
    .select({ state: reportRuns.state, runs: count() })
    .from(reportRuns)
    .where(ownRuns(tx))
    .groupBy(reportRuns.state);
  return Object.fromEntries(rows.map(({ state, runs }) => [state, runs]));
}

async function retentionDays(tx: PartnerTx): Promise<number> {
  const { rows } = await tx.db.execute<{ days: number }>(
    sql`SELECT core.setting_days('report_retention_days') AS days`,
  );
  return rows[0]?.days ?? 0;
}
