import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

export type PlanCounts = {
  add: number;
  modify: number;
  remove: number;
  unchanged: number;
  error: number;
  /** How many users the organization had when this was planned. */
  users: number;
};

/** Rows alike: the package that each enters when it is added or `moved`, and the one that is left. */
export type Move = {
  action: "add" | "modify" | "remove" | "unchanged" | "error";
  entered: string | null;
  gone: string | null;
  moved: boolean;
  amount: number;
};

/** Counts the rows of a plan, all in one look at them. */
export async function countPlan(
  tx: OrganizationTx,
  importId: string,
): Promise<{ counts: PlanCounts; moves: Move[] }> {
  const { rows: moves } = await tx.db.execute<Move>(sql`
    SELECT action, package_code AS entered, before ->> 'packageCode' AS gone, coalesce(after ? 'packageCode', false) AS moved,
      count(*)::integer AS amount
    FROM core.import_rows WHERE import_id = ${importId}::uuid GROUP BY 1, 2, 3, 4`);
  const { rows: held } = await tx.db.execute<{ users: number }>(sql`
    SELECT coalesce(sum(amount), 0)::integer AS users FROM core.user_counts WHERE organization_id = ${tx.organizationId}::uuid`);
  const counts = { add: 0, modify: 0, remove: 0, unchanged: 0, error: 0, users: held[0]?.users ?? 0 };
  for (const { action, amount } of moves) counts[action] += amount;
  return { counts, moves };
}
