import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import type { CustomerFilter } from "./customer-filter";
import { rankOf } from "./statuses";

/** Why the search found a customer: what was found in it, and how much more. */
export type Match = { kind: string; term: string; more: number };

export type Which = {
  /** Narrower than all of the partner's customers; then rows are counted, not looked up. */
  narrowed: boolean;
  /** A query for the rows that the person sees and the search found, before filters. */
  rows: SQL;
  matches: Map<string, Match>;
  /** The search stopped at this many: there are more. */
  capped?: number;
};

const CAP = 500;
/** A name that matches explains itself; of the rest the most telling is said. */
const telling = ["organization", "user", "subscription", "order", "domain", "external_id", "organization_id"];

/** Which customers are asked about: the partner's, those assigned to the person, those that the search found. */
export async function whichCustomers(tx: PartnerTx, { q }: Pick<CustomerFilter, "q">): Promise<Which> {
  const own = sql`SELECT * FROM core.customer_overview WHERE partner_id = ${tx.partnerId}`;
  // Each by its primary key: nothing here lets the planner read all of the partner's customers instead.
  const these = (ids: SQL) => sql`SELECT seen.* FROM (${ids}) AS wanted (id),
    LATERAL (${own} AND organization_id = wanted.id OFFSET 0) AS seen`;
  if (q) {
    const { matches, capped } = await search(tx, q);
    const ids = sql`SELECT unnest(${`{${[...matches.keys()].join(",")}}`}::uuid[])`;
    return { narrowed: true, rows: these(ids), matches, capped };
  }
  if (tx.actor.allCustomers) return { narrowed: false, rows: own, matches: new Map() };
  // Row-level security narrows to the assigned ones anyway; saying so lets the index find them.
  const assigned = sql`SELECT organization_id FROM core.assignments
    WHERE partner_id = ${tx.partnerId} AND user_id = ${tx.actor.id}`;
  return { narrowed: true, rows: these(assigned), matches: new Map() };
}

async function search(tx: PartnerTx, q: string) {
  const { rows } = await tx.db.execute<{ organization_id: string; kind: string; term: string }>(
    sql`SELECT organization_id, kind, term FROM core.search_customers(${q}, ${CAP})`,
  );
  const matches = new Map<string, Match>();
  for (const { organization_id, kind, term } of rows) {
    const known = matches.get(organization_id);
    const better = !known || telling.indexOf(kind) < telling.indexOf(known.kind);
    const more = (known?.more ?? -1) + 1;
    matches.set(organization_id, better ? { kind, term, more } : { ...known, more });
  }
  const capped = rows.filter(({ kind }) => kind === "organization").length >= CAP || rows.length >= 2 * CAP;
  const cappedOthers = rows.filter(({ kind }) => kind !== "organization").length >= CAP;
  return { matches, capped: capped || cappedOthers ? CAP : undefined };
}

/** The chosen filters as a condition on a row with statuses, urgency and region. */
export function chosenRows({ chosen: { status, region } }: Pick<CustomerFilter, "chosen">): SQL {
  // Whoever has a status is at least as urgent as it: the index on urgency leaves out the others.
  const urgency = Math.max(0, ...status.map(rankOf));
  const byStatus = status.length > 0 ? sql`urgency <= ${urgency} AND ${hasStatus(status)}` : sql`true`;
  return sql`${byStatus} AND ${inRegion(region)}`;
}

export const hasStatus = (status: readonly string[]) =>
  status.length > 0 ? sql`statuses && ${`{${status.join(",")}}`}::text[]` : sql`true`;
export const inRegion = (region: readonly string[]) =>
  region.length > 0 ? sql`region = ANY (${`{${region.join(",")}}`}::text[])` : sql`true`;
