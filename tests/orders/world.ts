import { asSystem, type Ctx, operatorCtx, systemCtx, type Tx } from "@/lib/access";
import { makeManagement, makeOrganization, makePartner, makeSubscription, makeUser } from "@/lib/demo/make";
import { amendmentFields, receiveAmendment } from "@/lib/orders";
import { ownerQuery } from "../support/database";

export const arrange = <T>(work: (tx: Tx) => Promise<T>) => asSystem(systemCtx(), "arrange", work);
export const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let made = 0;

/** A customer with what it bought with one order that was set up. */
export async function soldCustomer(
  licences: Record<string, number> = { meetings: 25 },
  values: Parameters<typeof makeSubscription>[2] = {},
) {
  made += 1;
  const number = `SOLD-${process.pid}-${made}`;
  return arrange(async (tx) => {
    const partner = await makePartner(tx);
    const customer = await makeOrganization(tx);
    await makeManagement(tx, partner.id, customer.id);
    const contact = await makeUser(tx, partner.id, { roles: ["partner_full_admin"] });
    await tx.client.query(
      `insert into core.orders (number, partner_id, organization_id, contact_email, ordered_on, starts_on, state, content_hash)
       values ($1, $2, $3, $4, current_date, current_date, 'provisioned', 'hash')`,
      [number, partner.id, customer.id, contact.email],
    );
    const ids = { partnerId: partner.id, organizationId: customer.id };
    const sold = await makeSubscription(tx, ids, { licenses: licences, orderNumber: number, ...values });
    return { partner, customer, contact, number, sold, ids };
  });
}

let sent = 0;

/** An amendment as the vendor sends it; every call has another id. */
export function sampleAmendment(values: Record<string, unknown>) {
  sent += 1;
  return { amendmentId: `AM-${process.pid}-${sent}`, ...values };
}

export const amend = (values: Record<string, unknown>, ctx: Ctx = operatorCtx()) =>
  receiveAmendment(ctx, amendmentFields.parse(sampleAmendment(values)));

export const subscription = async (id: string) => {
  const [row] = await ownerQuery<Record<string, unknown>>(
    `select to_char(ends_on, 'YYYY-MM-DD') as ends_on, auto_renew, ended_at is not null as ended,
       to_char(unpaid_since, 'YYYY-MM-DD') as unpaid_since from core.subscriptions where id = $1`,
    [id],
  );
  return row;
};

export const purchased = async (id: string) => {
  const rows = await ownerQuery<{ code: string; n: number }>(
    "select product_code as code, purchased as n from core.subscription_licenses where subscription_id = $1",
    [id],
  );
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]));
};

export const auditOf = (targetId: string, action: string) =>
  ownerQuery<{ before: unknown; after: unknown; organization_id: string; partner_id: string }>(
    "select before, after, organization_id, partner_id from core.audit where target_id = $1 and action = $2 order by at",
    [targetId, action],
  );
