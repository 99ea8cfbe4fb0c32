import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { uuidArray } from "./chosen-rows";
import type { CustomerFilter } from "./customer-filter";

/** Why the search found a customer: what was found in it, and how much more. */
export type Match = { kind: string; term: string; more: number };

export type Which = {
  /** Narrower than all of the partner's customers; then rows are counted, not looked up. */
  narrowed: boolean;
  /** A query for the rows that the person sees and the search found, before filters. */
  rows: SQL;
  /** The same for those with a tag that the filter names, by the index on tags; only where not narrowed. */
  tagged?: SQL;
  /** Those of `rows` that another partner manages, and that made the person an administrator. */
  external?: SQL;
  matches: Map<string, Match>;
  /** The search stopped at this many: there are more. */
  capped?: number;
};

const CAP = 500;
/** A name that matches explains itself; of the rest the most telling is said. */
const telling = ["organization", "user", "subscription", "order", "domain", "external_id", "organization_id"];

const common = sql`organization_id, name, name_key, external_id, region, statuses, urgency, products, purchased, assigned,
  overage, next_date, next_date_kind, last_admin_activity_at, kinds`;

/** Which customers are asked about: the partner's, those assigned to the person, those that the search found. */
export async function whichCustomers(
  tx: PartnerTx,
  { q, chosen }: Pick<CustomerFilter, "q" | "chosen">,
  /** False when it is known that no customer of others is the person's to see. */
  reachesOthers = true,
): Promise<Which> {
  const own = sql`SELECT ${common}, access, tag_ids, false AS external
    FROM core.customer_overview WHERE partner_id = ${tx.partnerId}`;
  // Each by its primary key: nothing here lets the planner read all of the partner's customers instead.
  const these = (ids: SQL) => sql`SELECT seen.* FROM (${ids}) AS wanted (id),
    LATERAL (${own} AND organization_id = wanted.id OFFSET 0) AS seen`;
  const others = reachesOthers ? await externalCustomers(tx, q) : [];
  const matches = q ? await search(tx, q) : undefined;
  const external = others.length > 0 ? externalRows(others.map(({ id }) => id)) : undefined;
  const withOthers = (rows: SQL) => (external ? sql`${rows} UNION ALL ${external}` : rows);
  if (matches) {
    const rows = withOthers(these(sql`SELECT unnest(${uuidArray([...matches.found.keys()])})`));
    for (const { id, match } of others) if (match) matches.found.set(id, match);
    return { narrowed: true, rows, external, matches: matches.found, capped: matches.capped };
  }
  if (tx.actor.allCustomers) {
    const carriers = sql`SELECT DISTINCT organization_id FROM core.customer_tags
      WHERE partner_id = ${tx.partnerId} AND tag_id = ANY (${uuidArray(chosen.tag)})`;
    const tagged = chosen.tag.length > 0 ? these(carriers) : undefined;
    return { narrowed: false, rows: withOthers(own), tagged, external, matches: new Map() };
  }
  // Row-level security narrows to the assigned ones anyway; saying so lets the index find them.
  const assigned = sql`SELECT organization_id FROM core.assignments
    WHERE partner_id = ${tx.partnerId} AND user_id = ${tx.actor.id}`;
  return { narrowed: true, rows: withOthers(these(assigned)), external, matches: new Map() };
}

async function search(tx: PartnerTx, q: string) {
  const { rows } = await tx.db.execute<{ organization_id: string; kind: string; term: string }>(
    sql`SELECT organization_id, kind, term FROM core.search_customers(${q}, ${CAP})`,
  );
  const found = new Map<string, Match>();
  for (const { organization_id, kind, term } of rows) {
    const known = found.get(organization_id);
    const better = !known || telling.indexOf(kind) < telling.indexOf(known.kind);
    const more = (known?.more ?? -1) + 1;
    found.set(organization_id, better ? { kind, term, more } : { ...known, more });
  }
  const capped = rows.filter(({ kind }) => kind === "organization").length >= CAP || rows.length >= 2 * CAP;
  const cappedOthers = rows.filter(({ kind }) => kind !== "organization").length >= CAP;
  return { found, capped: capped || cappedOthers ? CAP : undefined };
}

/** Customers of others whose external administrator the person is; nobody has many. What one sees anyway is not twice. */
async function externalCustomers(tx: PartnerTx, q: string): Promise<{ id: string; match?: Match }[]> {
  const { rows } = await tx.db.execute<{ id: string; kind: string; term: string }>(sql`
    SELECT organization_id AS id, kind, CASE kind WHEN 'external_id' THEN external_id ELSE '' END AS term
    FROM (SELECT e.*, CASE WHEN strpos(name_key, core.search_key(${q})) > 0 THEN 'organization'
        WHEN starts_with(core.search_key(external_id), core.search_key(${q})) THEN 'external_id'
        WHEN organization_id::text = core.search_key(${q}) THEN 'organization_id' END AS kind
      FROM core.external_overview() e) AS others
    WHERE kind IS NOT NULL AND NOT EXISTS (SELECT FROM core.customer_overview seen
      WHERE seen.partner_id = ${tx.partnerId} AND seen.organization_id = others.organization_id)`);
  return rows.map(({ id, kind, term }) => ({ id, match: q ? { kind, term, more: 0 } : undefined }));
}

/** Tags are the other partner's and not shown. */
const externalRows = (
  ids: string[],
) => sql`SELECT ${common}, 'external'::text AS access, '{}'::uuid[] AS tag_ids,
  true AS external FROM core.external_overview() WHERE organization_id = ANY (${uuidArray(ids)})`;
