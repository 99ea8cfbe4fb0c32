import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { type PuttingBack, putBackUsers } from "./put-back";
import type { Undo } from "./staged";

/** So many in one transaction. */
const AT_MOST = 20_000;

/**
 * Puts back in one go whom the parts before left for want of room: they may have what each other had, and stand in
 * different parts. Undefined when there is nobody.
 */
export async function putBackTogether(tx: OrganizationTx, undo: Undo): Promise<PuttingBack | undefined> {
  const { rowCount } = await tx.db.execute(sql`
    UPDATE core.import_images SET outcome = NULL, reasons = NULL
    WHERE import_id = ${undo.importId}::uuid AND user_id IN (
      SELECT i.user_id FROM core.import_images i
      WHERE i.import_id = ${undo.importId}::uuid AND i.action = 'modify' AND i.outcome = 'left'
        AND i.reasons @> ANY (ARRAY['[{"code": "packageFull"}]', '[{"code": "licenceFull"}]']::jsonb[])
      ORDER BY i.user_id LIMIT ${AT_MOST})`);
  const limit = rowCount ?? 0;
  if (limit === 0) return undefined;
  const done = await putBackUsers(tx, { ...undo, did: "modify", after: null, limit });
  // They were counted as left before.
  return done && { ...done, left: done.left - limit };
}
