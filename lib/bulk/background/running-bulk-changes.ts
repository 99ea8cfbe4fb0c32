import { and, desc, eq, inArray } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import type { BulkRow } from "./lease";

export type RunningBulk = Pick<BulkRow, "id" | "kind" | "subject" | "state" | "progress" | "total">;

/** The person's own changes that wait or are being made, newest first. */
export async function runningBulkChanges(ctx: Ctx): Promise<RunningBulk[]> {
  return inPartner(ctx, "customers:view", (tx) =>
    tx.db
      .select({
        id: bulkChanges.id,
        kind: bulkChanges.kind,
        subject: bulkChanges.subject,
        state: bulkChanges.state,
        progress: bulkChanges.progress,
        total: bulkChanges.total,
      })
      .from(bulkChanges)
      .where(
        and(
          eq(bulkChanges.requestedBy, tx.actor.id ?? ""),
          inArray(bulkChanges.state, ["waiting", "running"]),
        ),
      )
      .orderBy(desc(bulkChanges.createdAt))
      .limit(20),
  );
}
