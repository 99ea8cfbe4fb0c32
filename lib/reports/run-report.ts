import { reportRuns } from "@/db/schema";
import { type Ctx, inPartner, type PartnerTx, partnerMay } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { enqueue } from "@/lib/jobs";
import { type Region, regionsIn } from "@/lib/regions";
import { newFileName } from "./files";
import { type ReportName, reportKinds } from "./kinds";

export type RunReport = {
  template: ReportName;
  /** Of the headers; English ones are the stable ones. */
  language: Locale;
  /** A report shows one region; unless told, the one with the most customers. */
  region?: Region;
};

/** Asks for a report; a worker makes it. */
export async function runReport(
  ctx: Ctx,
  { template, language, region }: RunReport,
): Promise<{ id: string }> {
  return inPartner(ctx, "reports:run", async (tx) => {
    if (!partnerMay(tx.actor.roles, reportKinds[template].needs)) throw forbidden();
    const [most] = region ? [region] : await regionsIn(tx);
    const run = await insertRun(tx, { template, language, region: most });
    await enqueue(tx, "reports.run", { runId: run.id, partnerId: tx.partnerId });
    const target = { kind: "report", id: run.id, name: run.fileName ?? "" };
    await record(tx, "report.started", { target, after: { template, language, region: most } });
    return { id: run.id };
  });
}

async function insertRun(tx: PartnerTx, { template, language, region }: RunReport) {
  const [run] = await tx.db
    .insert(reportRuns)
    .values({
      partnerId: tx.partnerId,
      requestedBy: tx.actor.id ?? "",
      requestedByName: tx.actor.name,
      template,
      params: { language, ...(region && { region }) },
      state: "queued",
      fileName: newFileName(template),
      createdAt: tx.now,
    })
    .returning({ id: reportRuns.id, fileName: reportRuns.fileName });
  if (!run) throw new Error("The run was not kept");
  return run;
}
