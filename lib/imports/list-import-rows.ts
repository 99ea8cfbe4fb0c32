import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type Cursor, type KeysetPage, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { type Names, namesIn, type PlannedRow, plannedRow, type StoredRow } from "./planned-row";
import { isNarrowed, type RowsFilter } from "./rows-filter";

/** `total`: of what is searched for; undefined while nothing is, when the import's own counts say it. */
export type RowsPage = KeysetPage<PlannedRow> & { total?: number };

/** One page of what an import will do, or did, row by row. */
export async function listImportRows(
  ctx: Ctx,
  organizationId: string,
  importId: string,
  filter: RowsFilter,
): Promise<RowsPage> {
  return inRows(ctx, organizationId, importId, async (tx, names) => {
    const page = await readPage(tx, importId, filter, names);
    if (!isNarrowed(filter)) return page;
    // What fits on the first page is counted already.
    const whole = !filter.cursor && !page.next;
    return { ...page, total: whole ? page.rows.length : await countRows(tx, importId, filter) };
  });
}

const CHUNK = 5_000;

/** Every row that is shown, page by page: for its CSV. */
export async function everyImportRow(
  ctx: Ctx,
  organizationId: string,
  importId: string,
  filter: RowsFilter,
  each: (rows: PlannedRow[]) => Promise<void>,
): Promise<void> {
  await inRows(ctx, organizationId, importId, async (tx, names) => {
    let cursor: Cursor | undefined;
    do {
      const page = await readPage(tx, importId, { ...filter, cursor, size: CHUNK }, names);
      await each(page.rows);
      cursor = page.next;
    } while (cursor);
  });
}

type Read<T> = (tx: OrganizationTx, names: Names) => Promise<T>;

const inRows = <T>(ctx: Ctx, organizationId: string, importId: string, read: Read<T>): Promise<T> =>
  inOrganization(ctx, "users:view", organizationId, async (tx) => {
    if (!isUuid(importId)) throw notFound("import");
    return read(tx, await namesIn(tx));
  });

async function readPage(
  tx: OrganizationTx,
  importId: string,
  filter: RowsFilter | (Omit<RowsFilter, "size"> & { size: number }),
  names: Names,
): Promise<KeysetPage<PlannedRow>> {
  const select = sql`line, action, email, display_name AS "displayName",
    btrim(first_name || ' ' || last_name) AS name, package_code AS "packageCode", before, after, reasons`;
  const from = sql`core.import_rows`;
  const { rows } = await tx.db.execute<StoredRow>(
    keysetQuery(filter, { select, from, where: shown(importId, filter) }),
  );
  const page = keysetPage(rows, filter);
  return { ...page, rows: page.rows.map((row) => plannedRow(row, names)) };
}

async function countRows(tx: OrganizationTx, importId: string, filter: RowsFilter): Promise<number> {
  const { rows } = await tx.db.execute<{ total: number }>(
    sql`SELECT count(*)::integer AS total FROM core.import_rows WHERE ${shown(importId, filter)}`,
  );
  return rows[0]?.total ?? 0;
}

type Shown = Pick<RowsFilter, "q" | "chosen">;

function shown(importId: string, { q, chosen: { show, reason, field } }: Shown): SQL {
  const conditions = [sql`import_id = ${importId}::uuid`];
  if (show.length > 0) conditions.push(sql`action = ANY (${list(show)})`);
  if (reason.length > 0)
    conditions.push(
      sql`action = 'error' AND EXISTS (SELECT FROM jsonb_array_elements(reasons) AS r WHERE r ->> 'code' = ANY (${list(reason)}))`,
    );
  if (field.length > 0) conditions.push(sql`action IN ('add', 'modify') AND after ?| ${list(field)}`);
  if (q) conditions.push(searched(q));
  return sql.join(conditions, sql` AND `);
}

const list = (values: readonly string[]) =>
  sql`ARRAY[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** A part of a name or an address, or the row as a spreadsheet numbers it. */
function searched(q: string): SQL {
  const address = sql`strpos(email_key, lower(${q})) > 0`;
  if (/^\d{1,9}$/.test(q)) return sql`(line = ${Number(q)} OR ${address})`;
  if (q.includes("@")) return address;
  const name = sql`(first_name || ' ' || last_name || ' ' || display_name)`;
  // Taking accents away costs many times what looking for the word does: only where there may be some.
  return sql`(${address} OR strpos(CASE WHEN octet_length(${name}) = char_length(${name})
    THEN lower(${name} COLLATE "C") ELSE core.search_key(${name}) END, core.search_key(${q})) > 0)`;
}
