import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import type { AuditLine } from "@/lib/audit";
import type { MessageRef } from "@/lib/core/form-state";
import { amendmentFields } from "./amendments/amendment-fields";
import { saidOf } from "./amendments/said";
import type { Order } from "./mail-order";

/** Something that happened to an order, or to what was sold with it. */
export type OrderEvent = AuditLine;

/** A change that the vendor sent for a day to come, or one that was not possible on its day. */
export type PlannedChange = {
  id: string;
  effectiveOn: string;
  /** What it changes, in the words of the log. */
  said: Record<string, unknown>;
  problem: MessageRef | null;
};

const MOST = 200;

/** Newest first, without what another partner did; for who has been shown the order by a door. */
export async function historyOf(tx: Tx, order: Order): Promise<OrderEvent[]> {
  const ofSubscriptions = sql`organization_id = ${order.organizationId} AND target_kind = 'subscription'
    AND target_id IN ${subscriptionsOf(order)}
    AND action IN ('subscription.amended', 'amendment.scheduled', 'amendment.notApplied')`;
  const { rows } = await tx.db.execute<OrderEvent>(sql`
    SELECT id, to_json(at) #>> '{}' AS at, actor_kind AS "actorKind", actor_name AS "actorName", action,
      CASE WHEN target_kind = 'order' THEN '' ELSE target_name END AS "targetName", before, after
    FROM (${linesWhere(sql`target_kind = 'order' AND target_id = ${order.number}`, order)}
      UNION ALL ${linesWhere(ofSubscriptions, order)}) AS lines
    ORDER BY lines.at DESC, action = 'order.received', id LIMIT ${MOST}`);
  return rows;
}

const linesWhere = (which: SQL, { partnerId }: Order) => sql`(SELECT * FROM core.audit
  WHERE ${which} AND (partner_id IS NULL OR partner_id = ${partnerId}) ORDER BY at DESC LIMIT ${MOST})`;

const subscriptionsOf = ({ organizationId, number }: Order) => sql`(SELECT s.id FROM core.subscriptions s
  WHERE s.organization_id = ${organizationId} AND s.order_number = ${number})`;

export async function plannedChangesOf(tx: Tx, order: Order): Promise<PlannedChange[]> {
  const { rows } = await tx.db.execute<PlannedChange & { content: unknown }>(sql`
    SELECT id, effective_on AS "effectiveOn", content, problem FROM core.order_amendments
    WHERE state <> 'applied' AND (order_number = ${order.number} OR subscription_id IN ${subscriptionsOf(order)})
    ORDER BY effective_on, position LIMIT ${MOST}`);
  return rows.map(({ content, ...row }) => ({ ...row, said: saidOf(amendmentFields.parse(content)) }));
}
