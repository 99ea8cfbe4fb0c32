import { type Ctx, inPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { type RunView, runById, viewOf } from "./queries";

/** One run, for its page. */
export async function reportRun(ctx: Ctx, runId: string): Promise<RunView> {
  return inPartner(ctx, "reports:view", async (tx) => {
    const view = viewOf(tx, await runById(tx, runId));
    if (!view) throw notFound("report");
    return view;
  });
}
