import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import type { AuditAction } from "./actions";

type Across = {
  /** Answers id (the customer's), before and after. */
  rows: SQL;
  workId: string;
  /** Whom it is about; each customer itself unless told. */
  target?: { id: string; name: string };
};

/**
 * `record` for many customers at once, as SQL for the statement that changes them: one line in each customer's log per
 * row. A query for the number of lines written.
 */
export function recordAcross(
  { actor, now }: PartnerTx,
  action: AuditAction,
  { rows, workId, target }: Across,
): SQL {
  return sql`SELECT core.record_across(${action}::text, ${now}::timestamptz, ${actor.kind}::text, ${actor.id}::text,
      ${actor.name}::text, ${actor.address}::text, ${workId}::uuid, ${target?.id ?? null}::text,
      ${target?.name ?? null}::text, array_agg(id), array_agg(before), array_agg(after)) AS recorded
    FROM (${rows}) AS changed`;
}
