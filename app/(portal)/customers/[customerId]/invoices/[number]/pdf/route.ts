import { getLocale } from "next-intl/server";
import { invoicePdf } from "@/lib/invoices";
import { signedInCtx } from "@/lib/web/current-ctx";
import { pdfAnswer } from "@/lib/web/pdf-answer";

type Segment = { params: Promise<{ customerId: string; number: string }> };

/** The invoice as a file, in the reader's language. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const { customerId, number } = await params;
  return pdfAnswer(invoicePdf(ctx, { customerId, number, locale: await getLocale() }));
}
