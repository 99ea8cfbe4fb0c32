import { getLocale, getTranslations } from "next-intl/server";
import { readSelection } from "@/lib/bulk";
import { customerFilter, everyCustomer } from "@/lib/customers";
import { formatFor } from "@/lib/format";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { csvColumns } from "../_parts/customer-columns";

/** The customer list as it is shown, all pages; or of it those named by `id`. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await signedInCtx();
  const t = await getTranslations("customers");
  const format = formatFor(await getLocale());
  const params = listParams(request);
  const filter = customerFilter(params);
  const only = params.id ? readSelection(params) : undefined;
  try {
    return await csvDownload({
      name: t("csv.file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) =>
        everyCustomer(
          ctx,
          filter,
          (rows, shownWith) => write(csvColumns({ t, format, now: ctx.now, ...shownWith }), rows),
          only,
        ),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
