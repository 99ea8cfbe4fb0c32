import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { applyUserChanges } from "../apply-user-changes";
import { holdPeople } from "../hold-people";
import { restoreLicences, restoreRest } from "./restore-rest";
import { type Did, stagedBack, TOGETHER, type Undo } from "./staged";

export type { Did };

export type PutBack = Undo & {
  /** What the import did to them. */
  did: Did;
  /** The last user that was put back. */
  after: string | null;
  limit: number;
};

export type PuttingBack = { undone: number; left: number; to: string };

const opposite = { add: "remove", modify: "handOver", remove: "add" } as const;

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
  const left = sql`import_id = ${importId}::uuid AND action = ${did} AND outcome IS NULL`;
  const next = sql`SELECT i.*, true AS is_next FROM core.import_images i
    WHERE ${left} AND user_id > ${after ?? NOBODY}::uuid ORDER BY user_id LIMIT ${limit}`;
  await tx.db.execute(stagedBack(tx, undo, did, did === "modify" ? withGivers(tx, next, left) : next));
  await applyUserChanges(tx, opposite[did], {
    ...{ importId: undoId, after: 0, to: did === "modify" ? TOGETHER : limit },
  });
  if (did === "remove") await restoreRest(tx, undo);
  if (did !== "add") await restoreLicences(tx, undo);
  const { rows } = await tx.db.execute<PuttingBack>(sql`
    WITH staged AS (DELETE FROM core.import_rows WHERE import_id = ${undoId}::uuid
        RETURNING user_id, action, reasons, line <= ${limit} AS is_next),
    told AS (
      UPDATE core.import_images i SET outcome = CASE s.action WHEN 'error' THEN 'left' ELSE 'undone' END, reasons = s.reasons
      FROM staged s WHERE i.import_id = ${importId}::uuid AND i.user_id = s.user_id RETURNING i.user_id, i.outcome, s.is_next
    )
    SELECT count(*) FILTER (WHERE outcome = 'undone')::integer AS undone,
      count(*) FILTER (WHERE outcome = 'left')::integer AS left, max(user_id::text) FILTER (WHERE is_next) AS to FROM told`);
  const [done] = rows;
  return done?.to ? done : undefined;
}

/** Also whoever has what one of them had, by the same import, and so on: they hand it back together. */
const withGivers = (tx: OrganizationTx, next: SQL, left: SQL): SQL => sql`
  WITH RECURSIVE chosen AS (
    SELECT n.* FROM (${next}) n
    UNION
    SELECT g.*, false FROM chosen c CROSS JOIN LATERAL (
      (SELECT u.id FROM core.users u WHERE u.organization_id = ${tx.organizationId}::uuid
        AND u.extension = c.before ->> 'extension' LIMIT 1)
      UNION ALL (SELECT p.user_id FROM core.phone_numbers p WHERE p.organization_id = ${tx.organizationId}::uuid
        AND p.number = c.before ->> 'phoneNumber' LIMIT 1)) AS holder
      CROSS JOIN LATERAL (SELECT * FROM core.import_images WHERE ${left} AND user_id = holder.id LIMIT 1) g
  )
  SELECT DISTINCT ON (user_id) * FROM chosen ORDER BY user_id, is_next DESC`;

const NOBODY = "00000000-0000-0000-0000-000000000000";
