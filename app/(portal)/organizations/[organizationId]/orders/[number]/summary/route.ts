import { getLocale } from "next-intl/server";
import { orderSummaryPdf, organizationOrderSummary } from "@/lib/provisioning";
import { signedInCtx } from "@/lib/web/current-ctx";
import { pdfAnswer } from "@/lib/web/pdf-answer";

type Segment = { params: Promise<{ organizationId: string; number: string }> };

/** What was set up for an order of the organization, as a file in the reader's language. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const [{ organizationId, number }, locale] = [await params, await getLocale()];
  return pdfAnswer(
    organizationOrderSummary(ctx, organizationId, number).then((of) => orderSummaryPdf(of, locale, ctx.now)),
  );
}
