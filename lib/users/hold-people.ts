import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

/**
 * Whoever else changes users of this organization waits until this transaction ends, so that what is looked up of them
 * meanwhile stays true. Taken before any of their rows: two that took rows first would wait for each other.
 */
export const holdPeople = (tx: OrganizationTx) =>
  tx.db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`users of ${tx.organizationId}`}, 0))`);
