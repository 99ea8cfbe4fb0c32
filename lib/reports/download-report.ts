import { type Ctx, inPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import type { StoredFile } from "@/lib/storage";
import { downloadName, storedReport } from "./files";
import { runById } from "./queries";

export type DownloadReport = { runId: string; gzip: boolean };
export type Download = StoredFile & { name: string };

/** A ready file, opened; the caller passes the stream on. */
export async function downloadReport(ctx: Ctx, { runId, gzip }: DownloadReport): Promise<Download> {
  const { file, run } = await openReport(ctx, { runId, gzip });
  try {
    await inPartner(ctx, "reports:download", (tx) =>
      record(tx, "report.downloaded", {
        target: { kind: "report", id: run.id, name: run.fileName ?? "" },
        after: { format: gzip ? "csv.gz" : "csv" },
      }),
    );
  } catch (error) {
    file.stream.destroy();
    throw error;
  }
  return { ...file, name: downloadName(run.fileName ?? run.template, ctx.now, { gzip }) };
}

/** What a download would bring, without its content and without a trace: for HEAD. */
export async function reportFileFacts(
  ctx: Ctx,
  wanted: DownloadReport,
): Promise<{ name: string; size: number }> {
  const { file, run } = await openReport(ctx, wanted);
  file.stream.destroy();
  return { size: file.size, name: downloadName(run.fileName ?? run.template, ctx.now, wanted) };
}

// Finding and fetching are two steps: no connection waits while a large file is compressed.
async function openReport(ctx: Ctx, { runId, gzip }: DownloadReport) {
  const run = await inPartner(ctx, "reports:view", async (tx) => {
    const found = await runById(tx, runId);
    if (!found.fileKey || (found.expiresAt && found.expiresAt <= tx.now)) throw notFound("reportFile");
    return { ...found, fileKey: found.fileKey };
  });
  const file = await storedReport(run.fileKey, { gzip });
  if (!file) throw notFound("reportFile");
  return { file, run };
}
