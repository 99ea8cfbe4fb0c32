import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { Rows } from "./refuse-taken";

/** What there is once, and one row may want because the user of another row gives it up; and how a refusal is called. */
const handed = { extension: "extensionTaken", phoneNumber: "numberTaken" } as const;
export type HandedKey = keyof typeof handed;
export const isHandedKey = (key: string): key is HandedKey => key in handed;

/** One row `taker` wants what the user of the row `giver` gives up. */
export type HandOver = { key: HandedKey; taker: number; giver: number; isNew: boolean };

/** Who takes from whom among rows `r`. Put together by grouping: joined, the plan would depend on what is guessed. */
export async function handOversIn(
  tx: OrganizationTx,
  { of }: Rows,
  keys: readonly string[],
): Promise<HandOver[]> {
  const found: HandOver[] = [];
  for (const key of keys.filter(isHandedKey)) {
    const given = sql`SELECT r.before ->> ${key}::text AS value, r.line, r.action FROM core.import_rows r
      WHERE ${of} AND r.action = 'modify' AND r.before ->> ${key}::text IS NOT NULL`;
    const { rows } = await tx.db.execute<{ takers: number[]; givers: number[]; news: number[] }>(sql`
      SELECT array_agg(taker) AS takers, array_agg(giver) AS givers, array_agg(is_new) AS news FROM (
        SELECT max(line) FILTER (WHERE takes) AS taker, max(line) FILTER (WHERE NOT takes) AS giver,
          count(*) FILTER (WHERE action = 'add')::integer AS is_new
        FROM (
          SELECT r.after ->> ${key}::text AS value, r.line, r.action, true AS takes FROM core.import_rows r
          WHERE ${of} AND r.action IN ('add', 'modify') AND r.after ->> ${key}::text IS NOT NULL
            AND EXISTS (${given})
          UNION ALL SELECT g.*, false FROM (${given}) g
        ) sides GROUP BY value HAVING bool_or(takes) AND NOT bool_and(takes)) pairs`);
    const { takers, givers, news } = rows[0] ?? {};
    for (const [at, taker] of (takers ?? []).entries())
      found.push({ key, taker, giver: givers?.[at] ?? 0, isNew: news?.[at] === 1 });
  }
  return found;
}

/** Whoever counts on a row that is refused is refused too, and so on along the row of people; answers how many. */
export async function refuseFollowers(
  tx: OrganizationTx,
  importId: string,
  handOvers: readonly HandOver[],
): Promise<number> {
  if (handOvers.length === 0) return 0;
  const refused = await refusedAmong(tx, importId, handOvers);
  const takenFrom = Map.groupBy(handOvers, ({ giver }) => giver);
  const following = [...refused].flatMap((line) => takenFrom.get(line) ?? []);
  // Grows while it is walked.
  for (const { taker } of following)
    if (!refused.has(taker)) {
      refused.add(taker);
      following.push(...(takenFrom.get(taker) ?? []));
    }
  let count = 0;
  for (const [key, code] of Object.entries(handed)) {
    const [takers, givers] = columnsOf(following.filter((each) => each.key === key));
    const value = sql`r.after ->> ${key}::text`;
    const { rowCount } = await tx.db.execute(sql`
      UPDATE core.import_rows r SET action = 'error', before = NULL, after = NULL,
        reasons = coalesce(r.reasons, '[]') || jsonb_build_array(jsonb_build_object('code', ${code}::text, 'values',
          jsonb_build_object('value', ${value}, 'by', g.email)))
      FROM unnest(${takers}::integer[], ${givers}::integer[]) AS f (taker, giver)
        JOIN core.import_rows g ON g.import_id = ${importId}::uuid AND g.line = f.giver
      WHERE r.import_id = ${importId}::uuid AND r.line = f.taker AND r.action IN ('add', 'modify')`);
    count += rowCount ?? 0;
  }
  return count;
}

/**
 * Gives all rows that take from each other, directly or by others, the same turn, and so those that are possible
 * `together` only. New users come after them.
 */
export async function takeTurns(
  tx: OrganizationTx,
  importId: string,
  { handOvers, together }: { handOvers: readonly HandOver[]; together: readonly number[][] },
): Promise<void> {
  const refused = await refusedAmong(tx, importId, handOvers);
  const first = new Map<number, number>();
  const firstOf = (line: number): number => {
    let at = line;
    for (let next = first.get(at); next !== undefined && next !== at; next = first.get(at)) at = next;
    first.set(line, at);
    return at;
  };
  const join = (line: number, another: number) => {
    const [one, other] = [firstOf(line), firstOf(another)];
    first.set(Math.max(one, other), Math.min(one, other));
  };
  for (const { taker, giver, isNew } of handOvers)
    if (!isNew && !refused.has(taker) && !refused.has(giver)) join(taker, giver);
  for (const [one = 0, ...others] of together) for (const line of others) join(line, one);
  if (first.size === 0) return;
  const lines = [...first.keys()];
  await tx.db.execute(sql`
    UPDATE core.import_rows r SET turn = t.turn
    FROM unnest(${asArray(lines)}::integer[], ${asArray(lines.map(firstOf))}::integer[]) AS t (line, turn)
    WHERE r.import_id = ${importId}::uuid AND r.line = t.line`);
}

/** The lines of those who give or take and are errors by now. */
async function refusedAmong(
  tx: OrganizationTx,
  importId: string,
  handOvers: readonly HandOver[],
): Promise<Set<number>> {
  if (handOvers.length === 0) return new Set();
  const lines = asArray(handOvers.flatMap(({ taker, giver }) => [taker, giver]));
  const { rows } = await tx.db.execute<{ line: number }>(sql`
    SELECT line FROM core.import_rows
    WHERE import_id = ${importId}::uuid AND action = 'error' AND line = ANY (${lines}::integer[])`);
  return new Set(rows.map(({ line }) => line));
}

/** As PostgreSQL writes one: a value of the statement, however many. */
const asArray = (lines: readonly number[]) => `{${lines.join(",")}}`;

const columnsOf = (handOvers: readonly HandOver[]) => [
  asArray(handOvers.map(({ taker }) => taker)),
  asArray(handOvers.map(({ giver }) => giver)),
];
