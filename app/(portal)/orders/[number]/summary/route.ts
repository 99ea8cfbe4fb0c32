import { getLocale } from "next-intl/server";
import { orderSummaryPdf, partnerOrderSummary } from "@/lib/provisioning";
import { signedInCtx } from "@/lib/web/current-ctx";
import { pdfAnswer } from "@/lib/web/pdf-answer";

type Segment = { params: Promise<{ number: string }> };

/** What was set up for an order, as a file in the reader's language. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const [{ number }, locale] = [await params, await getLocale()];
  return pdfAnswer(partnerOrderSummary(ctx, number).then((of) => orderSummaryPdf(of, locale, ctx.now)));
}
