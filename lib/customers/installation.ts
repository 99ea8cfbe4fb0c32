import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import type { StatusDays } from "./explain-statuses";

/** What the installation says and a list of customers shows. */
export type Installation = {
  days: StatusDays;
  /** Product code → its name, in the vendor's order. */
  productNames: Record<string, string>;
};

export async function installation(tx: Tx): Promise<Installation> {
  const { rows } = await tx.db.execute<Installation>(sql`
    SELECT json_build_object('expiresSoon', core.setting_days('expires_soon_days'),
        'noActivity', core.setting_days('no_activity_days')) AS days,
      (SELECT json_object_agg(code, name ORDER BY position) FROM core.products) AS "productNames"`);
  return rows[0] ?? { days: { expiresSoon: 0, noActivity: 0 }, productNames: {} };
}
