import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import {
  type Cursor,
  type KeysetPage,
  type KeyValue,
  keysetOrder,
  keysetPage,
  keysetQuery,
} from "@/lib/core/keyset";
import { all, conditionsOf, textArray, uuidArray } from "./chosen-users";
import { countUsers, type UserCounts } from "./count-users";
import { CAP, searchUsers } from "./search-users";
import { type UserFilter, type UserStatus, userStatuses } from "./user-filter";
import { groundOf, knownTo, type UserGround } from "./user-ground";

export type UserRow = {
  id: string;
  /** As the organization shows the person; an address where there is no name. */
  name: string;
  email: string;
  status: UserStatus;
  packageName: string | null;
  /** Names of the products of the licences that come from subscriptions. */
  licences: string[];
  number: string | null;
  extension: string | null;
  location: string | null;
  department: string | null;
  title: string | null;
  lastAccessAt: string | null;
  key: KeyValue[];
};

export type UserPage = KeysetPage<UserRow> & {
  /** What was asked, without values that there are not. */
  filter: UserFilter;
  ground: UserGround;
  counts: UserCounts;
  /** The search looked at this many and stopped. */
  capped?: number;
};

/** So few that they are read and sorted sooner than an index in the wanted order is walked to find them. */
const FEW = 2_000;

/** One page of an organization's users; as quick with a million of them as with ten. */
export async function listUsers(ctx: Ctx, organizationId: string, asked: UserFilter): Promise<UserPage> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const ground = await groundOf(tx);
    const filter = knownTo(ground, asked);
    const found = filter.q ? await searchUsers(tx, filter.q) : undefined;
    const counts = await countUsers(tx, filter, found);
    const rows = await readPage(tx, filter, counts.total, found);
    const capped = found && found.length >= CAP ? CAP : undefined;
    return { ...keysetPage(rows, filter), filter, ground, counts, capped };
  });
}

const CHUNK = 5_000;

/** Every user of the list, page by page: for its CSV. */
export async function everyUser(
  ctx: Ctx,
  organizationId: string,
  asked: UserFilter,
  each: (rows: UserRow[], filter: UserFilter) => Promise<void>,
): Promise<void> {
  await inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const filter = knownTo(await groundOf(tx), asked);
    const found = filter.q ? await searchUsers(tx, filter.q) : undefined;
    const { total } = await countUsers(tx, filter, found);
    let cursor: Cursor | undefined;
    do {
      const chunk = { ...filter, cursor, size: CHUNK };
      const page = keysetPage(await readPage(tx, chunk, total, found), chunk);
      await each(page.rows, filter);
      cursor = page.next;
    } while (cursor);
  });
}

const own = (tx: OrganizationTx) => sql`organization_id = ${tx.organizationId}`;
const among = (statuses: readonly string[]) => sql`status = ANY (${textArray(statuses)})`;

/** The users of a list, as a condition on core.users. */
export function usersOf(tx: OrganizationTx, { chosen }: UserFilter, found?: string[]): SQL {
  const statuses = chosen.status.length > 0 ? chosen.status : userStatuses;
  const searched = found ? [sql`id = ANY (${uuidArray(found)})`] : [];
  return all([own(tx), among(statuses), ...searched, ...conditionsOf(chosen)]);
}

async function readPage(tx: OrganizationTx, filter: UserFilter, total: number, found?: string[]) {
  const few = found !== undefined || total <= FEW;
  const statuses = filter.chosen.status.length > 0 ? filter.chosen.status : userStatuses;
  const query = keysetQuery(filter, {
    select: sql`*`,
    from: few ? sql`few` : sql`core.users`,
    where: few ? sql`true` : all([own(tx), ...conditionsOf(filter.chosen)]),
    parts: few ? undefined : partsFor(filter, statuses),
  });
  const limited = few
    ? sql`few AS MATERIALIZED (SELECT * FROM core.users WHERE ${usersOf(tx, filter, found)}), chosen AS (${query})`
    : sql`chosen AS (${query})`;
  const { rows } = await tx.db.execute<UserRow>(sql`
    WITH ${limited}
    SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
      u.email, u.status, u.extension, u.department, u.title, u.key,
      (SELECT p.name FROM core.packages p WHERE p.code = u.package_code) AS "packageName",
      ARRAY(SELECT p.name FROM core.products p WHERE p.code IN (SELECT a.product_code FROM core.license_assignments a
        WHERE a.organization_id = u.organization_id AND a.user_id = u.id) ORDER BY p.position) AS licences,
      (SELECT n.number FROM core.phone_numbers n WHERE n.organization_id = u.organization_id AND n.user_id = u.id
        ORDER BY n.is_primary DESC, n.number LIMIT 1) AS number,
      (SELECT l.name FROM core.locations l WHERE l.organization_id = u.organization_id AND l.id = u.location_id) AS location,
      to_json(u.last_access_at) #>> '{}' AS "lastAccessAt"
    FROM chosen u ORDER BY ${keysetOrder(filter)}`);
  return rows;
}

/** The index by name begins with the status: one walk per status. Elsewhere the status is looked at on the way. */
function partsFor(filter: UserFilter, statuses: readonly string[]): SQL[] {
  if (filter.sort !== "name") return [statuses.length < userStatuses.length ? among(statuses) : sql`true`];
  return statuses.map((status) => sql`status = ${status}`);
}
