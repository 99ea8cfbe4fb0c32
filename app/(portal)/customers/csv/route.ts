import { getLocale, getTranslations } from "next-intl/server";
import { customerFilter, everyCustomer } from "@/lib/customers";
import { formatFor } from "@/lib/format";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { customerColumns } from "../_parts/customer-columns";

/** The customer list as it is shown, all pages. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await signedInCtx();
  const t = await getTranslations("customers");
  const format = formatFor(await getLocale());
  const filter = customerFilter(listParams(request));
  try {
    return await csvDownload({
      name: t("csv.file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) =>
        everyCustomer(ctx, filter, async (rows, { days, productNames }) => {
          const searched = filter.q !== "";
          await write(customerColumns({ t, format, now: ctx.now, days, productNames, searched }), rows);
        }),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
