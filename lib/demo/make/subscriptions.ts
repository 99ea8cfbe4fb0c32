import { subscriptionLicenses, subscriptions } from "@/db/schema";
import type { Tx } from "@/lib/access";

export type NewSubscription = Partial<
  Omit<typeof subscriptions.$inferInsert, "organizationId" | "partnerId">
> & {
  /** Product code → purchased. */
  licenses?: Record<string, number>;
};

let made = 0;
const day = (from: Date, days: number) =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** An active paid subscription that renews in half a year, with licences when named. */
export async function makeSubscription(
  tx: Tx,
  { partnerId, organizationId }: { partnerId: string; organizationId: string },
  { licenses = {}, ...values }: NewSubscription = {},
): Promise<typeof subscriptions.$inferSelect> {
  made += 1;
  const [row] = await tx.db
    .insert(subscriptions)
    .values({
      id: `Sub${900_000 + made}`,
      organizationId,
      partnerId,
      kind: "paid",
      startsOn: day(tx.now, -180),
      endsOn: day(tx.now, 185),
      autoRenew: true,
      setUpAt: tx.now,
      ...values,
    })
    .returning();
  if (!row) throw new Error("The subscription was not made");
  const lines = Object.entries(licenses).map(([productCode, purchased]) => ({
    organizationId,
    subscriptionId: row.id,
    productCode,
    purchased,
  }));
  if (lines.length > 0) await tx.db.insert(subscriptionLicenses).values(lines);
  return row;
}
