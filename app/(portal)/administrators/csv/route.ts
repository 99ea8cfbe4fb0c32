import { getTranslations } from "next-intl/server";
import { administratorFilter, everyAdministrator } from "@/lib/administrators";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { administratorColumns } from "../_parts/administrator-columns";

/** The administrators as they are listed, all pages. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await signedInCtx();
  const t = await getTranslations("administrators");
  const status = await getTranslations("users.list.statuses");
  try {
    const rows = await everyAdministrator(ctx, administratorFilter(listParams(request)));
    return await csvDownload({
      name: t("csv.file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) => write(administratorColumns({ t, status, now: ctx.now }), rows),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
