import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import { defaultLocale, isLocale } from "@/lib/core/locales";
import { formatFor } from "@/lib/format";
import type { NewMail } from "@/lib/mail";
import type { End } from "./remind-of-ends";

type Recipient = { email: string; locale: string; organizationId: string };

/** Who hears of an end: the partner's people in charge, of a trial the customer's administrators too. */
export async function mailsOfEnd(tx: Tx, end: End): Promise<NewMail[]> {
  const { customer, products } = await subjectOf(tx, end);
  const mail = (template: NewMail["template"], path: string) => (recipient: Recipient) => {
    const locale = isLocale(recipient.locale) ? recipient.locale : defaultLocale;
    const format = formatFor(locale);
    const date = format.day(end.endsOn);
    const props = { customer, products: format.list(products), date, days: end.daysLeft, path };
    return { to: recipient.email, template, locale, props, organizationId: recipient.organizationId };
  };
  const page = `/customers/${end.organizationId}/${end.kind === "trial" ? "trials" : "subscriptions"}`;
  const ours = (await inCharge(tx, end)).map(
    mail(end.kind === "trial" ? "trialEnds" : "subscriptionEnds", page),
  );
  if (end.kind === "paid") return ours;
  const theirs = await administrators(tx, end.organizationId);
  return [...ours, ...theirs.map(mail("trialEndsForCustomer", `/organizations/${end.organizationId}`))];
}

async function subjectOf(tx: Tx, { id, organizationId }: End) {
  const { rows } = await tx.db.execute<{ customer: string; products: string[] }>(sql`
    SELECT o.name AS customer, ARRAY(SELECT p.name FROM core.subscription_licenses l
        JOIN core.products p ON p.code = l.product_code
        WHERE l.organization_id = o.id AND l.subscription_id = ${id} ORDER BY p.position) AS products
    FROM core.organizations o WHERE o.id = ${organizationId}`);
  return rows[0] ?? { customer: "", products: [] };
}

/** The partner admins who have the customer; nobody assigned: the full admins. */
async function inCharge(tx: Tx, { organizationId, partnerId }: End): Promise<Recipient[]> {
  const assigned = await people(
    tx,
    partnerId,
    "partner_admin",
    sql`AND u.id IN (SELECT a.user_id FROM core.assignments a
      WHERE a.partner_id = ${partnerId} AND a.organization_id = ${organizationId})`,
  );
  return assigned.length > 0 ? assigned : people(tx, partnerId, "partner_full_admin");
}

const administrators = (tx: Tx, organizationId: string) => people(tx, organizationId, "customer_full_admin");

async function people(tx: Tx, organizationId: string, role: string, which = sql``): Promise<Recipient[]> {
  const { rows } = await tx.db.execute<Recipient>(sql`
    SELECT u.email, coalesce(u.locale, o.locale) AS locale, o.id AS "organizationId"
    FROM core.users u JOIN core.organizations o ON o.id = u.organization_id
      JOIN core.user_roles r ON (r.organization_id, r.user_id) = (u.organization_id, u.id)
    WHERE u.organization_id = ${organizationId} AND r.role = ${role} AND u.status IN ('active', 'invited') ${which}
    ORDER BY u.email_key`);
  return rows;
}
