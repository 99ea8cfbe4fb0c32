import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { textArray } from "./chosen-users";
import { userStatuses } from "./user-filter";

/** A search stops here; who is looked for among more than these needs another letter. */
export const CAP = 1_000;

/** The beginning of a name, a last name, an address, a phone number or an extension: each a range of an index. */
export async function searchUsers(tx: OrganizationTx, q: string): Promise<string[]> {
  // Asked first: as a part of the next query it would keep it from the indexes.
  const key = await tx.db.execute<{ key: string }>(sql`SELECT core.search_key(${q}) AS key`);
  const from = key.rows[0]?.key ?? "";
  const own = sql`organization_id = ${tx.organizationId}`;
  const range = (column: string) => {
    const name = sql.identifier(column);
    return sql`(SELECT id FROM core.users WHERE ${own} AND status = ANY (${textArray(userStatuses)})
      AND ${name} >= ${from} AND ${name} < ${`${from}\u{10ffff}`} LIMIT ${CAP})`;
  };
  const parts = [range("name_key"), range("last_name_key"), range("email_key"), ...byFigures(q, own)];
  const { rows } = await tx.db.execute<{ id: string }>(sql`${sql.join(parts, sql` UNION `)} LIMIT ${CAP}`);
  return rows.map(({ id }) => id);
}

/** However it is written down: spaces, dots and dashes are not part of a number. */
function byFigures(q: string, own: ReturnType<typeof sql>) {
  const figures = q.replace(/[\s().-]/g, "");
  if (!/^\+?\d{2,15}$/.test(figures)) return [];
  const plain = figures.replace("+", "");
  // Nines instead of a last letter: whatever the server's order of letters is, figures keep theirs.
  const between = (column: string, text: string) =>
    sql`${sql.identifier(column)} >= ${text} AND ${sql.identifier(column)} <= ${text.padEnd(16, "9")}`;
  const numbers = sql`(SELECT user_id AS id FROM core.phone_numbers WHERE ${own} AND user_id IS NOT NULL
    AND ${between("number", `+${plain}`)} LIMIT ${CAP})`;
  const extensions = sql`(SELECT id FROM core.users WHERE ${own} AND ${between("extension", plain)} LIMIT ${CAP})`;
  return figures.startsWith("+") ? [numbers] : [numbers, extensions];
}
