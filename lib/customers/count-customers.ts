import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import {
  allBut,
  type Conditions,
  conditionsOf,
  type Facet,
  hasStatus,
  textArray,
  uuidArray,
} from "./chosen-rows";
import { type CustomerFilter, narrowing } from "./customer-filter";
import { customerStatuses, rankOfNone, urgentStatuses } from "./statuses";
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
  /** How urgent those are that the filters leave; unknown where nothing filters or rows are counted. */
  urgencies?: number[];
};

/** Exact. All of a partner's customers are never read for it: what is counted of them is kept as they change. */
export async function countCustomers(
  tx: PartnerTx,
  which: Which,
  { chosen }: Pick<CustomerFilter, "chosen">,
): Promise<CustomerCounts> {
  const conditions = conditionsOf(chosen);
  const filters = narrowing.filter((name) => conditions[name]);
  // What no other filter narrows stands in the totals.
  const whole = which.narrowed ? [] : narrowing.filter((name) => filters.every((used) => used === name));
  const counted = narrowing.filter((name) => !whole.includes(name));
  const { all, withTags, byTag, totals } = sourcesOf(tx, which, chosen.tag);
  const amount = sql`coalesce(sum(n), 0)::integer`;
  const parts = [
    ...(totals
      ? [
          sql`SELECT facet, value, sum(n)::integer AS n FROM (${totals}) AS kept
            WHERE facet = ANY (${textArray(["all", "urgent", ...whole])}) GROUP BY 1, 2`,
        ]
      : [
          sql`SELECT 'all' AS facet, '' AS value, ${amount} AS n FROM everything`,
          sql`SELECT 'urgent', '', ${amount} FROM everything WHERE ${hasStatus(urgentStatuses)}`,
        ]),
    ...(filters.length > 0 || which.narrowed ? [sql`SELECT 'total', '', ${amount} FROM matched`] : []),
    ...counted.map((name) => facetOf(name, conditions)),
    ...(filters.length > 0 && !which.narrowed ? [urgencyOf] : []),
  ];
  const { rows } = await tx.db.execute<{
    facet: Counted;
    value: string;
    n: number;
  }>(
    sql`
    WITH everything AS MATERIALIZED (${all}), with_tags AS (${withTags}), by_tag AS (${byTag}),
      matched AS MATERIALIZED (SELECT * FROM with_tags WHERE ${allBut(conditions, "tag")})
    ${sql.join(parts, sql` UNION ALL `)}`,
  );
  return asCounts(rows, filters.length > 0 || which.narrowed);
}

type Counted = Facet | "all" | "urgent" | "total" | "urgency";

/** As customer_overview has it: the place of the first status. */
const urgencyOf = sql`SELECT 'urgency', coalesce(array_position(${textArray(customerStatuses)}, statuses[1]),
  ${rankOfNone})::text, sum(n)::integer FROM matched GROUP BY 2 HAVING sum(n) > 0`;

function asCounts(rows: { facet: Counted; value: string; n: number }[], narrowed: boolean): CustomerCounts {
  const none = Object.fromEntries(narrowing.map((name) => [name, {}])) as FacetCounts;
  const counts: CustomerCounts = { all: 0, urgent: 0, total: 0, ...none };
  const urgencies = rows.filter(({ facet }) => facet === "urgency").map(({ value }) => Number(value));
  for (const { facet: name, value, n } of rows) {
    if (name === "urgency") continue;
    if (name === "all" || name === "urgent" || name === "total") counts[name] = n;
    // Lines of one kind may cancel out.
    else if (n > 0) counts[name][value] = n;
  }
  if (!narrowed) return { ...counts, total: counts.all };
  return urgencies.length > 0 ? { ...counts, urgencies } : counts;
}

const values: Record<Exclude<Facet, "tag">, { value: SQL; each?: SQL }> = {
  status: { value: sql`each`, each: sql`, unnest(statuses) AS each` },
  product: { value: sql`each`, each: sql`, unnest(products) AS each` },
  type: {
    value: sql`each`,
    each: sql`, unnest(CASE WHEN kinds = '{}' THEN '{none}' ELSE array_replace(kinds, 'paid', 'subscription') END) AS each`,
  },
  region: { value: sql`region` },
  managed: { value: sql`CASE WHEN external THEN 'me' ELSE 'us' END` },
};

/** How many there are of each value, by all filters but its own. */
function facetOf(name: Facet, conditions: Conditions): SQL {
  if (name === "tag")
    return sql`SELECT 'tag', tag_id::text, n FROM (SELECT tag_id, sum(n)::integer AS n FROM by_tag
      WHERE ${allBut(conditions, "tag")} GROUP BY tag_id) AS tags`;
  const { value, each = sql`` } = values[name];
  const lines = conditions[name]
    ? sql`(SELECT * FROM with_tags WHERE ${allBut(conditions, name, "tag")})`
    : sql`matched`;
  return sql`SELECT ${sql.raw(`'${name}'`)}, ${value}, sum(n)::integer FROM ${lines} AS lines ${each} GROUP BY 2`;
}

/**
 * What is counted: all, those with a chosen tag, each tag's, and what is known without looking at kinds. Lines are not
 * joined by kind first: comparing arrays of text takes longer than adding the lines up.
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
    totals: totalsOf(tx, external),
  };
}

function totalsOf(tx: PartnerTx, external?: SQL): SQL {
  const own = sql`FROM core.customer_totals WHERE partner_id = ${tx.partnerId}`;
  const others = sql`(${external ?? sql``}) AS others`;
  const kept = sql`SELECT facet, value, amount AS n ${own} UNION ALL SELECT 'managed', 'us', amount ${own} AND facet = 'all'`;
  if (!external) return kept;
  return sql`${kept} UNION ALL SELECT 'managed', 'me', 1 FROM ${others}
    UNION ALL SELECT f.facet, f.value, 1 FROM ${others}, core.facets_of(statuses, products, kinds, region, tag_ids) AS f`;
}
