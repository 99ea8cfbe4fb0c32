import { and, eq, isNull, sql } from "drizzle-orm";
import { subscriptionLicenses, subscriptions } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import type { SetUpTx } from "../in-set-up";
import { type Bundle, bundles, termFrom } from "./terms";

/**
 * The order's subscriptions, active from today: one for each term and kind of renewal among its lines. What was
 * entered before without being set up is set up. Answers the ids.
 */
export async function startSubscriptions(
  tx: OrganizationTx,
  setUp: SetUpTx,
  siteId: string | null,
): Promise<string[]> {
  const waiting = await setUpWaiting(tx, setUp.order.number, siteId);
  if (waiting.length > 0) return waiting;
  const meetings = new Set(setUp.lines.filter((l) => l.family === "meetings").map((l) => l.productCode));
  const ids: string[] = [];
  for (const bundle of bundles(setUp.lines)) {
    const id = await insertSubscription(tx, bundle, setUp.order.number);
    const licences = [...bundle.quantities].map(([productCode, purchased]) => ({
      organizationId: tx.organizationId,
      subscriptionId: id,
      productCode,
      purchased,
      siteId: meetings.has(productCode) ? siteId : null,
    }));
    await tx.db.insert(subscriptionLicenses).values(licences);
    const after = { ...termFrom(tx.now, bundle.termMonths), licences: Object.fromEntries(bundle.quantities) };
    await record(tx, "subscription.started", { target: { kind: "subscription", id, name: id }, after });
    ids.push(id);
  }
  return ids;
}

async function insertSubscription(tx: OrganizationTx, bundle: Bundle, orderNumber: string): Promise<string> {
  const { organizationId, partnerId } = tx;
  if (!partnerId) throw new Error("A subscription is sold by a partner");
  const { autoRenew, termMonths } = bundle;
  const term = { ...termFrom(tx.now, termMonths), autoRenew, setUpAt: tx.now, createdAt: tx.now };
  for (;;) {
    const { rows } = await tx.db.execute<{ id: string }>(
      sql`SELECT 'Sub' || nextval('core.subscription_numbers') AS id`,
    );
    const id = rows[0]?.id ?? "";
    const made = await tx.db
      .insert(subscriptions)
      .values({ id, organizationId, partnerId, kind: "paid", orderNumber, ...term })
      // A number that was brought in from elsewhere is passed over.
      .onConflictDoNothing({ target: subscriptions.id })
      .returning({ id: subscriptions.id });
    if (made.length > 0) return id;
  }
}

async function setUpWaiting(
  tx: OrganizationTx,
  orderNumber: string,
  siteId: string | null,
): Promise<string[]> {
  const ofOrder = and(
    eq(subscriptions.organizationId, tx.organizationId),
    eq(subscriptions.orderNumber, orderNumber),
    isNull(subscriptions.setUpAt),
    isNull(subscriptions.endedAt),
  );
  const waiting = await tx.db.update(subscriptions).set({ setUpAt: tx.now }).where(ofOrder).returning();
  for (const { id } of waiting) {
    await record(tx, "subscription.started", { target: { kind: "subscription", id, name: id } });
    if (siteId)
      await tx.db.execute(sql`
        UPDATE core.subscription_licenses l SET site_id = ${siteId} FROM core.products p
        WHERE p.code = l.product_code AND p.family = 'meetings' AND l.organization_id = ${tx.organizationId}
          AND l.subscription_id = ${id}`);
  }
  return waiting.map(({ id }) => id);
}
