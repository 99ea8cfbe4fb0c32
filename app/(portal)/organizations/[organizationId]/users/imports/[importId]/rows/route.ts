import { getTranslations } from "next-intl/server";
import { everyImportRow, findImport, rowsFilter } from "@/lib/imports";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { rowCsv } from "../_parts/row-csv";

type Segment = { params: Promise<{ organizationId: string; importId: string }> };

/** The rows of an import as they are shown, all pages. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const { organizationId, importId } = await params;
  const t = await getTranslations("imports");
  const filter = rowsFilter(organizationId, importId, listParams(request));
  try {
    const found = await findImport(ctx, organizationId, importId);
    const columns = rowCsv(t, found);
    return await csvDownload({
      name: t("rows.file", { file: found.fileName.replace(/\.[^.]{1,5}$/, "") }),
      signal: request.signal,
      rows: (write) => everyImportRow(ctx, organizationId, importId, filter, (rows) => write(columns, rows)),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}

/** Next would make the whole file for it. */
export const HEAD = () => new Response(null, { status: 405, headers: { Allow: "GET" } });
