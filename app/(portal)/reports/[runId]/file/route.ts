import { Readable } from "node:stream";
import type { NextRequest } from "next/server";
import { downloadReport, reportFileFacts } from "@/lib/reports";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ runId: string }> };

/** The stored file, with its length: a download that breaks off cannot look whole. */
export async function GET(request: NextRequest, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    const file = await downloadReport(ctx, await wanted(request, params));
    return new Response(Readable.toWeb(file.stream) as ReadableStream, { headers: headersOf(file) });
  } catch (error) {
    return refusedAnswer(error);
  }
}

/** Next would run GET for it, and the log would tell of a download. */
export async function HEAD(request: NextRequest, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    return new Response(null, {
      headers: headersOf(await reportFileFacts(ctx, await wanted(request, params))),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}

const wanted = async (request: NextRequest, params: Segment["params"]) => ({
  runId: (await params).runId,
  gzip: request.nextUrl.searchParams.get("format") === "gz",
});

const headersOf = ({ name, size }: { name: string; size: number }) => ({
  "Content-Type": name.endsWith(".gz") ? "application/gzip" : "text/csv; charset=utf-8",
  "Content-Length": String(size),
  "Content-Disposition": `attachment; filename="${name}"`,
  "X-Content-Type-Options": "nosniff",
  // no-transform: compressed on the way it would lose its length.
  "Cache-Control": "private, no-store, no-transform",
});
