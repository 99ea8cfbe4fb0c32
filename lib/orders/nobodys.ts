import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";

const DAY = 86_400_000;

/** When an order became somebody's to set up. */
export const dueAt = sql`greatest(created_at, starts_on::timestamp AT TIME ZONE 'UTC')`;

/** What was due by then and is not begun, nobody took up. */
export const nobodysBy = ({ now }: Pick<PartnerTx, "now">): Date => new Date(now.getTime() - DAY);

/**
 * Its day came 24 hours ago, the contact was mailed, and no step of its set-up was saved. Plain columns: under a policy
 * nothing else is compared through an index.
 */
export function nobodysSince(tx: Pick<PartnerTx, "now">): SQL {
  const by = nobodysBy(tx);
  return sql`state = 'mailed' AND created_at <= ${by} AND starts_on <= ${by.toISOString().slice(0, 10)}::date`;
}
