import { type SQL, sql } from "drizzle-orm";
import { isUuid } from "./ids";

type KeyType = "integer" | "text" | "date" | "timestamptz" | "uuid";
export type KeyValue = string | number | null;
/** A column that a list is ordered by; the last one of a sort must be unique. Only the first may be nullable. */
export type KeyColumn = { column: string; type: KeyType; nullable?: true };

/** Where a page begins: after (or, going back, before) the row with this key. */
export type Cursor = {
  backward: boolean /** Rows before the page's first one. */;
  from: number;
  key: KeyValue[];
};

/** JavaScript takes 31 February for a day in March, PostgreSQL knows neither it nor a year 0. */
function isDay(text: string): boolean {
  const at = /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const valid: Record<KeyType, (value: KeyValue | undefined) => boolean> = {
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  text: (value) => typeof value === "string" && value.length < 2_000 && !value.includes("\0"),
  date: (value) => isDay(`${value}`),
  timestamptz: (value) =>
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/.test(`${value}`) &&
    isDay(`${value}`.slice(0, 10)),
  uuid: (value) => typeof value === "string" && isUuid(value),
};

/** A page token for the address. `order` names the order it belongs to: in another one it means nothing. */
export const pageToken = (order: string, { backward, from, key }: Cursor) =>
  Buffer.from(JSON.stringify([order, backward ? 1 : 0, from, ...key])).toString("base64url");

/** Undefined for anything that this order's pages did not hand out. */
export function readPageToken(token: string, order: string, columns: KeyColumn[]): Cursor | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed) || parsed.length !== columns.length + 3) return undefined;
  const [of, backward, from, ...key] = parsed;
  const fits = columns.every(({ type, nullable }, index) =>
    key[index] === null ? nullable === true : valid[type](key[index]),
  );
  if (of !== order || !fits || !Number.isSafeInteger(from) || from < 0) return undefined;
  return { backward: backward === 1, from, key };
}

type Keyset = { columns: KeyColumn[]; descending: boolean; cursor?: Cursor; size: number };
type Source = {
  select: SQL;
  from: SQL;
  where: SQL;
  /** Conditions that part the rows so that each part has an index in this order; one part unless told. */
  parts?: SQL[];
};

const column = (name: string) => sql.identifier(name);
const value = (key: KeyValue, type: KeyType) => sql`${key}::${sql.raw(type)}`;

/**
 * One page of `size` rows and one more, in the order of the columns. Each part walks its own index from the key;
 * rows without a first value stand last in both directions.
 */
export function keysetQuery(keyset: Keyset, { select, from, where, parts = [sql`true`] }: Source): SQL {
  const { columns, cursor } = keyset;
  const backward = cursor?.backward ?? false;
  const direction = sql.raw(keyset.descending !== backward ? "DESC" : "ASC");
  const rows = parts.flatMap((part) =>
    pieces(keyset).map((piece) => {
      const order = columns.slice(piece.skip).map((each) => sql`${column(each.column)} ${direction}`);
      return sql`(SELECT ${select}, ${keyOf(columns)} AS key FROM ${from} WHERE ${where} AND ${part}
        AND ${piece.condition} ORDER BY ${sql.join(order, sql`, `)} LIMIT ${keyset.size + 1})`;
    }),
  );
  return sql`SELECT * FROM (${sql.join(rows, sql` UNION ALL `)}) AS page
    ORDER BY ${keysetOrder(keyset)} LIMIT ${keyset.size + 1}`;
}

/** What the query is ordered by; to be said again where its rows are joined to something else. */
export function keysetOrder({ columns, descending, cursor }: Omit<Keyset, "size">): SQL {
  const backward = cursor?.backward ?? false;
  const direction = sql.raw(descending !== backward ? "DESC" : "ASC");
  const order = columns.map((each) => sql`${column(each.column)} ${direction}`);
  const [first] = columns;
  if (first?.nullable)
    order.unshift(sql`(${column(first.column)} IS NULL) ${sql.raw(backward ? "DESC" : "ASC")}`);
  return sql.join(order, sql`, `);
}

const keyOf = (columns: KeyColumn[]) =>
  sql`json_build_array(${sql.join(
    columns.map((each) => column(each.column)),
    sql`, `,
  )})`;

/** Rows with a first value, and rows without one: each is in order by itself. */
function pieces(keyset: Keyset): { condition: SQL; skip: number }[] {
  const [first] = keyset.columns;
  if (!first?.nullable) return [{ condition: beyond(keyset, 0), skip: 0 }];
  const { cursor } = keyset;
  const valued = { condition: sql`${column(first.column)} IS NOT NULL`, skip: 0 };
  const empty = { condition: sql`${column(first.column)} IS NULL`, skip: 1 };
  if (!cursor) return [valued, empty];
  const onEmpty = cursor.key[0] === null;
  const here = onEmpty ? empty : valued;
  const from = { ...here, condition: sql`${here.condition} AND ${beyond(keyset, here.skip)}` };
  // Forwards the empty ones follow those with a value, backwards the other way round.
  return onEmpty === cursor.backward ? [from, onEmpty ? valued : empty] : [from];
}

function beyond({ columns, descending, cursor }: Keyset, skip: number): SQL {
  if (!cursor) return sql`true`;
  const used = columns.slice(skip);
  const names = used.map((each) => column(each.column));
  const values = used.map((each, index) => value(cursor.key[index + skip] ?? null, each.type));
  const than = sql.raw(descending !== cursor.backward ? "<" : ">");
  return sql`(${sql.join(names, sql`, `)}) ${than} (${sql.join(values, sql`, `)})`;
}

export type KeysetPage<Row> = { rows: Row[]; from: number; previous?: Cursor; next?: Cursor };

/** Turns what the query gave into a page, in reading order, with the places of its neighbours. */
export function keysetPage<Row extends { key: KeyValue[] }>(
  found: Row[],
  { cursor, size }: Pick<Keyset, "cursor" | "size">,
): KeysetPage<Row> {
  const backward = cursor?.backward ?? false;
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backward) rows.reverse();
  const from = Math.max(0, backward ? (more ? (cursor?.from ?? 0) - rows.length : 0) : (cursor?.from ?? 0));
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = backward ? more : cursor !== undefined;
  const hasNext = backward || more;
  return {
    rows,
    from,
    previous: hasPrevious && first ? { backward: true, from, key: first.key } : undefined,
    next: hasNext && last ? { backward: false, from: from + rows.length, key: last.key } : undefined,
  };
}
