import { and, eq, sql } from "drizzle-orm";
import { customerOverview } from "@/db/schema";
import type { PartnerTx } from "@/lib/access";
import type { MessageRef } from "@/lib/core/form-state";

/**
 * Whether a customer of the partner has this external id already: which, if the person can open it. Whoever else gives
 * the same waits until the transaction ends. `except`: the customer whose own it may be.
 */
export async function externalIdProblem(
  tx: PartnerTx,
  externalId: string | undefined,
  except = tx.partnerId,
): Promise<MessageRef | undefined> {
  if (externalId === undefined) return undefined;
  await tx.db.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`external id ${externalId} of ${tx.partnerId}`}, 0))`,
  );
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`SELECT id FROM core.customers_of_external_id(${externalId}) AS id WHERE id <> ${except}::uuid LIMIT 1`,
  );
  if (!rows[0]) return undefined;
  const [known] = await tx.db
    .select({ customer: customerOverview.name, customerId: customerOverview.organizationId })
    .from(customerOverview)
    .where(
      and(eq(customerOverview.partnerId, tx.partnerId), eq(customerOverview.organizationId, rows[0].id)),
    );
  return known
    ? { key: "newCustomer.externalIdOf", values: known }
    : { key: "newCustomer.externalIdOfAnother" };
}
