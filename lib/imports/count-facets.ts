import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { Import } from "./lease";

/** How many planned rows have each reason and change each value. Counted when the plan is made, not when it is read. */
export async function countFacets(
  tx: OrganizationTx,
  importId: string,
): Promise<NonNullable<Import["facets"]>> {
  const { rows } = await tx.db.execute<{ kind: "reasons" | "fields"; name: string; amount: number }>(sql`
    SELECT 'reasons' AS kind, code AS name, count(*)::integer AS amount
    FROM core.import_rows r, LATERAL (
      SELECT DISTINCT e ->> 'code' AS code FROM jsonb_array_elements(r.reasons) AS e) AS c
    WHERE import_id = ${importId}::uuid AND action = 'error' GROUP BY code
    UNION ALL
    SELECT 'fields', field, count(*)::integer FROM core.import_rows, jsonb_object_keys(after) AS field
    WHERE import_id = ${importId}::uuid AND action IN ('add', 'modify') GROUP BY field`);
  const of = (kind: "reasons" | "fields") =>
    Object.fromEntries(
      rows
        .filter((row) => row.kind === kind)
        .sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1))
        .map(({ name, amount }) => [name, amount]),
    );
  return { reasons: of("reasons"), fields: of("fields") };
}
