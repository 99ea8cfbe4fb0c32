import { desc, inArray, type SQL, sql } from "drizzle-orm";
import { imports, organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { type Cursor, type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import type { ImportFilter } from "./import-filter";
import type { Import } from "./lease";

export type ImportRow = Import & { key: KeyValue[] };
export type ImportPage = KeysetPage<ImportRow> & {
  organizationName: string;
  counts: { all: number; total: number; state: Record<string, number>; mode: Record<string, number> };
};

type Asked = Pick<ImportFilter, "q" | "chosen">;
type Paged = Omit<ImportFilter, "size"> & { size: number };

/** The imports of an organization as they are asked for, the latest first. */
export async function listImports(
  ctx: Ctx,
  organizationId: string,
  filter: ImportFilter,
): Promise<ImportPage> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const [organization] = await tx.db.select({ name: organizations.name }).from(organizations);
    if (!organization) throw notFound("organization");
    const page = await readPage(tx, filter);
    return { ...page, organizationName: organization.name, counts: await count(tx, filter) };
  });
}

const CHUNK = 1_000;

/** All of them, page by page: for their CSV. */
export async function everyImport(
  ctx: Ctx,
  organizationId: string,
  filter: ImportFilter,
  each: (rows: ImportRow[]) => Promise<void>,
): Promise<void> {
  await inOrganization(ctx, "users:view", organizationId, async (tx) => {
    let cursor: Cursor | undefined;
    do {
      const page = await readPage(tx, { ...filter, cursor, size: CHUNK });
      await each(page.rows);
      cursor = page.next;
    } while (cursor);
  });
}

/** The keyset finds which; the rows come as the code knows them. */
async function readPage(tx: OrganizationTx, filter: Paged): Promise<KeysetPage<ImportRow>> {
  const found = await tx.db.execute<{ id: string; key: KeyValue[] }>(
    keysetQuery(filter, {
      select: sql`id, created_at`,
      from: sql`core.imports`,
      where: sql`${searched(filter)} AND ${chosen(filter, "state")} AND ${chosen(filter, "mode")}`,
    }),
  );
  const page = keysetPage(found.rows, filter);
  const ids = page.rows.map(({ id }) => id);
  const rows = await tx.db
    .select()
    .from(imports)
    .where(inArray(imports.id, ids))
    .orderBy(desc(imports.createdAt), desc(imports.id));
  const keys = new Map(page.rows.map(({ id, key }) => [id, key]));
  return { ...page, rows: rows.map((row) => ({ ...row, key: keys.get(row.id) ?? [] })) };
}

/** Each filter's counts are of what the other one leaves. */
async function count(tx: OrganizationTx, filter: Asked): Promise<ImportPage["counts"]> {
  const { rows } = await tx.db.execute<{ state: string; mode: string; n: number; found: number }>(sql`
    SELECT state, mode, count(*)::integer AS n, (count(*) FILTER (WHERE ${searched(filter)}))::integer AS found
    FROM core.imports GROUP BY 1, 2`);
  const { state, mode } = filter.chosen;
  const sum = (some: typeof rows) => some.reduce((total, { found }) => total + found, 0);
  const holds = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);
  const by = (name: "state" | "mode", some: typeof rows) =>
    Object.fromEntries([...Map.groupBy(some, (row) => row[name])].map(([value, of]) => [value, sum(of)]));
  const inState = rows.filter((row) => holds(state, row.state));
  const inMode = rows.filter((row) => holds(mode, row.mode));
  return {
    all: rows.reduce((total, { n }) => total + n, 0),
    total: sum(inState.filter((row) => inMode.includes(row))),
    ...{ state: by("state", inMode), mode: by("mode", inState) },
  };
}

function chosen({ chosen: asked }: Asked, name: "state" | "mode"): SQL {
  const values: readonly string[] = asked[name];
  return values.length > 0
    ? sql`${sql.identifier(name)} = ANY (${`{${values.join(",")}}`}::text[])`
    : sql`true`;
}

/** A part of the file's name or of who sent it, or the beginning of its hash. */
function searched({ q }: Asked): SQL {
  if (!q) return sql`true`;
  return sql`(strpos(core.search_key(file_name || ' ' || requested_by_name), core.search_key(${q})) > 0
    OR starts_with(sha256, lower(${q})))`;
}
