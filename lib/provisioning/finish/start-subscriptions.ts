import type { OrganizationTx } from "@/lib/access";
import type { SetUpTx } from "../in-set-up";
import { bySite, toldPortions } from "./by-site";
import type { PlacedSite } from "./name-things";
import { startOne } from "./start-one";
import { startWaiting } from "./start-waiting";
import { bundles, termFrom } from "./terms";

/**
 * The order's subscriptions, active from today: one for each term, kind of renewal and site among its lines. What was
 * entered before without being set up is set up. Answers the ids.
 */
export async function startSubscriptions(
  tx: OrganizationTx,
  { order, lines }: SetUpTx,
  sites: PlacedSite[],
): Promise<string[]> {
  const onSites = new Set(lines.filter((l) => l.family === "meetings").map((l) => l.productCode));
  const waiting = await startWaiting(tx, order.number, onSites, sites);
  if (waiting.length > 0) return waiting;
  const ids: string[] = [];
  for (const bundle of bundles(lines)) {
    const { termMonths, autoRenew, quantities } = bundle;
    const term = { ...termFrom(tx.now, termMonths), autoRenew };
    const licences = [...quantities].map(([productCode, purchased]) => ({ productCode, purchased }));
    for (const part of bySite(licences, onSites, sites, toldPortions(sites, bundle)))
      ids.push(await startOne(tx, { ...term, orderNumber: order.number }, part));
  }
  return ids;
}
