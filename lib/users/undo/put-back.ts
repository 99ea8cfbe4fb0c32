import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { applyUserChanges, type Phase } from "../apply-user-changes";
import { holdPeople } from "../hold-people";
import { restoreLicences, restoreRest } from "./restore-rest";
import { stagedBack, type Undo } from "./staged";

export type PutBack = Undo & {
  /** What the import did to them. */
  did: Phase;
  /** The last user that was put back. */
  after: string | null;
  limit: number;
};

export type PuttingBack = { undone: number; left: number; to: string };

const opposite = { add: "remove", modify: "modify", remove: "add" } as const;

/**
 * Undoes a part of an import in the caller's transaction, by the same rules as changes from a file: what somebody took
 * meanwhile stays theirs, and the user is left with the reason. Undefined when nobody is left.
 */
export async function putBackUsers(
  tx: OrganizationTx,
  { did, after, limit, ...undo }: PutBack,
): Promise<PuttingBack | undefined> {
  await holdPeople(tx);
  const { importId, undoId } = undo;
  const images = sql`SELECT * FROM core.import_images WHERE import_id = ${importId}::uuid AND action = ${did}
    AND outcome IS NULL AND user_id > ${after ?? NOBODY}::uuid ORDER BY user_id LIMIT ${limit}`;
  await tx.db.execute(stagedBack(tx, undo, did, images));
  await applyUserChanges(tx, opposite[did], { importId: undoId, after: 0, to: limit });
  if (did === "remove") await restoreRest(tx, undo);
  if (did !== "add") await restoreLicences(tx, undo);
  const { rows } = await tx.db.execute<PuttingBack>(sql`
    WITH staged AS (DELETE FROM core.import_rows WHERE import_id = ${undoId}::uuid RETURNING user_id, action, reasons),
    told AS (
      UPDATE core.import_images i SET outcome = CASE s.action WHEN 'error' THEN 'left' ELSE 'undone' END, reasons = s.reasons
      FROM staged s WHERE i.import_id = ${importId}::uuid AND i.user_id = s.user_id RETURNING i.user_id, i.outcome
    )
    SELECT count(*) FILTER (WHERE outcome = 'undone')::integer AS undone,
      count(*) FILTER (WHERE outcome = 'left')::integer AS left, max(user_id::text) AS to FROM told`);
  const [done] = rows;
  return done?.to ? done : undefined;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
