import type { Tx } from "@/lib/access";
import { amendOrder } from "./amend-order";
import { amendSubscriptions } from "./amend-subscriptions";
import type { Amendment } from "./amendment-fields";
import { targetOf } from "./target";

/** Does what an amendment says: before set-up to the order's lines, afterwards to what was sold; part of system work. */
export async function amend(tx: Tx, amendment: Amendment): Promise<void> {
  const { order, sold } = await targetOf(tx, amendment);
  if (sold) return amendSubscriptions(tx, sold, amendment);
  return amendOrder(tx, order, amendment);
}
