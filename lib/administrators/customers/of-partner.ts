import { sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { notFound, ruleBroken } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";

const uuids = (ids: readonly string[]) => `{${[...new Set(ids)].join(",")}}`;

/** Those of the customers that the person who asks reaches: row-level security says which. */
export async function reached(tx: PartnerTx, ids: readonly string[]): Promise<string[]> {
  if (!ids.every(isUuid)) throw notFound("organization");
  const { rows } = await tx.db.execute<{ id: string }>(sql`
    SELECT organization_id AS id FROM core.customer_overview
    WHERE partner_id = ${tx.partnerId} AND organization_id = ANY (${uuids(ids)}::uuid[]) ORDER BY 1`);
  return rows.map(({ id }) => id);
}

const namedAs = sql`coalesce(nullif(u.display_name, ''), u.email)`;

/** People of the partner, whatever they are now. Whoever asks is the last: without customers one records nothing. */
export async function namesOf(
  tx: PartnerTx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (!ids.every(isUuid)) throw notFound("administrator");
  const { rows } = await tx.db.execute<{ id: string; name: string }>(sql`
    SELECT u.id, ${namedAs} AS name FROM core.users u
    WHERE u.organization_id = ${tx.partnerId} AND u.id = ANY (${uuids(ids)}::uuid[])
    ORDER BY u.id::text = ${tx.actor.id}, u.id`);
  return rows;
}

/** Names by id of people who are partner admins: to others no customer is assigned. */
export async function partnerAdmins(tx: PartnerTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.every(isUuid)) throw notFound("administrator");
  const { rows } = await tx.db.execute<{ id: string; name: string; is_admin: boolean }>(sql`
    SELECT u.id, ${namedAs} AS name, EXISTS (SELECT FROM core.user_roles r
      WHERE r.organization_id = u.organization_id AND r.user_id = u.id AND r.role = 'partner_admin') AS is_admin
    FROM core.users u WHERE u.organization_id = ${tx.partnerId} AND u.id = ANY (${uuids(ids)}::uuid[]) ORDER BY u.id`);
  if (rows.length < new Set(ids).size || rows.length === 0) throw notFound("administrator");
  const other = rows.find((row) => !row.is_admin);
  if (other) throw ruleBroken("administrators.noPartnerAdmin", { name: other.name });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
