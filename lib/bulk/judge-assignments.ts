import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { CustomerSelection } from "@/lib/customers";

export type AssignmentChange = { kind: "assign" | "unassign"; selection: CustomerSelection; person: string };

export type JudgedAssignments = Pick<AssignmentChange, "kind" | "person">;

/** Each wanted customer (a query for `id`) and what becomes of it: `judged`, for a WITH. */
export function judgeAssignments(tx: PartnerTx, wanted: SQL, { kind, person }: JudgedAssignments): SQL {
  const has = sql`EXISTS (SELECT FROM core.assignments a WHERE a.partner_id = o.partner_id
    AND a.user_id = ${person} AND a.organization_id = o.organization_id)`;
  return sql`wanted AS MATERIALIZED (${wanted}),
    judged AS MATERIALIZED (
      SELECT w.id, o.name, o.name_key, CASE
          WHEN o.organization_id IS NULL THEN 'notYours'
          WHEN ${has} = ${kind === "assign"} THEN 'same'
          ELSE 'change' END AS outcome
      FROM wanted w LEFT JOIN core.customer_overview o
        ON o.partner_id = ${tx.partnerId} AND o.organization_id = w.id)`;
}

export type Assignable = { id: string; name: string; email: string };

/** Who can have customers: the partner admins; others reach all anyway or none. */
export async function assignablePeople(tx: PartnerTx): Promise<Assignable[]> {
  const { rows } = await tx.db.execute<Assignable>(sql`
    SELECT u.id, coalesce(nullif(u.display_name, ''), u.email) AS name, u.email
    FROM core.user_roles r JOIN core.users u ON (u.organization_id, u.id) = (r.organization_id, r.user_id)
    WHERE r.organization_id = ${tx.partnerId} AND r.role = 'partner_admin' AND u.status <> 'inactive'
    ORDER BY u.name_key, u.id LIMIT 1000`);
  return rows;
}

export async function assignablePerson(tx: PartnerTx, person: string): Promise<Assignable> {
  const found = isUuid(person) && (await assignablePeople(tx)).find(({ id }) => id === person);
  if (!found) throw notFound("administrator");
  return found;
}
