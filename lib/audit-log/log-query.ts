import { type SQL, sql } from "drizzle-orm";
import type { Cursor } from "@/lib/core/keyset";

/** Lines that are walked in their order: each stretch has an index for it. */
export type Stretch = {
  /** Lines of the log themselves, those of one work, or what customers did, which leads to lines. */
  walks: "audit" | "work" | "customer_acts";
  /** About what is walked, by its name in the query; `a` is the line. */
  where: (walked: SQL) => SQL;
  /** For each row of this query, `each.id`, once. */
  each?: SQL;
};

export type Walk = {
  stretches: Stretch[];
  /** What no index knows: looked at on the way. */
  rest: SQL[];
  from?: Date;
  before?: Date;
  descending: boolean;
  cursor?: Cursor;
};

/** So many lines are looked at for what no index knows; the reader may go on from there. */
export const SCAN = 10_000;

const sources = {
  // Details are read by their work.
  audit: { name: sql`a`, id: sql`a.id`, from: sql`core.audit AS a`, only: sql`NOT a.is_detail` },
  work: { name: sql`a`, id: sql`a.id`, from: sql`core.audit AS a`, only: sql`true` },
  customer_acts: {
    name: sql`k`,
    id: sql`k.audit_id`,
    from: sql`core.customer_acts AS k JOIN core.audit AS a ON a.id = k.audit_id`,
    only: sql`true`,
  },
};

/** The lines of all stretches in order, at most `limit` of them, before what no index knows. */
function walked(walk: Walk, limit: number): SQL {
  const direction = sql.raw(walk.descending !== (walk.cursor?.backward ?? false) ? "DESC" : "ASC");
  const parts = walk.stretches.map(({ walks, where, each }) => {
    const { name, id, from, only } = sources[walks];
    const stretch = sql`SELECT a.*, ${name}.at AS walked_at, ${id} AS walked_id FROM ${from}
      WHERE ${where(name)} AND ${only} AND ${between(walk, sql`${name}.at`, id)}
      ORDER BY ${name}.at ${direction}, ${id} ${direction} LIMIT ${limit}`;
    return each
      ? sql`(SELECT found.* FROM (${each}) AS each (id), LATERAL (${stretch}) AS found)`
      : sql`(${stretch})`;
  });
  return sql`SELECT * FROM (${sql.join(parts, sql` UNION ALL `)}) AS lines
    ORDER BY walked_at ${direction}, walked_id ${direction} LIMIT ${limit}`;
}

function between({ from, before, cursor, descending }: Walk, at: SQL, id: SQL): SQL {
  const parts = [sql`true`];
  if (from) parts.push(sql`${at} >= ${from}::timestamptz`);
  if (before) parts.push(sql`${at} < ${before}::timestamptz`);
  if (cursor) {
    const than = sql.raw(descending !== cursor.backward ? "<" : ">");
    parts.push(sql`(${at}, ${id}) ${than} (${cursor.key[0]}::timestamptz, ${cursor.key[1]}::uuid)`);
  }
  return sql.join(parts, sql` AND `);
}

const reach = (walk: Walk, limit: number) => (walk.rest.length > 0 ? SCAN : limit);
const rest = ({ rest }: Walk) => (rest.length > 0 ? sql.join(rest, sql` AND `) : sql`true`);

/** One page and one more, in the order of the walk. */
export function pageQuery(walk: Walk, limit: number, select: SQL): SQL {
  const direction = sql.raw(walk.descending !== (walk.cursor?.backward ?? false) ? "DESC" : "ASC");
  return sql`SELECT ${select}, json_build_array(a.at, a.id) AS key FROM (${walked(walk, reach(walk, limit))}) AS a
    WHERE ${rest(walk)} ORDER BY a.walked_at ${direction}, a.walked_id ${direction} LIMIT ${limit}`;
}

/** Where the walk stopped looking; no row when it came to the end. */
export const stopQuery = (walk: Walk): SQL =>
  sql`SELECT json_build_array(at, id) AS key FROM (${walked(walk, SCAN)}) AS a OFFSET ${SCAN - 1} LIMIT 1`;

/** How many lines there are, up to `most`; and how many were looked at for it. */
export const countQuery = (walk: Walk, most: number): SQL =>
  sql`SELECT count(*) FILTER (WHERE ${rest(walk)})::integer AS found, count(*)::integer AS seen
    FROM (${walked(walk, reach(walk, most))}) AS a`;
