import { type Ctx, inReport, partnerMay } from "@/lib/access";
import { actorOfUser } from "@/lib/auth";
import { DomainError, forbidden } from "@/lib/core/errors";
import { isLocale } from "@/lib/core/locales";
import { log } from "@/lib/core/log";
import type { JobPayloads } from "@/lib/jobs";
import { isRegion } from "@/lib/regions";
import { storage } from "@/lib/storage";
import { copyOut } from "./copy-out";
import { CsvRecords } from "./csv-records";
import { endCancelled, endFailed, endReady } from "./end-run";
import { fileKeyOf, removeReport } from "./files";
import { isReportName, type ReportKind, reportKinds } from "./kinds";
import { beat, type Claim, claimRun, type Progress, releaseRun, whileLeased } from "./lease";
import { copyStatement, countStatement, headerLine, reportSettings } from "./report-sql";

/** The job: makes the file whole or not at all, as the person who asked, with the rights that person has by now. */
export async function workOnReport(payload: JobPayloads["reports.run"], stop: AbortSignal): Promise<void> {
  const claim = await claimRun(payload);
  if (!claim) return;
  if (claim.formerLease) await removeReport(fileKeyOf(claim.id, claim.formerLease));
  if (claim.cancelRequested) return endCancelled(claim);
  const key = fileKeyOf(claim.id, claim.lease);
  try {
    const { kind, ctx } = await permitted(claim);
    const { rows, size } = await writeFile(ctx, kind, claim, key, stop);
    if (await endReady(ctx, claim, { key, rows, size })) return;
    throw new Error("The run was not ours any more");
  } catch (error) {
    await removeReport(key);
    await giveUp(claim, error, stop);
  }
}

async function permitted(claim: Claim): Promise<{ kind: ReportKind; ctx: Ctx }> {
  const kind = isReportName(claim.template) ? reportKinds[claim.template] : undefined;
  const actor = await actorOfUser(claim.requestedBy);
  const allowed = actor?.partnerId === claim.partnerId && partnerMay(actor.roles, "reports:run");
  if (!kind || !allowed || !partnerMay(actor.roles, kind.needs)) throw forbidden("reports.noLongerAllowed");
  return { kind, ctx: { actor, now: new Date() } };
}

/** Streams the query into storage: formatted by PostgreSQL, one snapshot, nothing kept in memory. */
async function writeFile(ctx: Ctx, kind: ReportKind, claim: Claim, key: string, stop: AbortSignal) {
  const { language } = claim.params;
  const region = isRegion(claim.params.region) ? claim.params.region : undefined;
  const records = new CsvRecords(headerLine(kind, isLocale(language) ? language : "en"));
  const progress: Progress = { rows: 0, expected: null };
  const now = () => ({ ...progress, rows: records.records });
  return whileLeased(claim, now, stop, (signal) =>
    inReport(ctx, "reports:run", async (tx) => {
      await tx.client.query(reportSettings);
      const { rows } = await tx.client.query<{ rows: number }>(countStatement(kind, region));
      progress.expected = rows[0]?.rows ?? null;
      const keep = (csv: CsvRecords) => storage().put(key, csv, signal);
      const size = await copyOut(tx, copyStatement(kind, ctx.now, region), records, keep);
      return { rows: records.records, size };
    }),
  );
}

/** What becomes of a run whose file was not made: back to the queue, cancelled, another's, or failed with a reason. */
async function giveUp(claim: Claim, error: unknown, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return releaseRun(claim);
  const state = await beat(claim, { rows: 0, expected: null });
  if (state === "cancelled") return endCancelled(claim);
  if (state === "lost") return;
  if (error instanceof DomainError) return endFailed(claim, error.ref);
  // PostgreSQL went away in the middle of it: that is no fault of the report, the queue tries again.
  if (isConnectionLoss(error)) return releaseRun(claim);
  log().error(
    { run: claim.id, error: String(error), stack: error instanceof Error ? error.stack : "" },
    "report failed",
  );
  return endFailed(claim, { key: "reports.failed", values: { number: claim.lease.slice(0, 8) } });
}

function isConnectionLoss(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(08|57P0)|^ECONN|^EPIPE$/.test(code) || /Connection terminated/.test(String(error));
}
