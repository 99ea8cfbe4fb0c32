import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type KeyColumn, type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

const columns: KeyColumn[] = [
  { column: "name_key", type: "text" },
  { column: "organization_id", type: "uuid" },
];

/** The customers of one administrator, or with `/add` those that could be added, as the address holds them. */
export const assignedFilter = (userId: string, params: Params, what: "" | "/add" = "") =>
  listAddress(params, {
    path: `/administrators/${userId}${what}`,
    defaultSort: "name",
    sorts: { name: { columns } },
    choices: {},
  });
export type AssignedFilter = ReturnType<typeof assignedFilter>;

export type AssignedRow = { id: string; name: string; region: string; key: KeyValue[] };
export type AssignedPage = KeysetPage<AssignedRow> & { total: number };

const CAP = 500;

/** Which customers a partner admin has. */
export async function customersOf(ctx: Ctx, userId: string, filter: AssignedFilter): Promise<AssignedPage> {
  const named = filter.q === "" ? sql`true` : sql`strpos(o.name_key, core.search_key(${filter.q})) > 0`;
  return page(ctx, userId, filter, (assigned) => sql`${assigned} AND ${named}`);
}

/** Which customers could be given to a partner admin: those that the search finds and they do not have. */
export async function customersToAdd(
  ctx: Ctx,
  userId: string,
  filter: AssignedFilter,
): Promise<AssignedPage> {
  const found =
    filter.q === ""
      ? sql`true`
      : sql`o.organization_id IN (SELECT organization_id FROM core.search_customers(${filter.q}, ${CAP}))`;
  return page(ctx, userId, filter, (assigned) => sql`NOT ${assigned} AND ${found}`);
}

async function page(ctx: Ctx, userId: string, filter: AssignedFilter, which: (assigned: SQL) => SQL) {
  if (!isUuid(userId)) throw notFound("administrator");
  return inOwnPartner(ctx, "administrators:view", async (tx) => {
    const assigned = sql`EXISTS (SELECT FROM core.assignments a WHERE a.partner_id = o.partner_id
      AND a.user_id = ${userId} AND a.organization_id = o.organization_id)`;
    const from = sql`core.customer_overview o`;
    const where = sql`o.partner_id = ${tx.partnerId} AND ${which(assigned)}`;
    const select = sql`organization_id AS id, name, region, name_key, organization_id`;
    const { rows } = await tx.db.execute<AssignedRow>(keysetQuery(filter, { select, from, where }));
    const counted = await tx.db.execute<{ n: number }>(
      sql`SELECT count(*)::integer AS n FROM ${from} WHERE ${where}`,
    );
    return { ...keysetPage(rows, filter), total: counted.rows[0]?.n ?? 0 };
  });
}
