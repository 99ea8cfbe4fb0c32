import { sql } from "drizzle-orm";
import { type Ctx, inPartner } from "@/lib/access";
import { type CustomerSelection, selectedCustomers } from "@/lib/customers";

/** How many of the selected customers the person reaches. */
export async function countSelected(ctx: Ctx, selection: CustomerSelection): Promise<number> {
  return inPartner(ctx, "customers:view", async (tx) => {
    const { rows } = await tx.db.execute<{ n: number }>(sql`
      SELECT count(*)::integer AS n FROM (${await selectedCustomers(tx, selection)}) AS wanted
      JOIN core.customer_overview o ON o.partner_id = ${tx.partnerId} AND o.organization_id = wanted.id`);
    return rows[0]?.n ?? 0;
  });
}
