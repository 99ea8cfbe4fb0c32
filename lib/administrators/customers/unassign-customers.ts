import { sql } from "drizzle-orm";
import { atCustomer, type Ctx, inOwnPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid, notFound } from "@/lib/core/errors";
import { personTarget } from "../people/person";
import { reached } from "./of-partner";

export type UnassignCustomers = {
  userIds: string[];
  organizationIds: string[];
  /** Somebody takes customers from themselves, and knows it. */
  ownConfirmed?: boolean;
};

/** Takes customers from partner admins, all from all. Answers how many assignments are gone. */
export async function unassignCustomers(ctx: Ctx, input: UnassignCustomers): Promise<number> {
  return inOwnPartner(ctx, "partnerAdmins:edit", async (tx) => {
    const { userIds, organizationIds } = input;
    const { actor } = tx;
    if (!actor.allCustomers && actor.id && userIds.includes(actor.id) && !input.ownConfirmed)
      throw invalid({ ownConfirmed: "administrators.ownCustomer" });
    const customers = await reached(tx, organizationIds);
    if (customers.length < new Set(organizationIds).size) throw notFound("organization");
    const these = sql`partner_id = ${tx.partnerId} AND organization_id = ANY (${`{${customers.join(",")}}`}::uuid[])
      AND user_id = ANY (${`{${userIds.join(",")}}`}::uuid[])`;
    const { rows } = await tx.db.execute<{ id: string; name: string; customer: string }>(sql`
      SELECT u.id, coalesce(nullif(u.display_name, ''), u.email) AS name, a.organization_id AS customer
      FROM (SELECT * FROM core.assignments WHERE ${these} ORDER BY organization_id, user_id FOR UPDATE) AS a
      JOIN core.users u ON u.organization_id = a.partner_id AND u.id = a.user_id`);
    // Recorded before: without the assignment the person who asks may not get in any more.
    for (const { customer, ...person } of rows) {
      await atCustomer(tx, "partnerAdmins:edit", customer, (inside) =>
        record(inside, "partnerAdmin.removed", { target: personTarget(person) }),
      );
    }
    await tx.db.execute(sql`DELETE FROM core.assignments WHERE ${these}`);
    return rows.length;
  });
}
