import { eq } from "drizzle-orm";
import { launches } from "@/db/schema";
import { type Ctx, inOwnPartner, partnerMay } from "@/lib/access";
import { acceptancesOf, currentTerms } from "@/lib/terms";

/** `new`: nobody has begun. `terms`: set up, and newer terms ask to be accepted. */
export type LaunchState = "new" | "open" | "terms" | "done";

/** A partner that is done stays done as long as the terms do: every page of its staff asks. */
const done = new Set<string>();

/** How far one's own organization is set up; undefined for who cannot do it. */
export async function launchState(ctx: Ctx): Promise<LaunchState | undefined> {
  const { partnerId, roles } = ctx.actor;
  if (!partnerId || !partnerMay(roles, "launch:edit")) return undefined;
  const known = `${partnerId} ${currentTerms()}`;
  if (done.has(known)) return "done";
  const state = await inOwnPartner(ctx, "account:view", async (tx): Promise<LaunchState> => {
    const [row] = await tx.db.select().from(launches).where(eq(launches.partnerId, partnerId));
    const accepted = (await acceptancesOf(tx)).some(({ version }) => version === currentTerms());
    if (!row?.finishedAt) return row || accepted ? "open" : "new";
    return accepted ? "done" : "terms";
  });
  if (state === "done") done.add(known);
  return state;
}
