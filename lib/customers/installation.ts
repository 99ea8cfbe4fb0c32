import { sql } from "drizzle-orm";
import type { PartnerTx, Tx } from "@/lib/access";
import type { CustomerTag } from "./customer-details";
import type { StatusDays } from "./explain-statuses";

/** What the installation says and a list of customers shows. */
export type Installation = {
  days: StatusDays;
  /** Product code → its name, in the vendor's order. */
  productNames: Record<string, string>;
};

const said = sql`json_build_object('expiresSoon', core.setting_days('expires_soon_days'),
    'noActivity', core.setting_days('no_activity_days')) AS days,
  (SELECT json_object_agg(code, name ORDER BY position) FROM core.products) AS "productNames"`;
const nothing = { days: { expiresSoon: 0, noActivity: 0 }, productNames: {} };

export async function installation(tx: Tx): Promise<Installation> {
  const { rows } = await tx.db.execute<Installation>(sql`SELECT ${said}`);
  return rows[0] ?? nothing;
}

/** What a list is understood by, asked in one go. */
export type Ground = Installation & {
  /** All of the partner's, by name. */
  tags: CustomerTag[];
  /** Whether customers of others made the person their administrator. */
  reachesOthers: boolean;
};

export async function groundOf(tx: PartnerTx): Promise<Ground> {
  const { rows } = await tx.db.execute<Ground>(sql`
    SELECT ${said}, EXISTS (SELECT FROM core.external_overview()) AS "reachesOthers",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'colour', colour) ORDER BY lower(name), id), '[]')
        FROM core.tags WHERE partner_id = ${tx.partnerId}) AS tags`);
  return rows[0] ?? { ...nothing, tags: [], reachesOthers: false };
}
