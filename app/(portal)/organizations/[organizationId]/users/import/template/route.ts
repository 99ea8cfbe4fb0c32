import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { BYTE_ORDER_MARK, CSV_TYPE, csvLine } from "@/lib/core/csv";
import { describeUserCsv, templateColumns } from "@/lib/users";
import { signedInCtx } from "@/lib/web/current-ctx";
import { fileAnswer } from "@/lib/web/file-answer";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ organizationId: string }> };

/** The header that the organization's file has, and no rows: to be filled in. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const t = await getTranslations("imports.upload");
  try {
    const file = await describeUserCsv(ctx, (await params).organizationId);
    const header = csvLine(templateColumns(file).map((column) => column.header));
    const content = Buffer.from(BYTE_ORDER_MARK + header);
    const name = t("templateFile", { organization: file.organizationName });
    return fileAnswer({ name, size: content.length, type: CSV_TYPE }, Readable.from([content]));
  } catch (error) {
    return refusedAnswer(error);
  }
}
