import { and, desc, eq, inArray } from "drizzle-orm";
import { reportRuns } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import { ownRuns, type RunView, viewOf } from "./queries";

const SHOWN = 20;

/** The person's own reports that wait or are being made, newest first. */
export async function runningReports(ctx: Ctx): Promise<RunView[]> {
  return inPartner(ctx, "reports:view", async (tx) => {
    const runs = await tx.db
      .select()
      .from(reportRuns)
      .where(
        and(
          ownRuns(tx),
          eq(reportRuns.requestedBy, tx.actor.id ?? ""),
          inArray(reportRuns.state, ["queued", "running"]),
        ),
      )
      .orderBy(desc(reportRuns.createdAt))
      .limit(SHOWN);
    return runs.flatMap((run) => viewOf(tx, run) ?? []);
  });
}
