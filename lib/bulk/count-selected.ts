import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
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

/** So many are changed while one waits; more of them in the background. */
const AT_ONCE = 1_000;

/** Whether changing these customers takes longer than one waits for a page. */
export async function areMany(tx: PartnerTx, selection: CustomerSelection): Promise<boolean> {
  if (selection.kind === "ids") return false;
  const { rows } = await tx.db.execute<{ n: number }>(
    sql`SELECT count(*)::integer AS n FROM (${await selectedCustomers(tx, selection)}) AS wanted`,
  );
  return (rows[0]?.n ?? 0) > AT_ONCE;
}
