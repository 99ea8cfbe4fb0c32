import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import { type Subscription, subscriptionState } from "@/lib/customers";
import type { Order } from "./mail-order";

export type OrderSubscription = Pick<Subscription, "id" | "startsOn" | "endsOn" | "autoRenew" | "state"> & {
  /** The URL name of the meetings site that its licences are on. */
  site: string | null;
  licences: { product: string; purchased: number }[];
};

/** What the order became, as its partner sold it, in the order it was made; for who has been shown the order by a door. */
export async function subscriptionsOf(tx: Tx, order: Order): Promise<OrderSubscription[]> {
  const { number, organizationId, partnerId } = order;
  if (!organizationId) return [];
  const { rows } = await tx.db.execute<OrderSubscription>(sql`
    SELECT s.id, s.starts_on AS "startsOn", s.ends_on AS "endsOn", s.auto_renew AS "autoRenew",
      ${subscriptionState(tx.now)} AS state, min(t.url_name) AS site,
      coalesce(json_agg(json_build_object('product', p.name, 'purchased', l.purchased) ORDER BY p.position)
        FILTER (WHERE p.code IS NOT NULL), '[]') AS licences
    FROM core.subscriptions s
      LEFT JOIN core.subscription_licenses l ON (l.organization_id, l.subscription_id) = (s.organization_id, s.id)
      LEFT JOIN core.products p ON p.code = l.product_code
      LEFT JOIN core.sites t ON (t.organization_id, t.id) = (l.organization_id, l.site_id)
    WHERE s.organization_id = ${organizationId} AND s.order_number = ${number} AND s.partner_id = ${partnerId}
    GROUP BY s.id ORDER BY s.created_at, length(s.id), s.id`);
  return rows;
}
