import { and, eq, gte, isNull, sql } from "drizzle-orm";
import { subscriptions } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { trialTarget } from "./own-trials";
import { dayOf } from "./rules";

type Trial = typeof subscriptions.$inferSelect;

/**
 * An order was set up: what it bought takes the place of the running trials that had any of it. Licences stay with
 * whom they were given to, as many as were bought, those in use first; the rest ends with the trial. A trial that the
 * order names ends whatever was bought. In the
 * transaction that sets the order up, which is the system's: it names organization and partner itself.
 */
export async function convertTrials(tx: OrganizationTx, boughtIds: readonly string[]): Promise<void> {
  const named = await namedByOrder(tx, boughtIds);
  for (const trial of await runningTrials(tx)) {
    const carried: Record<string, number> = {};
    for (const { subscriptionId, productCode, room } of await bought(tx, trial, boughtIds)) {
      const moved = await carryOver(tx, trial, { subscriptionId, productCode, room });
      carried[productCode] = (carried[productCode] ?? 0) + moved;
    }
    if (Object.keys(carried).length === 0 && trial.id !== named) continue;
    const today = dayOf(tx.now);
    await tx.db
      .update(subscriptions)
      .set({ endsOn: today, endedAt: tx.now })
      .where(eq(subscriptions.id, trial.id));
    await record(tx, "trial.converted", {
      target: trialTarget(trial.id),
      before: { endsOn: trial.endsOn },
      after: { endsOn: today, subscriptions: boughtIds, licences: carried },
    });
  }
}

/** The trial that the order behind what was bought was sent for. */
async function namedByOrder(tx: OrganizationTx, ids: readonly string[]): Promise<string | undefined> {
  const { rows } = await tx.db.execute<{ trial: string }>(sql`
    SELECT o.converts_trial AS trial FROM core.subscriptions s JOIN core.orders o ON o.number = s.order_number
    WHERE s.organization_id = ${tx.organizationId} AND s.id = ANY (${`{${ids.join(",")}}`}::text[])
      AND o.converts_trial IS NOT NULL LIMIT 1`);
  return rows[0]?.trial;
}

async function runningTrials(tx: OrganizationTx): Promise<Trial[]> {
  const { organizationId, partnerId, now } = tx;
  if (!partnerId) return [];
  return tx.db
    .select()
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.organizationId, organizationId),
        eq(subscriptions.partnerId, partnerId),
        eq(subscriptions.kind, "trial"),
        isNull(subscriptions.endedAt),
        gte(subscriptions.endsOn, dayOf(now)),
      ),
    )
    .orderBy(subscriptions.id)
    .for("update");
}

type Bought = { subscriptionId: string; productCode: string; room: number };

/** What was bought of the trial's products, and how many of it nobody has yet. */
async function bought(tx: OrganizationTx, trial: Trial, ids: readonly string[]): Promise<Bought[]> {
  const { rows } = await tx.db.execute<Bought>(sql`
    SELECT p.subscription_id AS "subscriptionId", p.product_code AS "productCode",
      greatest(p.purchased - p.assigned, 0) AS room
    FROM core.subscription_licenses p
    JOIN core.subscription_licenses t USING (organization_id, product_code)
    WHERE p.organization_id = ${tx.organizationId} AND t.subscription_id = ${trial.id}
      AND p.subscription_id = ANY (${`{${ids.join(",")}}`}::text[])
    ORDER BY p.subscription_id, p.product_code`);
  return rows;
}

async function carryOver(
  tx: OrganizationTx,
  trial: Trial,
  { subscriptionId, productCode, room }: Bought,
): Promise<number> {
  const moved = await tx.db.execute(sql`
    UPDATE core.license_assignments a SET subscription_id = ${subscriptionId}
    WHERE a.organization_id = ${tx.organizationId} AND a.subscription_id = ${trial.id}
      AND a.product_code = ${productCode} AND a.user_id IN (
        SELECT t.user_id FROM core.license_assignments t
        WHERE t.organization_id = ${tx.organizationId} AND t.subscription_id = ${trial.id}
          AND t.product_code = ${productCode} AND NOT EXISTS (SELECT FROM core.license_assignments has
            WHERE (has.organization_id, has.user_id, has.subscription_id, has.product_code)
              = (t.organization_id, t.user_id, ${subscriptionId}, t.product_code))
        ORDER BY t.first_used_at IS NULL, t.first_used_at, t.created_at, t.user_id LIMIT ${room})`);
  return moved.rowCount ?? 0;
}
