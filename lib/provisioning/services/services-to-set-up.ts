import { sql } from "drizzle-orm";
import { asSystem, type Ctx } from "@/lib/access";

/** An order whose services the person was asked to name, and by whom. */
export type ServicesToSetUp = { number: string; partner: string };

/** What waits for the person who looks: a customer's administrator finds it again without the mail. */
export async function servicesToSetUp({ actor, ...ctx }: Ctx): Promise<ServicesToSetUp[]> {
  const { email } = actor;
  if (!email) return [];
  return asSystem({ actor, ...ctx }, "find the orders whose services the person was asked to name", (tx) =>
    tx.db
      .execute<ServicesToSetUp>(sql`
        SELECT o.number, coalesce(p.name, o.partner_name, '') AS partner
        FROM core.orders o JOIN core.provisionings s ON s.order_number = o.number
        LEFT JOIN core.organizations p ON p.id = o.partner_id
        WHERE o.state = 'in_progress' AND s.completed_at IS NULL AND lower(s.answers #>> '{review,customerSetsUp,email}') = ${email.toLowerCase()}
        ORDER BY s.created_at, o.number LIMIT 20`)
      .then(({ rows }) => rows),
  );
}
