import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

export type InvoiceLine = { product: string; quantity: number; amount: string };
export type InvoiceState = "paid" | "open" | "overdue";

/** Days are ISO days, amounts decimal numbers as text. */
export type Invoice = {
  number: string;
  subscriptionId: string;
  issuedOn: string;
  dueOn: string;
  paidOn: string | null;
  state: InvoiceState;
  amount: string;
  currency: string;
  lines: InvoiceLine[];
};

const MOST = 500;

/** The invoices that the one who asks may see, newest first: those of this partner's own sales. */
export async function readInvoices(tx: OrganizationTx, number?: string): Promise<Invoice[]> {
  const { rows } = await tx.db.execute<Invoice>(sql`
    SELECT i.number, i.subscription_id AS "subscriptionId", i.issued_on AS "issuedOn", i.due_on AS "dueOn",
      i.paid_on AS "paidOn", i.amount, i.currency,
      CASE WHEN i.paid_on IS NOT NULL THEN 'paid'
        WHEN i.due_on < (${tx.now}::timestamptz AT TIME ZONE 'UTC')::date THEN 'overdue' ELSE 'open' END AS state,
      coalesce((SELECT json_agg(json_build_object('product', coalesce(p.name, l.line ->> 'productCode'),
          'quantity', (l.line ->> 'quantity')::integer, 'amount', l.line ->> 'amount') ORDER BY l.position)
        FROM jsonb_array_elements(i.lines) WITH ORDINALITY AS l (line, position)
        LEFT JOIN core.products p ON p.code = l.line ->> 'productCode'), '[]') AS lines
    FROM core.invoices i
    WHERE i.organization_id = ${tx.organizationId} AND ${number === undefined ? sql`true` : sql`i.number = ${number}`}
    ORDER BY i.issued_on DESC, i.number DESC LIMIT ${MOST}`);
  return rows;
}
