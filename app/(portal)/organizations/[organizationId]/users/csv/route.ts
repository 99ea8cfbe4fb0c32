import { getTranslations } from "next-intl/server";
import { everyUser, userFilter } from "@/lib/users";
import { csvDownload, listParams } from "@/lib/web/csv-download";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { csvColumns } from "../_parts/user-columns";

type Segment = { params: Promise<{ organizationId: string }> };

/** The list of users as it is shown, all pages. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const t = await getTranslations("users.list");
  const { organizationId } = await params;
  const asked = userFilter(organizationId, listParams(request));
  try {
    return await csvDownload({
      name: t("file", { day: ctx.now.toISOString().slice(0, 10) }),
      signal: request.signal,
      rows: (write) =>
        everyUser(ctx, organizationId, asked, (rows, filter) => write(csvColumns({ t, filter }), rows)),
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
