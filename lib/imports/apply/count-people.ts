import { sql } from "drizzle-orm";
import type { LeasedTx } from "../work";

/**
 * Renews the planner's idea of how many users there are, which may be of before they came. A transaction of its own:
 * until its end nobody else may do the same.
 */
export const countPeople = (tx: LeasedTx) => tx.db.execute(sql`SELECT core.analyze_people()`);
