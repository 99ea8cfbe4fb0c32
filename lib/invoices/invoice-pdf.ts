import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { renderPdf } from "@/lib/pdf";
import { readInvoices } from "./invoice";
import { sellerName } from "./seller";

export type InvoicePdf = { customerId: string; number: string; locale: Locale };

export type BilledTo = { id: string; name: string; externalId: string | null; orderNumber: string | null };

/** An invoice as a document in the reader's language. */
export async function invoicePdf(
  ctx: Ctx,
  { customerId, number, locale }: InvoicePdf,
): Promise<{ name: string; bytes: Buffer }> {
  const { partnerId, invoice, customer } = await inOrganization(
    ctx,
    "customers:view",
    customerId,
    async (tx) => {
      const [found] = await readInvoices(tx, number);
      if (!found) throw notFound("invoice");
      return { partnerId: tx.partnerId, invoice: found, customer: await billedTo(tx, found.subscriptionId) };
    },
  );
  const seller = partnerId ? await sellerName(ctx, partnerId) : "";
  // Drawn when the connection is free again.
  const props = { invoice, seller, customer, locale, now: ctx.now };
  const bytes = await renderPdf({ document: "invoice", props });
  return { name: `${invoice.number}.pdf`, bytes };
}

async function billedTo(tx: OrganizationTx, subscriptionId: string): Promise<BilledTo> {
  const { rows } = await tx.db.execute<BilledTo>(sql`
    SELECT o.id, o.name, o.external_id AS "externalId",
      (SELECT s.order_number FROM core.subscriptions s
        WHERE s.organization_id = o.id AND s.id = ${subscriptionId}) AS "orderNumber"
    FROM core.organizations o WHERE o.id = ${tx.organizationId}`);
  if (!rows[0]) throw notFound("organization");
  return rows[0];
}
