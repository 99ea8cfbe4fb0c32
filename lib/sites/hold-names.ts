import { and, eq, notInArray, sql } from "drizzle-orm";
import { siteNameReservations } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { takenOf } from "./site-name";

const HOURS = 24;
const untilOf = ({ now }: Tx) => new Date(now.getTime() + HOURS * 3_600_000);

/**
 * Holds the names for the order, in the caller's transaction, and lets go of its others. Answers those that another
 * order or site has.
 */
export async function holdSiteNames(tx: Tx, orderNumber: string, names: string[]): Promise<string[]> {
  const mine = eq(siteNameReservations.orderNumber, orderNumber);
  await tx.db
    .delete(siteNameReservations)
    .where(names.length > 0 ? and(mine, notInArray(siteNameReservations.name, names)) : mine);
  const lost = names.length > 0 ? await takenOf(tx, names, orderNumber) : [];
  // In one order, so that two which want the same names wait for each other and not both.
  for (const name of names.filter((each) => !lost.includes(each)).toSorted())
    if (!(await hold(tx, orderNumber, name))) lost.push(name);
  return lost;
}

async function hold(tx: Tx, orderNumber: string, name: string): Promise<boolean> {
  const { rowCount } = await tx.db.execute(sql`
    INSERT INTO core.site_name_reservations AS r (name, order_number, until)
    VALUES (${name}, ${orderNumber}, ${untilOf(tx)})
    ON CONFLICT (name) DO UPDATE SET order_number = excluded.order_number, until = excluded.until
    WHERE r.order_number = excluded.order_number OR r.until <= ${tx.now} OR NOT EXISTS (
      SELECT FROM core.orders o WHERE o.number = r.order_number AND o.state = 'in_progress')`);
  return rowCount === 1;
}

/** Whoever goes on with an order keeps its names for another day. */
export async function renewSiteNames(tx: Tx, orderNumber: string): Promise<void> {
  await tx.db
    .update(siteNameReservations)
    .set({ until: untilOf(tx) })
    .where(eq(siteNameReservations.orderNumber, orderNumber));
}

/** The sites exist now: nothing is held any more. */
export async function releaseSiteNames(tx: Tx, orderNumber: string): Promise<void> {
  await tx.db.delete(siteNameReservations).where(eq(siteNameReservations.orderNumber, orderNumber));
}
