import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { HandedKey, HandOver } from "./hand-over";

/** Which planned rows `r`: all of an import, or those about to be applied. Some are left out as errors. */
export type Rows = {
  of: SQL;
  importId: string;
  /** What they give up to each other; applied one after the other, they find what others have as it is. */
  handOvers?: readonly HandOver[];
};

const changing = sql`r.action IN ('add', 'modify')`;

/** Makes planned rows errors, with one reason; answers how many. */
export async function refuse(
  tx: OrganizationTx,
  { of }: Rows,
  reason: SQL,
  from: SQL,
  where: SQL,
): Promise<number> {
  const { rowCount } = await tx.db.execute(sql`
    UPDATE core.import_rows r SET action = 'error', before = NULL, after = NULL,
      reasons = coalesce(r.reasons, '[]') || jsonb_build_array(${reason})
    ${from} WHERE ${of} AND ${changing} AND ${where}`);
  return rowCount ?? 0;
}

const said = (code: string, values: SQL) =>
  sql`jsonb_build_object('code', ${code}::text, 'values', jsonb_build_object(${values}))`;

/** Two rows of a file that ask for one thing of which there is one. */
export function refuseSameTwice(tx: OrganizationTx, rows: Rows, key: string, code: string): Promise<number> {
  const value = sql`r.after ->> ${key}::text`;
  const others = sql`FROM (SELECT ${value} AS value, min(r.line) AS first, max(r.line) AS last
    FROM core.import_rows r WHERE ${rows.of} AND ${changing} AND ${value} IS NOT NULL GROUP BY 1 HAVING count(*) > 1) t`;
  const other = sql`'value', t.value, 'row', CASE WHEN r.line = t.first THEN t.last ELSE t.first END`;
  return refuse(tx, rows, said(code, other), others, sql`${value} = t.value`);
}

/** Who is removed by the same import gives up what they have. */
const stays = ({ importId }: Rows, userId: SQL) => sql`${userId} NOT IN (SELECT user_id FROM core.import_rows
  WHERE import_id = ${importId}::uuid AND action = 'remove' AND user_id IS NOT NULL)`;

/** Who takes what another row gives up is refused with that row only. */
const alone = ({ handOvers = [] }: Rows, key: HandedKey) => {
  const takers = handOvers.filter((each) => each.key === key).map(({ taker }) => taker);
  return takers.length === 0 ? sql`true` : sql`r.line <> ALL (${`{${takers.join(",")}}`}::integer[])`;
};

/** What the rows ask for, as an array: compared through an index or a hash, whatever is guessed of the rows. */
const asked = (
  { of }: Rows,
  key: string,
) => sql`ANY (ARRAY(SELECT r.after ->> ${key}::text FROM core.import_rows r
  WHERE ${of} AND ${changing} AND r.after ? ${key}::text))`;

export const refuseTakenExtensions = (tx: OrganizationTx, rows: Rows): Promise<number> =>
  refuse(
    tx,
    rows,
    said("extensionTaken", sql`'value', t.extension, 'by', t.email`),
    sql`FROM (SELECT x.id, x.extension, x.email FROM core.users x WHERE x.organization_id = ${tx.organizationId}::uuid
      AND x.extension = ${asked(rows, "extension")} AND ${stays(rows, sql`x.id`)} OFFSET 0) t`,
    sql`t.extension = r.after ->> 'extension' AND t.id IS DISTINCT FROM r.user_id AND ${alone(rows, "extension")}`,
  );

/** A number that is not in the organization's inventory, or is somebody else's. */
export async function refuseNumbers(tx: OrganizationTx, rows: Rows): Promise<number> {
  const own = sql`SELECT n.number FROM core.phone_numbers n WHERE n.organization_id = ${tx.organizationId}::uuid`;
  const number = sql`r.after ->> 'phoneNumber'`;
  const unknown = await refuse(
    tx,
    rows,
    said("numberNotInInventory", sql`'value', ${number}`),
    sql``,
    sql`${number} IS NOT NULL AND ${number} NOT IN (${own})`,
  );
  const taken = await refuse(
    tx,
    rows,
    said("numberTaken", sql`'value', t.number, 'by', t.email`),
    sql`FROM (SELECT n.number, n.user_id, x.email
      FROM core.phone_numbers n JOIN core.users x ON x.organization_id = n.organization_id AND x.id = n.user_id
      WHERE n.organization_id = ${tx.organizationId}::uuid AND n.number = ${asked(rows, "phoneNumber")}
        AND ${stays(rows, sql`n.user_id`)} OFFSET 0) t`,
    sql`t.number = ${number} AND t.user_id IS DISTINCT FROM r.user_id AND ${alone(rows, "phoneNumber")}`,
  );
  return unknown + taken;
}
