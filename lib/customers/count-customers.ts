import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { allBut, conditionsOf, type Facet, hasStatus, uuidArray } from "./chosen-rows";
import { type CustomerFilter, narrowing } from "./customer-filter";
import { urgentStatuses } from "./statuses";
import type { Which } from "./which-customers";

/** Value → how many there would be with it alone in its filter, the other filters staying. */
export type FacetCounts = Record<Facet, Record<string, number>>;
export type CustomerCounts = FacetCounts & {
  /** Before filters. */
  all: number;
  /** Of all, those with a status that somebody must act on. */
  urgent: number;
  /** After filters. */
  total: number;
};

/** Exact. All of a partner's customers are never read for it: their kinds are counted as they change. */
export async function countCustomers(
  tx: PartnerTx,
  which: Which,
  { chosen }: Pick<CustomerFilter, "chosen">,
): Promise<CustomerCounts> {
  const { all, withTags, byTag } = sourcesOf(tx, which, chosen.tag);
  const conditions = conditionsOf(chosen);
  const amount = sql`coalesce(sum(n), 0)::integer`;
  const facet = (name: Facet, value: SQL, more = sql``) => sql`
    UNION ALL SELECT ${name}, ${value} AS value, sum(n)::integer FROM with_tags ${more}
    WHERE ${allBut(conditions, name, "tag")} GROUP BY 2`;
  const { rows } = await tx.db.execute<{
    facet: Facet | "all" | "urgent" | "total";
    value: string;
    n: number;
  }>(
    sql`
    WITH everything AS MATERIALIZED (${all}), with_tags AS (${withTags}), by_tag AS (${byTag})
    SELECT 'all' AS facet, '' AS value, ${amount} AS n FROM everything
    UNION ALL SELECT 'urgent', '', ${amount} FROM everything WHERE ${hasStatus(urgentStatuses)}
    UNION ALL SELECT 'total', '', ${amount} FROM with_tags WHERE ${allBut(conditions, "tag")}
    ${facet("status", sql`each`, sql`, unnest(statuses) AS each`)}
    ${facet("product", sql`each`, sql`, unnest(products) AS each`)}
    ${facet("type", sql`each`, sql`, unnest(CASE WHEN kinds = '{}' THEN '{none}' ELSE array_replace(kinds, 'paid', 'subscription') END) AS each`)}
    ${facet("region", sql`region`)}
    ${facet("managed", sql`CASE WHEN external THEN 'me' ELSE 'us' END`)}
    UNION ALL SELECT 'tag', tag_id::text, n FROM (SELECT tag_id, sum(n)::integer AS n FROM by_tag
      WHERE ${allBut(conditions, "tag")} GROUP BY tag_id) AS tags`,
  );
  const none = Object.fromEntries(narrowing.map((name) => [name, {}])) as FacetCounts;
  const counts: CustomerCounts = { all: 0, urgent: 0, total: 0, ...none };
  for (const { facet: name, value, n } of rows) {
    if (name === "all" || name === "urgent" || name === "total") counts[name] = n;
    // Lines of one kind may cancel out.
    else if (n > 0) counts[name][value] = n;
  }
  return counts;
}

/**
 * What is counted: all, those with a chosen tag, and each tag's. Lines are not joined by kind first: comparing arrays of
 * text takes longer than adding the lines up.
 */
function sourcesOf(tx: PartnerTx, { narrowed, rows, tagged, external }: Which, tags: string[]) {
  const kind = sql`statuses, products, kinds, region`;
  const each = (source: SQL) => sql`SELECT ${kind}, external, tag_ids, 1 AS n FROM (${source}) AS counted`;
  const everything = sql`SELECT * FROM everything`;
  if (narrowed) {
    const withTags = tags.length > 0 ? sql`${everything} WHERE tag_ids && ${uuidArray(tags)}` : everything;
    return { all: each(rows), withTags, byTag: sql`SELECT *, unnest(tag_ids) AS tag_id FROM everything` };
  }
  const lines = (table: SQL) => sql`SELECT ${kind}, false AS external, amount AS n
    FROM ${table} WHERE partner_id = ${tx.partnerId}`;
  const kinds = lines(sql`core.customer_counts`);
  const others = external && sql`SELECT ${kind}, external, 1 FROM (${external}) AS others`;
  return {
    all: others ? sql`${kinds} UNION ALL ${others}` : kinds,
    withTags:
      tagged && tags.length > 1
        ? each(tagged)
        : tags[0]
          ? sql`${lines(sql`core.tag_counts`)} AND tag_id = ${tags[0]}`
          : everything,
    byTag: sql`SELECT ${kind}, false AS external, tag_id, amount AS n FROM core.tag_counts WHERE partner_id = ${tx.partnerId}`,
  };
}
