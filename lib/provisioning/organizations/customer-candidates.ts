import { sql } from "drizzle-orm";
import { asSystem, type Ctx, inPartner, partnerMay, type Tx } from "@/lib/access";
import { type Answers, partnerIdOf } from "../answers";
import type { SetUp } from "../look-at-set-up";
import { type Candidate, type Reason, ranked, reasonsOfDomain } from "./candidates";
import { customersOfHolder, personBehind } from "./customers-of-holder";
import { domainOf } from "./domain-of";

type For = Pick<SetUp, "email" | "answers" | "order">;

/**
 * The customers that come to mind, best first: those with the domain of the contact's address; for somebody of the
 * partner those of the order's name, and those with which something went on of late.
 */
export async function customerCandidates(ctx: Ctx, { email, answers, order }: For): Promise<Candidate[]> {
  const partnerId = partnerIdOf(answers);
  const words = order.customerName?.trim();
  const named = words ? await customersOfHolder(email, { words }) : [];
  const own: Reason[] = [
    ...named
      .filter((each) => each.partnerId === partnerId)
      .map(({ organizationId }) => ({ id: organizationId, why: "name" as const })),
    ...(await recentCustomers(email, partnerId)),
  ];
  return asSystem(ctx, "propose customers for an order", async (tx) =>
    ranked(tx, [...own, ...(await customerReasons(tx, email, answers))]),
  );
}

/** The customers whose domain the contact's address is of. */
export async function customerReasons(tx: Tx, email: string, answers: Answers): Promise<Reason[]> {
  const domain = domainOf(email);
  if (!domain) return [];
  const partnerId = partnerIdOf(answers);
  return (await reasonsOfDomain(tx, domain, "customer")).filter(({ id }) => id !== partnerId);
}

/** Of the person's own customers those whose orders or administrators were busy of late. */
async function recentCustomers(email: string, partnerId: string | undefined): Promise<Reason[]> {
  const actor = await personBehind(email);
  if (actor?.partnerId !== partnerId || !actor || !partnerMay(actor.roles, "customers:view")) return [];
  return inPartner({ actor, now: new Date() }, "customers:view", async (tx) => {
    const { rows } = await tx.db.execute<Reason>(sql`
      SELECT c.organization_id AS id, 'recent' AS why FROM core.customer_overview c
      LEFT JOIN (SELECT organization_id, max(coalesce(provisioned_at, created_at)) AS at FROM core.orders
        WHERE partner_id = ${tx.partnerId} AND organization_id IS NOT NULL GROUP BY 1) o USING (organization_id)
      WHERE c.partner_id = ${tx.partnerId}
        AND greatest(o.at, c.last_admin_activity_at) > ${tx.now.toISOString()}::timestamptz - interval '30 days'
      ORDER BY greatest(o.at, c.last_admin_activity_at) DESC, c.organization_id LIMIT 5`);
    return rows;
  });
}
