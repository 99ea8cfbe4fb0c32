import { subscriptionLicenses, subscriptions } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { dayOf, lastDay } from "./rules";
import type { Wanted } from "./wanted";

type NewTrial = { wanted: Wanted; days: number; siteId: string | null };
export type StartedTrial = { customerId: string; trialId: string; endsOn: string };

/** The trial and its licences, in the caller's transaction. */
export async function insertTrial(
  tx: OrganizationTx,
  { wanted, days, siteId }: NewTrial,
): Promise<StartedTrial> {
  const { organizationId, partnerId, now } = tx;
  if (!partnerId) throw new Error("A trial is started by a partner");
  const id = `trialSub.${crypto.randomUUID()}`;
  const term = { startsOn: dayOf(now), endsOn: lastDay(now, days) };
  await tx.db.insert(subscriptions).values({
    id,
    organizationId,
    partnerId,
    kind: "trial",
    ...term,
    autoRenew: false,
    setUpAt: now,
    createdAt: now,
  });
  await tx.db.insert(subscriptionLicenses).values(
    Object.entries(wanted.quantities).map(([productCode, purchased]) => ({
      organizationId,
      subscriptionId: id,
      productCode,
      purchased,
      siteId: wanted.meetings.includes(productCode) ? siteId : null,
    })),
  );
  const target = { kind: "subscription", id, name: id };
  await record(tx, "trial.started", { target, after: { ...term, licences: wanted.quantities } });
  return { customerId: organizationId, trialId: id, endsOn: term.endsOn };
}
