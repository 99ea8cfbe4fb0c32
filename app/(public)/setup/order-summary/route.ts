import { getLocale } from "next-intl/server";
import { orderSummaryPdf, visitOrderSummary } from "@/lib/provisioning";
import { currentCtx } from "@/lib/web/current-ctx";
import { pdfAnswer } from "@/lib/web/pdf-answer";
import { currentVisit } from "../_parts/current-visit";

/** What was set up, as a file in the reader's language, for the holder of the order's link. */
export async function GET(): Promise<Response> {
  const ctx = await currentCtx();
  const [visit, locale] = [await currentVisit(), await getLocale()];
  return pdfAnswer(visitOrderSummary(ctx, visit).then((of) => orderSummaryPdf(of, locale, ctx.now)));
}
