import { getLocale, getTranslations } from "next-intl/server";
import { formatFor } from "@/lib/format";
import { everyImport, importFilter } from "@/lib/imports";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { importColumns } from "../_parts/import-columns";

type Segment = { params: Promise<{ organizationId: string }> };

/** The imports of the organization as they are listed, all pages. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const { organizationId } = await params;
  const t = await getTranslations("imports");
  const columns = importColumns({ t, format: formatFor(await getLocale()), now: ctx.now });
  const filter = importFilter(organizationId, listParams(request));
  try {
    return await csvDownload({
      name: t("history.file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) => everyImport(ctx, organizationId, filter, (rows) => write(columns, rows)),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
