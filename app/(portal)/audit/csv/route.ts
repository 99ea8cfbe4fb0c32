import { logFilter } from "@/lib/audit-log";
import { listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { logDownload } from "../_parts/log-download";

/** The audit log as it is filtered, all pages. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await signedInCtx();
  return logDownload(ctx, { filter: logFilter(listParams(request)), signal: request.signal });
}
