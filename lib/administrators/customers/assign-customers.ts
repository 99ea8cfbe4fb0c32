import { sql } from "drizzle-orm";
import { atCustomer, type Ctx, inOwnPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import { personTarget } from "../people/person";
import { partnerAdmins, reached } from "./of-partner";

export type AssignCustomers = { userIds: string[]; organizationIds: string[] };

/**
 * Gives partner admins customers, all to all; what they have already stays. A customer that the person who asks does
 * not reach is not found. Answers how many assignments are new.
 */
export async function assignCustomers(
  ctx: Ctx,
  { userIds, organizationIds }: AssignCustomers,
): Promise<number> {
  return inOwnPartner(ctx, "partnerAdmins:edit", async (tx) => {
    const people = await partnerAdmins(tx, userIds);
    const customers = await reached(tx, organizationIds);
    if (customers.length < new Set(organizationIds).size) throw notFound("organization");
    const { rows } = await tx.db.execute<{ user_id: string; organization_id: string }>(sql`
      INSERT INTO core.assignments (partner_id, user_id, organization_id)
      SELECT ${tx.partnerId}::uuid, p.id, c.id FROM unnest(${`{${customers.join(",")}}`}::uuid[]) AS c (id),
        unnest(${`{${[...people.keys()].join(",")}}`}::uuid[]) AS p (id) ORDER BY c.id, p.id
      ON CONFLICT DO NOTHING RETURNING user_id, organization_id`);
    for (const { user_id: id, organization_id: customer } of rows) {
      await atCustomer(tx, "partnerAdmins:edit", customer, (inside) =>
        record(inside, "partnerAdmin.assigned", { target: personTarget({ id, name: people.get(id) ?? "" }) }),
      );
    }
    return rows.length;
  });
}
