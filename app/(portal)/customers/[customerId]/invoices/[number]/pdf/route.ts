import { Readable } from "node:stream";
import { getLocale } from "next-intl/server";
import { invoicePdf } from "@/lib/invoices";
import { signedInCtx } from "@/lib/web/current-ctx";
import { fileAnswer } from "@/lib/web/file-answer";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ customerId: string; number: string }> };

/** The invoice as a file, in the reader's language. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const { customerId, number } = await params;
  try {
    const { name, bytes } = await invoicePdf(ctx, { customerId, number, locale: await getLocale() });
    return fileAnswer({ name, size: bytes.length, type: "application/pdf" }, Readable.from([bytes]));
  } catch (error) {
    return refusedAnswer(error);
  }
}
