import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { all, conditionsOf, uuidArray } from "./chosen-users";
import { NONE, type UserFacet, type UserFilter, userFacets } from "./user-filter";

/**
 * Value → how many there would be with it alone in its filter, the other filters staying. Left out where all users of a
 * large organization would have to be read for it.
 */
export type UserCounts = Partial<Record<UserFacet, Record<string, number>>> & {
  /** Before search and filters. */
  all: number;
  /** After them. */
  total: number;
};

/** So many of one kind; `licences` where they were asked. */
type Line = { status: string; package: string; location: string; licences: string[] | null; n: number };

/** Up to here everybody is read with their licences; beyond it what the triggers count is taken. */
const CLOSE = 5_000;
/** Beyond it users are not read either for what the subscriptions know: how many have one licence. */
const FAR = 50_000;

/** Exact. A large organization's users are read only for a filter by licence. */
export async function countUsers(
  tx: OrganizationTx,
  { chosen }: UserFilter,
  found?: string[],
): Promise<UserCounts> {
  const kept = await linesOf(tx, keptLines(tx));
  const everybody = sum(kept);
  const close = found !== undefined || everybody <= CLOSE;
  const byLicence = chosen.licence.length > 0;
  if (!found && everybody > FAR && byLicence) {
    const licence = await assignedLicences(tx);
    const total = licence[onlyLicence(chosen) ?? ""];
    if (total !== undefined) return { all: everybody, total, licence };
  }
  const lines = close
    ? await linesOf(tx, closeLines(tx, found))
    : byLicence
      ? await linesOf(tx, readLines(tx, conditionsOf({ ...chosen, package: [], location: [] })))
      : kept;
  // What was read by licence already is of those licences alone.
  const filters = close ? chosen : { ...chosen, licence: [] };
  const facet = (name: UserFacet) => countBy(name, lines, filters);
  const narrowed = userFacets.some((name) => chosen[name].length > 0);
  return {
    all: everybody,
    total: sum(lines.filter((line) => matches(line, filters))),
    status: facet("status"),
    package: facet("package"),
    location: facet("location"),
    licence: close ? facet("licence") : narrowed ? undefined : await assignedLicences(tx),
  };
}

/** The licence, where it is all that is chosen. */
function onlyLicence({ licence, ...others }: UserFilter["chosen"]): string | undefined {
  const alone = userFacets.every((name) => name === "licence" || others[name].length === 0);
  return alone && licence.length === 1 ? licence[0] : undefined;
}

const sum = (lines: Line[]) => lines.reduce((total, { n }) => total + n, 0);

const values: Record<UserFacet, (line: Line) => string[]> = {
  status: ({ status }) => [status],
  package: (line) => [line.package],
  location: ({ location }) => [location],
  licence: (line) => (line.licences?.length ? line.licences : line.package === NONE ? [NONE] : []),
};

function matches(line: Line, chosen: UserFilter["chosen"], but?: UserFacet): boolean {
  return userFacets.every((name) => {
    const wanted: readonly string[] = chosen[name];
    return name === but || wanted.length === 0 || values[name](line).some((value) => wanted.includes(value));
  });
}

function countBy(name: UserFacet, lines: Line[], chosen: UserFilter["chosen"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines)
    if (matches(line, chosen, name))
      for (const value of values[name](line)) counts[value] = (counts[value] ?? 0) + line.n;
  return counts;
}

async function linesOf(tx: OrganizationTx, query: SQL): Promise<Line[]> {
  return (await tx.db.execute<Line>(query)).rows;
}

const kind = sql`status, coalesce(package_code, ${NONE}::text) AS package, coalesce(location_id::text, ${NONE}::text) AS location`;

const keptLines = (tx: OrganizationTx): SQL => sql`
  SELECT ${kind}, NULL AS licences, sum(amount)::integer AS n FROM core.user_counts
  WHERE organization_id = ${tx.organizationId} GROUP BY 1, 2, 3 HAVING sum(amount) <> 0`;

const readLines = (tx: OrganizationTx, conditions: SQL[]): SQL => sql`
  SELECT ${kind}, NULL AS licences, count(*)::integer AS n FROM core.users
  WHERE organization_id = ${tx.organizationId} AND ${all(conditions)} GROUP BY 1, 2, 3`;

const closeLines = (tx: OrganizationTx, found?: string[]): SQL => sql`
  SELECT status, package, location, licences, count(*)::integer AS n FROM (
    SELECT ${kind}, ARRAY(SELECT DISTINCT a.product_code FROM core.license_assignments a
      WHERE a.organization_id = users.organization_id AND a.user_id = users.id ORDER BY 1) AS licences
    FROM core.users WHERE organization_id = ${tx.organizationId}
      AND ${found ? sql`id = ANY (${uuidArray(found)})` : sql`true`}) AS each
  GROUP BY 1, 2, 3, 4`;

/** As the subscriptions keep them: of a product that only one has, nobody is counted twice. */
async function assignedLicences(tx: OrganizationTx): Promise<Record<string, number>> {
  const { rows } = await tx.db.execute<{ product: string; n: number }>(sql`
    SELECT product_code AS product, sum(assigned)::integer AS n FROM core.subscription_licenses
    WHERE organization_id = ${tx.organizationId} GROUP BY 1 HAVING count(*) FILTER (WHERE assigned > 0) < 2`);
  return Object.fromEntries(rows.map(({ product, n }) => [product, n]));
}
