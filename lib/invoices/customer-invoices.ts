import { type Ctx, inOrganization } from "@/lib/access";
import { type Invoice, readInvoices } from "./invoice";

/** A customer's invoices for what this partner sold, newest first. */
export async function customerInvoices(ctx: Ctx, customerId: string): Promise<Invoice[]> {
  return inOrganization(ctx, "customers:view", customerId, (tx) => readInvoices(tx));
}
