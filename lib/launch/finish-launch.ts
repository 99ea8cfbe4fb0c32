import { eq } from "drizzle-orm";
import { launches, organizations } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict } from "@/lib/core/errors";
import { inLaunch } from "./in-launch";
import { livesInRegion } from "./region";
import { type At, aboutLaunch, refuseWhenBehind } from "./save-step";

/** The last step: what was answered becomes the organization's. Done already, it says so by the same answer. */
export async function finishLaunch(ctx: Ctx, at: At): Promise<{ organizationId: string }> {
  return inLaunch(ctx, async (tx) => {
    const { partnerId, organization: before, answers } = tx;
    if (tx.finishedAt) return { organizationId: partnerId };
    if (tx.first !== "summary" || !answers.organization) throw conflict("launch.stepNotYet");
    refuseWhenBehind(at, tx);
    const after = answers.organization;
    if (after.region !== before.region && (await livesInRegion(tx))) throw conflict("launch.regionStays");
    await tx.db.update(organizations).set(after).where(eq(organizations.id, partnerId));
    await tx.db
      .update(launches)
      .set({ finishedAt: tx.now, finishedByName: tx.actor.name })
      .where(eq(launches.partnerId, partnerId));
    const { region, vertical, plannedUsers } = before;
    await record(tx, "launch.finished", {
      ...aboutLaunch(tx),
      before: { region, vertical, plannedUsers },
      after,
    });
    return { organizationId: partnerId };
  });
}
