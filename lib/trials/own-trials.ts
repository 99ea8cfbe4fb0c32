import { and, eq } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import type { Ctx, OrganizationTx } from "@/lib/access";
import { notFound, ruleBroken } from "@/lib/core/errors";
import { isRunning } from "./rules";

/** A partner has services of its own; trials are for customers. */
export function refuseForOneself({ actor }: Ctx, organizationId: string): void {
  if (actor.partnerId && organizationId === actor.partnerId) throw ruleBroken("trials.forOneself");
}

/** The running trial with this id, locked: two who change it take turns. */
export async function runningTrial(tx: OrganizationTx, trialId: string) {
  const [trial] = await tx.db
    .select()
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.organizationId, tx.organizationId),
        eq(subscriptions.id, trialId),
        eq(subscriptions.kind, "trial"),
      ),
    )
    .for("update");
  if (!trial) throw notFound("trial");
  if (!isRunning(trial, tx.now)) throw ruleBroken("trials.notRunning");
  return trial;
}

export const trialTarget = (id: string) => ({ kind: "subscription", id, name: id });
