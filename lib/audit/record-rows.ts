import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { AuditAction } from "./actions";
import { ownPartner } from "./record";

/** An import of more changes has too many lines to be read one after the other: they are its details. */
const MANY = 1_000;

/**
 * `record` for many at once, as SQL to put into the statement that changes them: one line of the log per row of
 * `rows`, which answers target_id, target_name, before and after.
 */
export function recordRows(tx: OrganizationTx, action: AuditAction, rows: SQL, workId: string): SQL {
  const { actor } = tx;
  return sql`INSERT INTO core.audit (at, organization_id, partner_id, actor_kind, actor_id, actor_name, action,
      target_kind, target_id, target_name, before, after, address, work_id, is_detail)
    SELECT ${tx.now}::timestamptz, ${tx.organizationId}::uuid,
      ${tx.partnerId ? sql`${tx.partnerId}::uuid` : ownPartner(tx.organizationId)}, ${actor.kind}::text,
      ${actor.id}::text, ${actor.name}::text, ${action}::text, split_part(${action}::text, '.', 1),
      target_id::text, target_name, before, after, ${actor.address}::text, ${workId}::uuid, ${isLarge(workId)}
    FROM (${rows}) AS changed`;
}

const isLarge = (workId: string) => sql`coalesce((
  SELECT sum(changes::integer) > ${MANY} FROM core.imports i, jsonb_each_text(i.counts) AS planned (action, changes)
  WHERE ${workId}::uuid IN (i.id, i.undo_id) AND action IN ('add', 'modify', 'remove')), false)`;
