import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import { VISIT_HOURS } from "@/lib/links";
import type { Answers } from "./answers";

/** How far it is, for both who may go on: who saved last, and whether the customer's administrator has begun. */
export type Progress = {
  savedAt: Date | null;
  savedBy: string | null;
  customer?: { email: string; mailedAt: Date | null; openedAt: Date | null };
};

type Row = Record<"savedAt" | "savedBy" | "mailedAt" | "openedAt", string | null>;

export async function progressOf(tx: Tx, orderNumber: string, { review }: Answers): Promise<Progress> {
  const email = review?.customerSetsUp?.email;
  // A visit lasts so many hours from when its link was opened.
  const { rows } = await tx.db.execute<Row>(sql`
    SELECT to_json(p.saved_at) #>> '{}' AS "savedAt", p.saved_by AS "savedBy",
      (SELECT to_json(max(m.created_at)) #>> '{}' FROM core.mail m
        WHERE m.link ->> 'orderNumber' = ${orderNumber} AND m.link ->> 'purpose' = 'services'
          AND m.to_email = ${email ?? ""}) AS "mailedAt",
      (SELECT to_json(max(v.expires_at) - make_interval(hours => ${VISIT_HOURS})) #>> '{}' FROM core.links l
        JOIN core.link_visits v ON v.link_id = l.id
        WHERE l.order_number = ${orderNumber} AND l.purpose = 'services' AND l.email = ${email ?? ""}) AS "openedAt"
    FROM core.provisionings p WHERE p.order_number = ${orderNumber}`);
  const [row] = rows;
  const { savedBy = null } = row ?? {};
  const customer = email
    ? { email, mailedAt: dateOf(row?.mailedAt), openedAt: dateOf(row?.openedAt) }
    : undefined;
  return { savedAt: dateOf(row?.savedAt), savedBy, customer };
}

const dateOf = (text: string | null | undefined) => (text ? new Date(text) : null);
