import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";

const WEEKS = 52;
/** So many of the last days are there one by one, the older ones by week: enough for every chart, and quick to make. */
const DAILY = 35;

/**
 * A year of daily licence figures, computed back from what is there now: they grow from the subscription's first day
 * to today's numbers, with weekly ups and downs that are the same in every demo.
 */
export async function insertHistory(tx: Tx): Promise<void> {
  const today = tx.now.toISOString().slice(0, 10);
  await tx.db.execute(sql`
    SELECT usage.ensure_snapshot_month((${today}::date - make_interval(months => m))::date)
    FROM generate_series(-1, 12) AS m`);
  await tx.db.execute(sql`
    WITH days AS (
      SELECT ${today}::date - ago AS day FROM generate_series(0, ${WEEKS * 7}) AS ago
      WHERE ago <= ${DAILY} OR ago % 7 = 0
    ), terms AS (
      SELECT l.organization_id, l.subscription_id, l.product_code, l.purchased, l.assigned, l.used, s.starts_on,
        least(${today}::date, s.ends_on, s.ended_at::date) AS last_day,
        abs(hashtext(l.subscription_id || l.product_code)) AS luck
      FROM core.subscription_licenses l JOIN core.subscriptions s ON s.id = l.subscription_id
      WHERE s.set_up_at IS NOT NULL
    ), shares AS (
      SELECT t.*, d.day, (d.day - t.starts_on)::numeric / greatest(t.last_day - t.starts_on, 1) AS share,
        CASE WHEN d.day = t.last_day THEN 0 ELSE abs(hashtext(t.subscription_id || (d.day - '2000-01-02') / 7)) % 7 END AS dip
      FROM terms t JOIN days d ON d.day BETWEEN t.starts_on AND t.last_day
    ), figures AS (
      SELECT organization_id, subscription_id, product_code, day,
        CASE WHEN luck % 4 = 0 AND share < 0.5 THEN ceil(purchased * 0.8) ELSE purchased END AS purchased,
        floor(assigned * (0.55 + 0.45 * share) * (100 - dip) / 100) AS assigned,
        floor(used * (0.45 + 0.55 * share) * (100 - dip) / 100) AS used
      FROM shares
    )
    INSERT INTO usage.license_snapshots (organization_id, subscription_id, product_code, day, purchased, assigned, used)
    SELECT organization_id, subscription_id, product_code, day, purchased, assigned, least(used, assigned) FROM figures`);
}
