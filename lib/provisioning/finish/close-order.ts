import { eq } from "drizzle-orm";
import { orders, provisionings } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { markLinksUsed } from "@/lib/links";
import type { SetUpTx } from "../in-set-up";

/** What came of the order. */
export type Outcome = { customer: string; partnerId: string; subscriptionIds: string[] };

/** The order is provisioned: said by the order itself, its links and the customer's log. */
export async function closeOrder(
  inside: OrganizationTx,
  { order }: SetUpTx,
  outcome: Outcome,
): Promise<void> {
  const { db, now, organizationId } = inside;
  const { customer, partnerId, subscriptionIds } = outcome;
  const [subscriptionId] = subscriptionIds;
  await db
    .update(orders)
    .set({
      state: "provisioned",
      partnerId,
      organizationId,
      subscriptionId,
      provisionedAt: now,
      setAsideAt: null,
    })
    .where(eq(orders.number, order.number));
  await db.update(provisionings).set({ completedAt: now }).where(eq(provisionings.orderNumber, order.number));
  await markLinksUsed(inside, order.number);
  const target = { kind: "order", id: order.number, name: order.number };
  await record(inside, "order.provisioned", { target, after: { customer } });
}
