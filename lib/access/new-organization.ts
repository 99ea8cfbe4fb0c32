import { leave } from "./enter";
import type { OwnPartnerTx } from "./transaction";

/**
 * A part of a partner's work in which a new customer comes into being: inside an organization whose id nobody has yet,
 * so that there is nothing of anybody's to reach.
 */
export async function atNewCustomer<T>(tx: OwnPartnerTx, work: (tx: OwnPartnerTx) => Promise<T>): Promise<T> {
  const organizationId = crypto.randomUUID();
  await leave(tx.client, organizationId);
  const result = await work({ ...tx, organizationId });
  await leave(tx.client, tx.organizationId);
  return result;
}
