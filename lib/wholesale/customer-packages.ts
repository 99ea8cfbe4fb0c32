import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, mayHere, standingIn } from "@/lib/access";
import { heldPackages } from "@/lib/users";
import type { OfferedPackage } from "./catalogue";

export type CustomerPackage = OfferedPackage & {
  /** How many users may have it; null: as many as there are. */
  quantity: number | null;
  held: number;
};

/** A wholesale customer's packages; null for a customer that buys by subscription alone. */
export async function customerPackages(ctx: Ctx, customerId: string): Promise<CustomerPackage[] | null> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { rows } = await tx.db.execute<{ wholesale: boolean }>(
      sql`SELECT is_wholesale AS wholesale FROM core.organizations WHERE id = ${tx.organizationId}`,
    );
    return rows[0]?.wholesale ? heldPackages(tx) : null;
  });
}

/** Whether the person may change them: for buttons; the verb's door asks again. */
export async function mayChangePackages(ctx: Ctx, customerId: string): Promise<boolean> {
  const here = await standingIn(ctx, customerId);
  return here !== undefined && mayHere(ctx, here, "packages:edit");
}
