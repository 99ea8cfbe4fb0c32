import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";
import type { FoundUser } from "./find";

const MOST = 6;

/** People of one's own organization by the beginning of a name, a last name or an address. */
export async function inOwnOrganization(ctx: Ctx, organizationId: string, q: string): Promise<FoundUser[]> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    // Asked first: as a part of the next query it would keep it from the indexes.
    const { rows: keys } = await tx.db.execute<{ key: string }>(sql`SELECT core.search_key(${q}) AS key`);
    const from = keys[0]?.key ?? "";
    const range = (column: string) => {
      const name = sql.identifier(column);
      return sql`(SELECT id FROM core.users WHERE organization_id = ${organizationId}
        AND status IN ('active', 'invited', 'not_verified', 'inactive')
        AND ${name} >= ${from} AND ${name} < ${`${from}\u{10ffff}`} LIMIT ${MOST})`;
    };
    const { rows } = await tx.db.execute<FoundUser>(sql`
      SELECT u.id, u.organization_id AS "organizationId", u.email AS detail,
        coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name
      FROM core.users u WHERE u.organization_id = ${organizationId} AND u.id IN (
        ${range("name_key")} UNION ${range("last_name_key")} UNION ${range("email_key")})
      ORDER BY u.name_key LIMIT ${MOST}`);
    return rows;
  });
}
