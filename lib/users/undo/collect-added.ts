import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

/**
 * Notes whom an import added: nothing is kept of them until somebody wants them gone. Whoever was touched since is noted
 * as left, as far as the rows of the import are still there.
 */
export async function collectAdded(tx: OrganizationTx, importId: string): Promise<number> {
  const known = sql`(SELECT user_id FROM core.import_images WHERE import_id = ${importId}::uuid)`;
  await tx.db.execute(sql`
    INSERT INTO core.import_images (organization_id, import_id, user_id, action, email)
    SELECT u.organization_id, ${importId}::uuid, u.id, 'add', u.email FROM core.users u
    WHERE u.organization_id = ${tx.organizationId}::uuid AND u.changed_by = ${importId}::uuid AND u.id NOT IN ${known}`);
  const { rowCount } = await tx.db.execute(sql`
    INSERT INTO core.import_images (organization_id, import_id, user_id, action, email, outcome, reasons)
    SELECT u.organization_id, ${importId}::uuid, u.id, 'add', u.email, 'left', '[{"code": "changedSince"}]'
    FROM core.import_rows r JOIN core.users u ON u.organization_id = ${tx.organizationId}::uuid AND u.email_key = r.email_key
    WHERE r.import_id = ${importId}::uuid AND r.action = 'add' AND u.changed_by IS DISTINCT FROM ${importId}::uuid
      AND u.id NOT IN ${known}`);
  return rowCount ?? 0;
}
