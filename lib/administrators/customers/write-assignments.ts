import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { recordAcross } from "@/lib/audit";

export type WriteAssignments = {
  person: { id: string; name: string };
  /** A query for the customers' ids as `id`; the person who asks reaches them all. */
  customers: SQL;
  workId: string;
};

/** Gives somebody customers, each with its line in the log; those they have stay as they are. Answers how many are new. */
export async function giveCustomers(tx: PartnerTx, { person, customers, workId }: WriteAssignments) {
  const rows = sql`SELECT id, NULL::jsonb AS before, NULL::jsonb AS after FROM given`;
  const { rows: done } = await tx.db.execute<{ n: number }>(sql`
    WITH given AS (
      INSERT INTO core.assignments (partner_id, user_id, organization_id)
      SELECT ${tx.partnerId}::uuid, ${person.id}::uuid, id FROM (${customers}) AS c ORDER BY id
      ON CONFLICT DO NOTHING RETURNING organization_id AS id),
    logged AS (${recordAcross(tx, "partnerAdmin.assigned", { rows, workId, target: person })})
    SELECT coalesce(recorded, 0) AS n FROM logged`);
  return done[0]?.n ?? 0;
}

/**
 * Takes customers from somebody. Recorded before: who takes customers from themselves could not write into their logs
 * any more. Answers how many it were.
 */
export async function takeCustomers(tx: PartnerTx, { person, customers, workId }: WriteAssignments) {
  const these = sql`partner_id = ${tx.partnerId} AND user_id = ${person.id}`;
  const rows = sql`SELECT id, NULL::jsonb AS before, NULL::jsonb AS after FROM held`;
  const { rows: done } = await tx.db.execute<{ n: number; ids: string[] }>(sql`
    WITH held AS MATERIALIZED (
      SELECT organization_id AS id FROM core.assignments
      WHERE ${these} AND organization_id IN (SELECT id FROM (${customers}) AS c) ORDER BY organization_id FOR UPDATE),
    logged AS (${recordAcross(tx, "partnerAdmin.removed", { rows, workId, target: person })})
    SELECT coalesce(recorded, 0) AS n, ARRAY(SELECT id FROM held) AS ids FROM logged`);
  const { n = 0, ids = [] } = done[0] ?? {};
  if (n !== ids.length) throw new Error("An assignment would be taken without its line in the log");
  await tx.db.execute(sql`DELETE FROM core.assignments
    WHERE ${these} AND organization_id = ANY (${`{${ids.join(",")}}`}::uuid[])`);
  return n;
}
