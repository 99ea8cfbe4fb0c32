import { subscriptionLicenses } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import type { Placed } from "./by-site";
import { insertSubscription } from "./insert-subscription";

type Term = { startsOn: string; endsOn: string; autoRenew: boolean; orderNumber: string };

/** One subscription with its licences, active from now. */
export async function startOne(tx: OrganizationTx, term: Term, licences: Placed[]): Promise<string> {
  const { organizationId } = tx;
  const id = await insertSubscription(tx, term);
  await tx.db
    .insert(subscriptionLicenses)
    .values(licences.map((each) => ({ ...each, organizationId, subscriptionId: id })));
  const { startsOn, endsOn } = term;
  const counts = Object.fromEntries(licences.map(({ productCode, purchased }) => [productCode, purchased]));
  const target = { kind: "subscription", id, name: id };
  await record(tx, "subscription.started", { target, after: { startsOn, endsOn, licences: counts } });
  return id;
}
