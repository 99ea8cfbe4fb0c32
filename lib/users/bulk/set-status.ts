import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { type AuditAction, recordRows } from "@/lib/audit";
import { uuidArray } from "../lists/chosen-users";
import type { UserStatus } from "../lists/user-filter";
import type { Judged } from "./judge-users";

type Setting = { action: AuditAction; status: (user: Judged) => UserStatus };

/** Gives each its status, with its line in the log. */
export async function setStatus(
  tx: OrganizationTx,
  users: Judged[],
  { action, status }: Setting,
): Promise<void> {
  const given = sql`unnest(${uuidArray(users.map(({ id }) => id))}, ${`{${users.map(status).join(",")}}`}::text[])`;
  const rows = sql`SELECT d.id AS target_id, coalesce(nullif(d.display_name, ''), d.email) AS target_name,
    jsonb_build_object('status', d.was) AS before, jsonb_build_object('status', d.status) AS after FROM done d`;
  await tx.db.execute(sql`
    WITH wanted AS (SELECT w.id, w.status, u.status AS was FROM ${given} AS w (id, status)
        JOIN core.users u ON u.organization_id = ${tx.organizationId} AND u.id = w.id),
      done AS (
        UPDATE core.users u SET status = w.status, changed_by = NULL, changed_at = ${tx.now}::timestamptz
        FROM wanted w WHERE u.organization_id = ${tx.organizationId} AND u.id = w.id
        RETURNING u.id, u.display_name, u.email, u.status, w.was)
    ${recordRows(tx, action, rows, randomUUID())}`);
}
