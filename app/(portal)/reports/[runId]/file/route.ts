import type { NextRequest } from "next/server";
import { downloadReport, reportFileFacts } from "@/lib/reports";
import { signedInCtx } from "@/lib/web/current-ctx";
import { fileAnswer } from "@/lib/web/file-answer";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ runId: string }> };

export async function GET(request: NextRequest, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    const file = await downloadReport(ctx, await wanted(request, params));
    return fileAnswer({ ...file, type: typeOf(file.name) }, file.stream);
  } catch (error) {
    return refusedAnswer(error);
  }
}

/** Next would run GET for it, and the log would tell of a download. */
export async function HEAD(request: NextRequest, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    const file = await reportFileFacts(ctx, await wanted(request, params));
    return fileAnswer({ ...file, type: typeOf(file.name) });
  } catch (error) {
    return refusedAnswer(error);
  }
}

const wanted = async (request: NextRequest, params: Segment["params"]) => ({
  runId: (await params).runId,
  gzip: request.nextUrl.searchParams.get("format") === "gz",
});

const typeOf = (name: string) => (name.endsWith(".gz") ? "application/gzip" : "text/csv; charset=utf-8");
