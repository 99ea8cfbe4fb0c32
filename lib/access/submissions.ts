import { sql } from "drizzle-orm";
import { conflict } from "@/lib/core/errors";
import type { OrganizationTx, PartnerTx, Tx } from "./transaction";

/**
 * Runs the work once per submission. A second one waits for the first (the primary key), then gets its result: a
 * double click, a retry and five parallel posts have one effect. Results must survive JSON.
 */
export async function once<T, X extends OrganizationTx | PartnerTx>(
  tx: X,
  work: (tx: X) => Promise<T>,
): Promise<T> {
  const { submission } = tx;
  if (!submission) return work(tx);
  const organizationId = "organizationId" in tx ? tx.organizationId : null;
  const taken = await tx.db.execute(sql`
    INSERT INTO core.submissions (id, organization_id, partner_id)
    VALUES (${submission}, ${organizationId}, ${organizationId ? null : tx.partnerId})
    ON CONFLICT DO NOTHING`);
  if (taken.rowCount === 0) return resultOf<T>(tx, submission);
  const result = await work(tx);
  await tx.db.execute(sql`
    UPDATE core.submissions SET result = ${JSON.stringify({ result })}::jsonb WHERE id = ${submission}`);
  return result;
}

async function resultOf<T>(tx: Tx, submission: string): Promise<T> {
  const { rows } = await tx.db.execute<{ result: { result: T } | null }>(
    sql`SELECT result FROM core.submissions WHERE id = ${submission}`,
  );
  if (!rows[0]?.result) throw conflict("alreadySubmitted");
  return rows[0].result.result;
}
