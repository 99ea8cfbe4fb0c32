import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { recordRows } from "@/lib/audit";
import type { Applied, PlannedRows } from "./apply-user-changes";
import { fullPackages, nameOf, planned, room, run } from "./planned-rows";

/**
 * Nobody has proved the addresses and no invitation is out: such users are `not_verified` until they are invited.
 * An address that somebody else took since the plan was made is left out.
 */
export async function addUsers(tx: OrganizationTx, rows: PlannedRows): Promise<Applied> {
  const { importId } = rows;
  return run(tx, {
    ...{ phase: "add", rows, key: "email_key" },
    parts: sql`
      planned AS (${planned("add", rows)}),
      room AS (${room(tx)}),
      done AS (
        INSERT INTO core.users (organization_id, email, email_key, first_name, last_name, display_name, status,
          package_code, changed_by, changed_at, created_at)
        SELECT ${tx.organizationId}::uuid, p.email, p.email_key, p.first_name, p.last_name, p.display_name,
          'not_verified', p.package_code, ${importId}::uuid, ${tx.now}::timestamptz, ${tx.now}::timestamptz
        FROM planned p LEFT JOIN room USING (package_code)
        WHERE room.free IS NULL OR p.place <= room.free
        ORDER BY p.email_key
        ON CONFLICT (email_key) DO NOTHING
        RETURNING id, email, email_key, first_name, last_name, display_name, package_code, package_code AS entered
      )`,
    audit: recordRows(
      tx,
      "user.added",
      sql`SELECT d.id AS target_id, ${nameOf("d")} AS target_name, NULL::jsonb AS before,
        jsonb_build_object('email', d.email, 'firstName', d.first_name, 'lastName', d.last_name,
          'displayName', d.display_name, 'packageCode', d.package_code) AS after FROM done d`,
      importId,
    ),
    full: sql`r.package_code IN ${fullPackages}`,
  });
}
