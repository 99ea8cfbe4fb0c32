import { sql } from "drizzle-orm";
import { asSystem, systemCtx } from "@/lib/access";

const AT_ONCE = 500;

/** Renews the list's rows whose status changes by time alone (a term ends, nobody came for long), in batches. */
export async function refreshDueOverviews(): Promise<void> {
  const due = await asSystem(systemCtx(), "find customers whose status is due", async (tx) => {
    const { rows } = await tx.db.execute<{ id: string }>(sql`
      SELECT DISTINCT organization_id AS id FROM core.customer_overview WHERE recheck_at <= now()`);
    return rows.map(({ id }) => id);
  });
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const batch = `{${due.slice(at, at + AT_ONCE).join(",")}}`;
    await asSystem(systemCtx(), "refresh due customers", (tx) =>
      tx.db.execute(sql`SELECT core.refresh_customer_overview(${batch}::uuid[])`),
    );
  }
}
