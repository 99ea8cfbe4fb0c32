import { logDownload } from "@/app/(portal)/audit/_parts/log-download";
import { logFilter } from "@/lib/audit-log";
import { listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";

type Params = RouteContext<"/organizations/[organizationId]/activity/csv">;

/** The organization's audit log as it is filtered, all pages. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const ctx = await signedInCtx();
  const { organizationId } = await params;
  const filter = logFilter(listParams(request), organizationId);
  return logDownload(ctx, { filter, organizationId, signal: request.signal });
}
