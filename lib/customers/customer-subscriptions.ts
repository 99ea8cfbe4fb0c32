import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";

export type SubscriptionState = "waiting" | "active" | "suspended" | "ended";
export type Subscription = {
  id: string;
  kind: "paid" | "trial";
  startsOn: string;
  endsOn: string;
  autoRenew: boolean;
  state: SubscriptionState;
  unpaidSince: string | null;
  orderNumber: string | null;
  /** Of the order it came from. */
  termMonths: number | null;
  licences: { product: string; purchased: number; assigned: number; used: number }[];
};

/** Of a row of core.subscriptions. */
export const subscriptionState = (now: Date): SQL => {
  const today = now.toISOString().slice(0, 10);
  return sql`CASE WHEN ended_at IS NOT NULL OR (NOT auto_renew AND ends_on < ${today}) THEN 'ended'
    WHEN set_up_at IS NULL THEN 'waiting' WHEN unpaid_since < ${today} THEN 'suspended' ELSE 'active' END`;
};

/** A customer's subscriptions as its partner sold them, those that run first. */
export async function customerSubscriptions(ctx: Ctx, customerId: string): Promise<Subscription[]> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { rows } = await tx.db.execute<Subscription>(sql`
      WITH sold AS (
        SELECT s.*, ${subscriptionState(tx.now)} AS state FROM core.subscriptions s
        WHERE organization_id = ${tx.organizationId})
      SELECT id, kind, starts_on AS "startsOn", ends_on AS "endsOn", auto_renew AS "autoRenew", state,
        unpaid_since AS "unpaidSince", order_number AS "orderNumber",
        (SELECT max(l.term_months) FROM core.order_lines l WHERE l.order_number = sold.order_number) AS "termMonths",
        coalesce((SELECT json_agg(json_build_object('product', p.name, 'purchased', l.purchased,
            'assigned', l.assigned, 'used', l.used) ORDER BY p.position)
          FROM core.subscription_licenses l JOIN core.products p ON p.code = l.product_code
          WHERE l.organization_id = sold.organization_id AND l.subscription_id = sold.id), '[]') AS licences
      FROM sold ORDER BY state = 'ended', ends_on, id LIMIT 200`);
    return rows;
  });
}
