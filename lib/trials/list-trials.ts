import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";
import { dayOf } from "./rules";

export type TrialState = "running" | "converted" | "ended" | "expired";
export type Trial = {
  id: string;
  startsOn: string;
  endsOn: string;
  state: TrialState;
  endedAt: string | null;
  /** Null: before the log begins, or by nobody in person. */
  startedBy: string | null;
  /** Who ended it before its time, or converted it. */
  endedBy: string | null;
  extensions: { at: string; by: string; from: string; to: string }[];
  /** People who have at least one of its licences. */
  users: number;
  licences: { product: string; purchased: number; assigned: number; used: number }[];
};

/** A customer's trials as its partner gave them: the one that runs, then those of the past, the latest first. */
export async function listTrials(ctx: Ctx, customerId: string): Promise<Trial[]> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { rows } = await tx.db.execute<Trial>(sql`
      WITH trials AS (
        SELECT *, ended_at IS NULL AND ends_on >= ${dayOf(tx.now)}::date AS running FROM core.subscriptions
        WHERE organization_id = ${tx.organizationId} AND kind = 'trial' AND partner_id = ${tx.partnerId}
        ORDER BY ends_on DESC, id LIMIT 100
      ), told AS (
        SELECT a.target_id AS id, min(a.actor_name) FILTER (WHERE a.action IN ('trial.started', 'subscription.started')
            AND a.actor_kind <> 'system') AS "startedBy",
          min(a.actor_name) FILTER (WHERE a.action IN ('trial.ended', 'trial.converted')) AS "endedBy",
          bool_or(a.action = 'trial.converted') AS converted, bool_or(a.action = 'trial.ended') AS ended,
          coalesce(json_agg(json_build_object('at', a.at, 'by', a.actor_name, 'from', a.before ->> 'endsOn',
            'to', a.after ->> 'endsOn') ORDER BY a.at, a.id) FILTER (WHERE a.action = 'trial.extended'), '[]') AS extensions
        FROM core.audit a WHERE a.organization_id = ${tx.organizationId}
          AND a.target_id IN (SELECT id FROM trials) GROUP BY 1
      )
      SELECT t.id, t.starts_on AS "startsOn", t.ends_on AS "endsOn", to_json(t.ended_at) #>> '{}' AS "endedAt",
        CASE WHEN t.running THEN 'running'
          WHEN l.converted THEN 'converted' WHEN l.ended THEN 'ended' ELSE 'expired' END AS state,
        l."startedBy", l."endedBy", coalesce(l.extensions, '[]') AS extensions,
        (SELECT count(DISTINCT user_id)::integer FROM core.license_assignments g
          WHERE g.organization_id = t.organization_id AND g.subscription_id = t.id) AS users,
        coalesce((SELECT json_agg(json_build_object('product', p.name, 'purchased', s.purchased,
            'assigned', s.assigned, 'used', s.used) ORDER BY p.position)
          FROM core.subscription_licenses s JOIN core.products p ON p.code = s.product_code
          WHERE s.organization_id = t.organization_id AND s.subscription_id = t.id), '[]') AS licences
      FROM trials t LEFT JOIN told l USING (id)
      ORDER BY t.running DESC, t.ends_on DESC, t.id`);
    return rows;
  });
}
