import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { management, organizations, sites, subscriptions } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { invalid, notFound, ruleBroken } from "@/lib/core/errors";
import { insertSite } from "@/lib/sites";
import { insertTrial, type StartedTrial } from "./insert-trial";
import { refuseForOneself } from "./own-trials";
import { dayOf } from "./rules";
import { type SiteWish, siteForTrial } from "./site-for-trial";
import { taken } from "./taken";
import { type Quantities, type Wanted, wantedOf } from "./wanted";

export type StartTrial = SiteWish & { organizationId: string; quantity: Quantities; days: number };

/** Starts a trial for a customer that exists; one at a time. */
export async function startTrial(ctx: Ctx, input: StartTrial): Promise<StartedTrial> {
  refuseForOneself(ctx, input.organizationId);
  const started = inOrganization(ctx, "trials:edit", input.organizationId, async (tx) => {
    await takeTurns(tx);
    await refuseSecond(tx);
    const wanted = await wantedOf(tx, input.quantity);
    const siteId = wanted.meetings.length > 0 ? await siteOf(tx, input, wanted) : null;
    if (Object.keys(wanted.problems).length > 0) throw invalid(wanted.problems);
    return insertTrial(tx, { wanted, days: input.days, siteId });
  });
  return started.catch((error) => {
    throw taken(error);
  });
}

/** Two who start at once come one after the other: the second finds the first one's trial. */
const takeTurns = (tx: OrganizationTx) =>
  tx.db.select().from(management).where(eq(management.organizationId, tx.organizationId)).for("update");

async function refuseSecond(tx: OrganizationTx): Promise<void> {
  const [running] = await tx.db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.organizationId, tx.organizationId),
        eq(subscriptions.kind, "trial"),
        isNull(subscriptions.endedAt),
        gte(subscriptions.endsOn, dayOf(tx.now)),
      ),
    );
  if (running) throw ruleBroken("trials.alreadyRunning");
}

/** The site there is, else a new one. */
async function siteOf(tx: OrganizationTx, wish: SiteWish, { problems }: Wanted): Promise<string> {
  const own = eq(sites.organizationId, tx.organizationId);
  const [site] = await tx.db.select({ id: sites.id }).from(sites).where(own).orderBy(asc(sites.createdAt));
  if (site) return site.id;
  const [customer] = await tx.db
    .select({ country: organizations.country })
    .from(organizations)
    .where(eq(organizations.id, tx.organizationId));
  if (!customer) throw notFound("organization");
  const named = await siteForTrial(tx, wish, customer.country);
  const all = { ...problems, ...named.problems };
  if (Object.keys(all).length > 0) throw invalid(all);
  return insertSite(tx, named.site);
}
