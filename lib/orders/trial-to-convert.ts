import { and, eq, ne } from "drizzle-orm";
import { orders, subscriptions } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";

type Named = { trialId: string; orderNumber: string; partnerId: string | null };
export type TrialToConvert = { organizationId: string; partnerId: string };

/**
 * The running trial that an order takes the place of: it tells whose the order is. One of another partner than the
 * contact's is refused, and one that another order has been sent for.
 */
export async function trialToConvert(tx: Tx, named: Named): Promise<TrialToConvert> {
  const { trialId, orderNumber, partnerId } = named;
  const refuse = (key: string, values?: MessageRef["values"]) => invalid({ convertsTrial: { key, values } });
  const [trial] = await tx.db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.id, trialId), eq(subscriptions.kind, "trial")))
    .for("update");
  if (!trial) throw refuse("orders.unknownTrial");
  if (partnerId && trial.partnerId !== partnerId) throw refuse("orders.trialOfOther");
  if (trial.endedAt || trial.endsOn < tx.now.toISOString().slice(0, 10))
    throw refuse("orders.trialEnded", { date: trial.endsOn });
  const [other] = await tx.db
    .select({ number: orders.number })
    .from(orders)
    .where(
      and(
        eq(orders.organizationId, trial.organizationId),
        eq(orders.convertsTrial, trialId),
        ne(orders.number, orderNumber),
        ne(orders.state, "cancelled"),
      ),
    );
  if (other) throw refuse("orders.trialTaken", { order: other.number });
  return { organizationId: trial.organizationId, partnerId: trial.partnerId };
}
