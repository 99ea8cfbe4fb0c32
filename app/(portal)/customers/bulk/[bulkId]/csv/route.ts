import { getTranslations } from "next-intl/server";
import { everyLeftOut, type LeftOut } from "@/lib/bulk";
import { MAX_TAGS } from "@/lib/tags";
import { csvDownload } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ bulkId: string }> };

/** Who was not changed, and why. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const { bulkId } = await params;
  const t = await getTranslations("bulk.run");
  const columns = [
    { header: t("csv.customer"), csv: ({ name }: LeftOut) => name },
    { header: t("csv.id"), csv: ({ id }: LeftOut) => id },
    { header: t("csv.reason"), csv: ({ reason }: LeftOut) => t(`reason.${reason}`, { max: MAX_TAGS }) },
  ];
  try {
    return await csvDownload({
      name: t("csv.file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) => everyLeftOut(ctx, bulkId, (rows) => write(columns, rows)),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
