export { customerInvoices } from "./customer-invoices";
export type { Invoice, InvoiceLine, InvoiceState } from "./invoice";
export { type BilledTo, type InvoicePdf, invoicePdf } from "./invoice-pdf";
