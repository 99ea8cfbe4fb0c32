import { and, asc, eq, isNull } from "drizzle-orm";
import { subscriptionLicenses, subscriptions } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { bySite, filledPortions, type Placed } from "./by-site";
import type { PlacedSite } from "./name-things";
import { startOne } from "./start-one";

/**
 * Sets up what was entered before for the order: each subscription keeps its licences on the first site that has any of
 * them; those on other sites become subscriptions of the same term. Answers all ids.
 */
export async function startWaiting(
  tx: OrganizationTx,
  orderNumber: string,
  onSites: ReadonlySet<string>,
  sites: PlacedSite[],
): Promise<string[]> {
  const ofOrder = and(
    eq(subscriptions.organizationId, tx.organizationId),
    eq(subscriptions.orderNumber, orderNumber),
    isNull(subscriptions.setUpAt),
    isNull(subscriptions.endedAt),
  );
  const waiting = await tx.db.update(subscriptions).set({ setUpAt: tx.now }).where(ofOrder).returning();
  const portions = filledPortions(sites);
  const ids: string[] = [];
  for (const { id, startsOn, endsOn, autoRenew } of waiting) {
    const [first = [], ...rest] = bySite(await licencesOf(tx, id), onSites, sites, portions);
    await keep(tx, id, first);
    await record(tx, "subscription.started", { target: { kind: "subscription", id, name: id } });
    ids.push(id);
    const term = { startsOn, endsOn, autoRenew, orderNumber };
    for (const part of rest) ids.push(await startOne(tx, term, part));
  }
  return ids;
}

const ofOne = ({ organizationId }: OrganizationTx, id: string) =>
  and(eq(subscriptionLicenses.organizationId, organizationId), eq(subscriptionLicenses.subscriptionId, id));

const licencesOf = (tx: OrganizationTx, id: string) =>
  tx.db
    .select({ productCode: subscriptionLicenses.productCode, purchased: subscriptionLicenses.purchased })
    .from(subscriptionLicenses)
    .where(ofOne(tx, id))
    .orderBy(asc(subscriptionLicenses.productCode));

async function keep(tx: OrganizationTx, id: string, licences: Placed[]): Promise<void> {
  for (const { productCode, ...kept } of licences)
    await tx.db
      .update(subscriptionLicenses)
      .set(kept)
      .where(and(ofOne(tx, id), eq(subscriptionLicenses.productCode, productCode)));
  // What is on other sites alone; nobody has any of a subscription that was not set up.
  for (const { productCode } of await licencesOf(tx, id))
    if (!licences.some((each) => each.productCode === productCode))
      await tx.db
        .delete(subscriptionLicenses)
        .where(and(ofOne(tx, id), eq(subscriptionLicenses.productCode, productCode)));
}
