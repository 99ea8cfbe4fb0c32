import { getTableColumns, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/lib/access";

/**
 * Puts many rows into a table with one statement: statement triggers keep the read models once, not row by row. All
 * rows have the columns of the first.
 */
export async function insertAll<T extends PgTable>(tx: Tx, table: T, rows: readonly T["$inferInsert"][]) {
  const [first] = rows;
  if (!first) return;
  const { schema, name } = getTableConfig(table);
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const named = rows.map((row) => {
    const values: Record<string, unknown> = row;
    return Object.fromEntries(columns.map(([key, column]) => [column.name, values[key]]));
  });
  const into = sql`${sql.identifier(schema ?? "public")}.${sql.identifier(name)}`;
  const list = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  await tx.db.execute(sql`
    INSERT INTO ${into} (${list})
    SELECT ${list} FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(named)}::json)`);
}
