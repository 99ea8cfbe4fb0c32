import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import type { StatusDays } from "./explain-statuses";

export async function statusDays(tx: Tx): Promise<StatusDays> {
  const { rows } = await tx.db.execute<StatusDays>(sql`
    SELECT core.setting_days('expires_soon_days') AS "expiresSoon", core.setting_days('no_activity_days') AS "noActivity"`);
  return rows[0] ?? { expiresSoon: 0, noActivity: 0 };
}

/** Product code → its name, in the vendor's order. */
export async function productNames(tx: Tx): Promise<Record<string, string>> {
  const { rows } = await tx.db.execute<{ code: string; name: string }>(
    sql`SELECT code, name FROM core.products ORDER BY position`,
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
