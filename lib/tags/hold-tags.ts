import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";

/** Whoever else changes this partner's tags waits until this transaction ends: limits hold, nobody makes a tag twice. */
export const holdTags = (tx: Tx, partnerId: string) =>
  tx.db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('tags ' || ${partnerId}, 0))`);
