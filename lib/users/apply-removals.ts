import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { recordRows } from "@/lib/audit";
import type { Applied, PlannedRows } from "./apply-user-changes";
import { nameOf, planned, run } from "./planned-rows";
import { fullAdministrators } from "./settle-plan";
import { keepRemoved } from "./undo/images";

/** Removes users who still are as the plan shows them, with their licences; devices and numbers stay, unassigned. */
export async function removeUsers(tx: OrganizationTx, rows: PlannedRows): Promise<Applied> {
  const { importId } = rows;
  await holdAdministrators(tx);
  const administrators = fullAdministrators(tx.organizationId);
  const ofThem = sql`organization_id = ${tx.organizationId}::uuid AND user_id IN (SELECT user_id FROM done)`;
  const image = rows.undoable ? sql`, to_jsonb(u) AS image` : sql``;
  const kept = rows.undoable ? keepRemoved(tx, importId) : sql``;
  return run(tx, {
    ...{ phase: "remove", rows, key: "user_id" },
    parts: sql`
      planned AS (${planned("remove", rows)}),
      staying AS (SELECT FROM ${administrators} AS a WHERE a.user_id NOT IN (SELECT user_id FROM planned)),
      done AS (
        DELETE FROM core.users u USING planned p
        WHERE u.organization_id = ${tx.organizationId}::uuid AND u.id = p.user_id
          AND (u.first_name, u.last_name, u.display_name)
            = (p.before ->> 'firstName', p.before ->> 'lastName', p.before ->> 'displayName')
          AND u.package_code IS NOT DISTINCT FROM p.before ->> 'packageCode'
          AND u.id::text IS DISTINCT FROM ${tx.actor.id}
          AND (EXISTS (SELECT FROM staying) OR u.id NOT IN ${administrators})
        RETURNING u.id AS user_id, u.email, u.display_name, p.before${image}
      ),
      unlicensed AS (DELETE FROM core.license_assignments WHERE ${ofThem}),
      unassigned AS (UPDATE core.devices SET user_id = NULL WHERE ${ofThem}),
      freed AS (UPDATE core.phone_numbers SET user_id = NULL WHERE ${ofThem})${kept}`,
    audit: recordRows(
      tx,
      "user.removed",
      sql`SELECT d.user_id AS target_id, ${nameOf("d")} AS target_name,
        d.before || jsonb_build_object('email', d.email) AS before, NULL::jsonb AS after FROM done d`,
      importId,
    ),
  });
}

/** Nobody takes an administrator's role away, or removes one, while this transaction counts on it. */
async function holdAdministrators(tx: OrganizationTx) {
  await tx.db.execute(sql`
    SELECT FROM core.user_roles WHERE organization_id = ${tx.organizationId}::uuid
      AND role IN ('customer_full_admin', 'partner_full_admin') ORDER BY user_id FOR UPDATE`);
}
