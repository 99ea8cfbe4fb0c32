import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { type KeysetPage, type KeyValue, keysetOrder, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { type UserFilter, type UserStatus, userStatuses } from "./user-filter";

export type UserRow = {
  id: string;
  /** As the organization shows the person; an address where there is no name. */
  name: string;
  email: string;
  status: UserStatus;
  packageName: string | null;
  lastAccessAt: string | null;
  key: KeyValue[];
};

export type UserPage = KeysetPage<UserRow> & {
  counts: { all: number; total: number; status: Record<string, number> };
  /** The search looked at this many and stopped. */
  capped?: number;
};

/** A search stops here; who is looked for among more than these needs another letter. */
const CAP = 1_000;
/** So few that they are read and sorted sooner than an index in the wanted order is walked to find them. */
const FEW = 2_000;

/** One page of an organization's users; as quick with a million of them as with ten. */
export async function listUsers(ctx: Ctx, organizationId: string, filter: UserFilter): Promise<UserPage> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const found = filter.q ? await search(tx, filter.q) : undefined;
    const counts = await countUsers(tx, filter, found);
    const rows = await readPage(tx, filter, counts.total, found);
    return { ...keysetPage(rows, filter), counts, capped: found && found.length >= CAP ? CAP : undefined };
  });
}

const own = (tx: OrganizationTx) => sql`organization_id = ${tx.organizationId}`;
const among = (statuses: readonly string[]) => sql`status = ANY (${`{${statuses.join(",")}}`}::text[])`;
const these = (ids: string[]) => sql`id = ANY (${`{${ids.join(",")}}`}::uuid[])`;

/** The beginning of a name, a last name or an address: each a range of an index. */
async function search(tx: OrganizationTx, q: string): Promise<string[]> {
  // Asked first: as a part of the next query it would keep it from the indexes.
  const key = await tx.db.execute<{ key: string }>(sql`SELECT core.search_key(${q}) AS key`);
  const from = key.rows[0]?.key ?? "";
  const range = (column: string) => {
    const name = sql.identifier(column);
    return sql`(SELECT id FROM core.users WHERE ${own(tx)} AND ${among(userStatuses)}
      AND ${name} >= ${from} AND ${name} < ${`${from}\u{10ffff}`} LIMIT ${CAP})`;
  };
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`${range("name_key")} UNION ${range("last_name_key")} UNION ${range("email_key")} LIMIT ${CAP}`,
  );
  return rows.map(({ id }) => id);
}

/** Exact, without reading all users: the triggers count them. */
async function countUsers(tx: OrganizationTx, { chosen }: UserFilter, found?: string[]) {
  const kinds = found
    ? sql`SELECT status, count(*)::integer AS n FROM core.users WHERE ${own(tx)} AND ${these(found)} GROUP BY 1`
    : sql`SELECT status, sum(amount)::integer AS n FROM core.user_counts WHERE ${own(tx)} GROUP BY 1`;
  const { rows } = await tx.db.execute<{ status: UserStatus; n: number }>(kinds);
  const sum = (list: typeof rows) => list.reduce((total, { n }) => total + n, 0);
  const wanted: readonly string[] = chosen.status.length > 0 ? chosen.status : userStatuses;
  return {
    all: sum(rows),
    total: sum(rows.filter(({ status }) => wanted.includes(status))),
    status: Object.fromEntries(rows.map(({ status, n }) => [status, n])),
  };
}

async function readPage(tx: OrganizationTx, filter: UserFilter, total: number, found?: string[]) {
  const statuses = filter.chosen.status.length > 0 ? filter.chosen.status : userStatuses;
  const few = found !== undefined || total <= FEW;
  const where = sql`${own(tx)} AND ${among(statuses)} AND ${found ? these(found) : sql`true`}`;
  const query = keysetQuery(filter, {
    select: sql`*`,
    from: few ? sql`few` : sql`core.users`,
    where: few ? sql`true` : own(tx),
    parts: few ? undefined : partsFor(filter, statuses),
  });
  const limited = few
    ? sql`few AS MATERIALIZED (SELECT * FROM core.users WHERE ${where}), chosen AS (${query})`
    : sql`chosen AS (${query})`;
  const { rows } = await tx.db.execute<UserRow>(sql`
    WITH ${limited}
    SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
      u.email, u.status, (SELECT p.name FROM core.packages p WHERE p.code = u.package_code) AS "packageName",
      to_json(u.last_access_at) #>> '{}' AS "lastAccessAt", u.key
    FROM chosen u ORDER BY ${keysetOrder(filter)}`);
  return rows;
}

/** The index by name begins with the status: one walk per status. Elsewhere the status is looked at on the way. */
function partsFor(filter: UserFilter, statuses: readonly string[]): SQL[] {
  if (filter.sort !== "name") return [statuses.length < userStatuses.length ? among(statuses) : sql`true`];
  return statuses.map((status) => sql`status = ${status}`);
}
