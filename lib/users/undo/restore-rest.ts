import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { Undo } from "./staged";

/** What a returning user had that no file says: state, roles, further numbers, devices. */
export async function restoreRest(tx: OrganizationTx, { importId, undoId }: Undo): Promise<void> {
  const own = sql`organization_id = ${tx.organizationId}::uuid`;
  await tx.db.execute(sql`
    WITH back AS MATERIALIZED (
      SELECT i.user_id, i.before AS was FROM core.import_images i
      WHERE i.import_id = ${importId}::uuid AND i.user_id IN (
        SELECT user_id FROM core.import_rows WHERE import_id = ${undoId}::uuid AND action = 'add')
    ),
    state AS (
      UPDATE core.users u SET status = b.was ->> 'status', locale = b.was ->> 'locale', theme = b.was ->> 'theme',
        created_at = (b.was ->> 'created_at')::timestamptz, last_access_at = (b.was ->> 'last_access_at')::timestamptz
      FROM back b WHERE u.${own} AND u.id = b.user_id
    ),
    roles AS (
      INSERT INTO core.user_roles (organization_id, user_id, role)
      SELECT ${tx.organizationId}::uuid, b.user_id, r FROM back b, jsonb_array_elements_text(b.was -> 'roles') r
      ON CONFLICT DO NOTHING
    ),
    numbers AS (
      UPDATE core.phone_numbers n SET user_id = b.user_id, is_primary = false
      FROM back b, jsonb_array_elements(b.was -> 'numbers') o
      WHERE n.${own} AND n.user_id IS NULL AND o -> 'primary' = 'false' AND n.number = o ->> 'number'
    ),
    devices AS (
      UPDATE core.devices d SET user_id = b.user_id FROM back b, jsonb_array_elements_text(b.was -> 'devices') o
      WHERE d.${own} AND d.user_id IS NULL AND d.id = o::uuid
    )
    SELECT`);
}

/** Since when a licence that comes back is the user's, and was used. */
export async function restoreLicences(tx: OrganizationTx, { importId, undoId }: Undo): Promise<void> {
  await tx.db.execute(sql`
    UPDATE core.license_assignments a SET created_at = (o ->> 'since')::timestamptz,
      first_used_at = (o ->> 'used')::timestamptz
    FROM core.import_images i, jsonb_array_elements(CASE i.action WHEN 'remove' THEN i.before ELSE i.after END -> 'licences') o
    WHERE a.organization_id = ${tx.organizationId}::uuid AND (a.user_id, a.subscription_id, a.product_code) = (i.user_id, o ->> 'subscription', o ->> 'product')
      AND a.created_at > (o ->> 'since')::timestamptz AND i.import_id = ${importId}::uuid AND i.user_id IN (
        SELECT user_id FROM core.import_rows WHERE import_id = ${undoId}::uuid AND action <> 'error')`);
}
