import { sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";

type NewSubscription = { startsOn: string; endsOn: string; autoRenew: boolean; orderNumber: string };

/** A paid subscription under the next free number, set up from now. */
export async function insertSubscription(tx: OrganizationTx, subscription: NewSubscription): Promise<string> {
  const { organizationId, partnerId, now } = tx;
  if (!partnerId) throw new Error("A subscription is sold by a partner");
  const made = { ...subscription, organizationId, partnerId, setUpAt: now, createdAt: now };
  for (;;) {
    const { rows } = await tx.db.execute<{ id: string }>(
      sql`SELECT 'Sub' || nextval('core.subscription_numbers') AS id`,
    );
    const id = rows[0]?.id ?? "";
    const inserted = await tx.db
      .insert(subscriptions)
      .values({ id, kind: "paid", ...made })
      // A number that was brought in from elsewhere is passed over.
      .onConflictDoNothing({ target: subscriptions.id })
      .returning({ id: subscriptions.id });
    if (inserted.length > 0) return id;
  }
}
