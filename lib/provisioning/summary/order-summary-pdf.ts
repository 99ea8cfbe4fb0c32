import type { Locale } from "@/lib/core/locales";
import { renderPdf } from "@/lib/pdf";
import type { OrderSummary } from "./order-summary";

/** An order's summary as a document in the reader's language. */
export async function orderSummaryPdf(
  of: OrderSummary,
  locale: Locale,
  now: Date,
): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await renderPdf({ document: "orderSummary", props: { of, locale, now } });
  return { name: `${of.order.number}.pdf`, bytes };
}
