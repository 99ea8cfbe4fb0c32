import type { Element, Print } from "../draw-pdf";
import { type InvoiceProps, invoiceDocument } from "./invoice";
import { type OrderSummaryProps, orderSummaryDocument } from "./order-summary";

/** A document with what it shows: plain data, which is sent to another thread. */
export type PdfRequest =
  | { document: "invoice"; props: InvoiceProps }
  | { document: "orderSummary"; props: OrderSummaryProps };

export const documentOf =
  (request: PdfRequest) =>
  (print: Print): Element =>
    request.document === "invoice"
      ? invoiceDocument(request.props, print)
      : orderSummaryDocument(request.props, print);
