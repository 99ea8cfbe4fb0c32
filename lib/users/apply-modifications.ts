import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { recordRows } from "@/lib/audit";
import { stillAllowed } from "./apply/still-allowed";
import { besides, written } from "./apply/write-values";
import type { Applied, PlannedRows, Watched } from "./apply-user-changes";
import { entering, fullPackages, nameOf, planned, range, room, run } from "./planned-rows";
import { keepModified } from "./undo/images";
import { isLicenceKey } from "./values";

/** Changes the values that the plan shows as changing, of users for whom they still are what it shows. */
export const modifyUsers = (tx: OrganizationTx, rows: PlannedRows, watched: Watched): Promise<Applied> =>
  modifyIn(tx, "modify", rows, { ...watched, ...writtenIn(tx, rows, watched.keys) });

/** What is undone is as it was before, allowed or not; what is changed at once was planned a moment ago. */
export function writtenIn(tx: OrganizationTx, { undoable }: PlannedRows, keys: readonly string[]) {
  const { sets, unchanged } = written(tx, keys);
  return { sets, unchanged: undoable ? sql`${unchanged} ${stillAllowed(keys)}` : unchanged };
}

/** Name and package of the user `u` still are as the row `p` shows them. */
export const sameName = sql`u.first_name = coalesce(p.before ->> 'firstName', u.first_name)
  AND u.last_name = coalesce(p.before ->> 'lastName', u.last_name)
  AND u.display_name = coalesce(p.before ->> 'displayName', u.display_name)
  AND (NOT p.before ? 'packageCode' OR u.package_code IS NOT DISTINCT FROM p.before ->> 'packageCode')`;

type Modifying = Watched & { sets: SQL; unchanged: SQL };

export async function modifyIn(
  tx: OrganizationTx,
  phase: "handOver" | "modify",
  rows: PlannedRows,
  { keys, capped, sets, unchanged }: Modifying,
): Promise<Applied> {
  const { importId } = rows;
  const { joined, fits } = entering(capped, sql`p.after ? 'packageCode'`);
  return run(tx, {
    ...{ phase, rows, key: "user_id" },
    parts: sql`
      planned AS (${planned(phase, rows, capped)}),
      room AS (${room(tx, phase === "handOver" ? range(rows, phase) : undefined)}),
      done AS (
        UPDATE core.users u SET
          first_name = coalesce(p.after ->> 'firstName', u.first_name),
          last_name = coalesce(p.after ->> 'lastName', u.last_name),
          display_name = coalesce(p.after ->> 'displayName', u.display_name),
          package_code = CASE WHEN p.after ? 'packageCode' THEN p.after ->> 'packageCode' ELSE u.package_code END${sets},
          changed_by = ${importId}::uuid, changed_at = ${tx.now}::timestamptz
        FROM planned p ${joined}
        WHERE u.organization_id = ${tx.organizationId}::uuid AND u.id = p.user_id
          AND ${sameName} ${unchanged} AND ${fits}
        RETURNING u.id AS user_id, u.email, u.display_name, p.before, p.after,
          p.after ->> 'packageCode' AS entered
      )${besides(tx, keys, sql`SELECT user_id, before, after FROM done`)}
      ${rows.undoable ? keepModified(tx, importId, keys.some(isLicenceKey)) : sql``}`,
    audit: recordRows(
      tx,
      "user.modified",
      sql`SELECT d.user_id AS target_id, ${nameOf("d")} AS target_name, d.before, d.after FROM done d`,
      importId,
    ),
    full: sql`r.after ? 'packageCode' AND r.package_code IN ${fullPackages}`,
  });
}
