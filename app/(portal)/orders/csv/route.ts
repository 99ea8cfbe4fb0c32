import { getLocale, getTranslations } from "next-intl/server";
import { formatFor } from "@/lib/format";
import { everyOrder, orderFilter } from "@/lib/orders";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { orderColumns } from "../_parts/order-columns";

/** The orders as they are listed, all pages. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await signedInCtx();
  const t = await getTranslations("orders");
  const columns = orderColumns({ t, format: formatFor(await getLocale()) });
  try {
    return await csvDownload({
      name: t("csv.file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) => everyOrder(ctx, orderFilter(listParams(request)), (rows) => write(columns, rows)),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
