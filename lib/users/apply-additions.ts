import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { recordRows } from "@/lib/audit";
import { besides, written } from "./apply/write-values";
import type { Applied, PlannedRows, Watched } from "./apply-user-changes";
import { entering, fullPackages, nameOf, planned, room, run } from "./planned-rows";

const described = sql`jsonb_build_object('email', d.email, 'firstName', d.first_name, 'lastName', d.last_name,
  'displayName', d.display_name, 'packageCode', d.package_code)`;

/**
 * Nobody has proved the addresses and no invitation is out: such users are `not_verified` until they are invited.
 * An address that somebody else took since the plan was made is left out.
 */
export async function addUsers(
  tx: OrganizationTx,
  rows: PlannedRows,
  { keys, capped }: Watched,
): Promise<Applied> {
  const { importId } = rows;
  const { names, values } = written(tx, keys);
  const { joined, fits } = entering(capped);
  // IS TRUE: hashed whatever is guessed of the numbers of rows, where IN alone may be joined one by one.
  const isDone = sql`(p.new_id IN (SELECT id FROM done)) IS TRUE`;
  const changed = sql`SELECT p.new_id AS user_id, NULL::jsonb AS before, p.after FROM planned p
    WHERE p.after IS NOT NULL AND ${isDone}`;
  const added = sql`SELECT p.*, p.new_id AS id FROM planned p WHERE ${isDone}`;
  return run(tx, {
    ...{ phase: "add", rows, key: "email_key" },
    parts: sql`
      -- Ids in turn, in the order of the addresses: side by side in the table and its indexes. Who comes back is who they were.
      planned AS (SELECT r.*, coalesce(r.user_id, core.id_in_turn()) AS new_id
        FROM (${planned("add", rows, capped)} ORDER BY r.email_key OFFSET 0) r),
      room AS (${room(tx)}),
      done AS (
        INSERT INTO core.users (id, organization_id, email, email_key, first_name, last_name, display_name, status,
          package_code, changed_by, changed_at, created_at${names})
        SELECT p.new_id, ${tx.organizationId}::uuid, p.email, p.email_key, p.first_name, p.last_name, p.display_name,
          'not_verified', p.package_code, ${importId}::uuid, ${tx.now}::timestamptz, ${tx.now}::timestamptz${values}
        FROM planned p ${joined} WHERE ${fits}
        ORDER BY p.email_key
        ON CONFLICT (email_key) DO NOTHING
        RETURNING id, email_key, package_code AS entered
      )${besides(tx, keys, changed)}`,
    audit: recordRows(
      tx,
      "user.added",
      sql`SELECT d.id AS target_id, ${nameOf("d")} AS target_name, NULL::jsonb AS before,
        CASE WHEN d.after IS NULL THEN ${described} ELSE ${described} || d.after END AS after FROM (${added}) d`,
      importId,
    ),
    full: sql`r.package_code IN ${fullPackages}`,
  });
}
