import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";

export type CustomerOrder = {
  number: string;
  orderedOn: string;
  state: "waiting" | "mailed" | "in_progress" | "provisioned" | "cancelled";
  /** What it became: one for each term and meetings site. */
  subscriptionIds: string[];
  lines: { product: string; quantity: number }[];
};

const MOST = 100;

/** What a customer ordered through this partner, newest first. */
export async function customerOrders(ctx: Ctx, customerId: string): Promise<CustomerOrder[]> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { rows } = await tx.db.execute<CustomerOrder>(sql`
      SELECT o.number, o.ordered_on AS "orderedOn", o.state,
        ARRAY(SELECT s.id FROM core.subscriptions s
          WHERE s.organization_id = o.organization_id AND s.order_number = o.number
          ORDER BY s.created_at, length(s.id), s.id) AS "subscriptionIds",
        coalesce((SELECT json_agg(json_build_object('product', p.name, 'quantity', l.quantity) ORDER BY l.position)
          FROM core.order_lines l JOIN core.products p ON p.code = l.product_code
          WHERE l.order_number = o.number), '[]') AS lines
      FROM core.orders o WHERE o.organization_id = ${tx.organizationId}
      ORDER BY o.ordered_on DESC, o.number DESC LIMIT ${MOST}`);
    return rows;
  });
}
