import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { reportRuns } from "@/db/schema";
import type { PartnerTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { isLocale, type Locale } from "@/lib/core/locales";
import { isRegion, type Region } from "@/lib/regions";
import { isReportName, type ReportName } from "./kinds";

export type ReportRun = typeof reportRuns.$inferSelect;
export type RunState = ReportRun["state"];
export const runStates = reportRuns.state.enumValues;

/**
 * The runs this person may see; the wall leaves those of the partner. Who sees some customers sees the runs asked for
 * in person, and of these only such that hold no more: a role may have been larger then.
 */
export function ownRuns({ actor }: PartnerTx): SQL | undefined {
  if (actor.allCustomers) return undefined;
  const scope = sql<string | null>`${reportRuns.params}->>'scope'`;
  return and(eq(reportRuns.requestedBy, actor.id ?? ""), or(isNull(scope), eq(scope, "assigned")));
}

/** One run that the person may see. */
export async function runById(tx: PartnerTx, runId: string, { lock = false } = {}): Promise<ReportRun> {
  if (!isUuid(runId)) throw notFound("report");
  const found = tx.db
    .select()
    .from(reportRuns)
    .where(and(eq(reportRuns.id, runId), ownRuns(tx)));
  const [run] = await (lock ? found.for("update") : found);
  if (!run) throw notFound("report");
  return run;
}

/** A run as pages show it. */
export type RunView = Pick<
  ReportRun,
  | "id"
  | "state"
  | "rows"
  | "expectedRows"
  | "fileName"
  | "fileSize"
  | "error"
  | "cancelRequested"
  | "requestedByName"
  | "createdAt"
  | "startedAt"
  | "finishedAt"
  | "expiresAt"
> & {
  template: ReportName;
  language: Locale;
  /** None for runs of before regions were asked for. */
  region?: Region;
  /** Asked for by the person who looks. */
  mine: boolean;
};

/** Undefined for a template that no longer exists. */
export function viewOf({ actor }: PartnerTx, run: ReportRun): RunView | undefined {
  const { template, params, requestedBy, lease: _lease, leasedUntil: _until, fileKey: _key, ...shown } = run;
  if (!isReportName(template)) return undefined;
  const language = isLocale(params.language) ? params.language : "en";
  const region = isRegion(params.region) ? params.region : undefined;
  return { ...shown, template, language, region, mine: requestedBy === actor.id };
}
