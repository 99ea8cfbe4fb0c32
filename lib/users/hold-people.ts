import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";

/**
 * Whoever else changes users of this organization waits until this transaction ends, so that what is looked up of them
 * meanwhile stays true. Taken before any of their rows: two that took rows first would wait for each other.
 */
export const holdPeople = (tx: OrganizationTx, { beside = false }: { beside?: boolean } = {}) =>
  tx.db.execute(
    sql`SELECT ${sql.raw(beside ? SHARED : ALONE)}(hashtextextended(${`users of ${tx.organizationId}`}, 0))`,
  );

const ALONE = "pg_advisory_xact_lock";
/** With other parts of the same work, which change other users and give nothing that these may want. */
const SHARED = "pg_advisory_xact_lock_shared";
