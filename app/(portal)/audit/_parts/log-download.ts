import { getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/access";
import { exportLog, type LogFilter, logCsv } from "@/lib/audit-log";
import { csvDownload } from "@/lib/web/csv-download";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Wanted = { filter: LogFilter; organizationId?: string; signal: AbortSignal };

export async function logDownload(ctx: Ctx, { filter, organizationId, signal }: Wanted): Promise<Response> {
  const t = await getTranslations("auditLog");
  try {
    return await csvDownload({
      name: t("file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal,
      rows: (write) => exportLog(ctx, { filter, organizationId }, (lines) => write(logCsv, lines)),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
