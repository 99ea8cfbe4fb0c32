import { sql } from "drizzle-orm";
import { asSystem, systemCtx } from "@/lib/access";
import { enqueue } from "@/lib/jobs";

type Forgotten = { importId: string; organizationId: string; state: keyof typeof jobOf };

const jobOf = {
  checking: "imports.check",
  waiting: "imports.apply",
  applying: "imports.apply",
  undoing: "imports.undo",
} as const;

/**
 * Queues again what no job is for: the queue gives up after many tries, as when a disk is full for long, and the import
 * would hold up all that follow in its organization.
 */
export async function queueForgottenImports(): Promise<void> {
  await asSystem(systemCtx(), "queue forgotten imports", async (tx) => {
    const { rows } = await tx.db.execute<Forgotten>(sql`
      SELECT i.id AS "importId", i.organization_id AS "organizationId", i.state FROM core.imports i
      WHERE i.state IN ('checking', 'waiting', 'applying', 'undoing') AND NOT EXISTS (
        SELECT FROM pgboss.job j WHERE j.name LIKE 'imports.%' AND j.state < 'completed'
          AND j.data ->> 'importId' = i.id::text)
      ORDER BY i.started_at`);
    for (const { state, ...payload } of rows) await enqueue(tx, jobOf[state], payload);
  });
}
