import { sql } from "drizzle-orm";
import { launches } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict } from "@/lib/core/errors";
import type { Answers } from "./answers";
import { inLaunch, type LaunchTx } from "./in-launch";
import { type LaunchStep, mayEnter, stepAfter } from "./steps";

export type At = { version: number };

/**
 * Saves a step's answer and says which is next. A page that is behind what was saved since is refused, unless it says
 * the same (a double click).
 */
export async function saveStep(
  ctx: Ctx,
  at: At,
  step: LaunchStep,
  decide: (tx: LaunchTx) => Promise<Answers>,
): Promise<{ next: LaunchStep }> {
  return inLaunch(ctx, async (tx) => {
    if (tx.finishedAt) throw conflict("launch.alreadyDone");
    if (!mayEnter(step, tx.first)) throw conflict("launch.stepNotYet");
    const patch = await decide(tx);
    const answers = { ...tx.answers, ...patch };
    if (!same(answers, tx.answers)) {
      refuseWhenBehind(at, tx);
      await keep(tx, answers);
      await record(tx, "launch.stepSaved", { ...aboutLaunch(tx), ...said(tx.answers, patch) });
    }
    return { next: stepAfter(step) };
  });
}

export function refuseWhenBehind(at: At, tx: LaunchTx): void {
  if (at.version !== tx.version) throw conflict("launch.changedMeanwhile");
}

export const aboutLaunch = ({ organization: { id, name } }: LaunchTx) => ({
  target: { kind: "organization", id, name },
});

/** In the words of the log; only the organization can be described anew. */
const said = (before: Answers, { organization }: Answers) =>
  organization ? { before: before.organization, after: organization } : { after: { plan: "reviewed" } };

const same = (a: Answers, b: Answers) =>
  JSON.stringify([a.plan, organizationOf(a)]) === JSON.stringify([b.plan, organizationOf(b)]);

/** In the order of the names: the database keeps its own. */
const organizationOf = ({ organization: o }: Answers) => o && [o.region, o.vertical, o.plannedUsers];

async function keep(tx: LaunchTx, answers: Answers): Promise<void> {
  await tx.db
    .insert(launches)
    .values({ partnerId: tx.partnerId, answers, version: 1, startedAt: tx.now })
    .onConflictDoUpdate({
      target: launches.partnerId,
      set: { answers, version: sql`${launches.version} + 1` },
    });
}
