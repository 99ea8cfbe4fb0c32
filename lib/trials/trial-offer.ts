import { asc, eq, sql } from "drizzle-orm";
import { organizations, products, sites } from "@/db/schema";
import { type Ctx, inOrganization, inPartner, type Tx } from "@/lib/access";
import { timeZonesFor } from "@/lib/core/time-zones";

export type OfferedProduct = { code: string; name: string; meetings: boolean };
export type TrialOffer = {
  products: OfferedProduct[];
  /** Meetings belong to a site: none is asked for where one exists. */
  needsSite: boolean;
  zones: string[];
  /** The time zone of a country that has one. */
  obviousZone?: string;
};

/** What a trial for a new customer can hold. */
export async function newTrialOffer(ctx: Ctx): Promise<TrialOffer> {
  return inPartner(ctx, "customers:view", async (tx) => ({
    products: await offered(tx),
    needsSite: true,
    zones: timeZonesFor("", tx.now).zones,
  }));
}

/** What a trial for this customer can hold, and whether a site has to be named for it. */
export async function trialOffer(ctx: Ctx, customerId: string): Promise<TrialOffer> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const own = eq(sites.organizationId, tx.organizationId);
    const [customer] = await tx.db
      .select({
        country: organizations.country,
        site: sql<boolean>`EXISTS (SELECT FROM ${sites} WHERE ${own})`,
      })
      .from(organizations)
      .where(eq(organizations.id, tx.organizationId));
    const { zones, obvious } = timeZonesFor(customer?.country ?? "", tx.now);
    return { products: await offered(tx), needsSite: !customer?.site, zones, obviousZone: obvious };
  });
}

async function offered(tx: Tx): Promise<OfferedProduct[]> {
  const all = await tx.db.select().from(products).orderBy(asc(products.position));
  return all.map(({ code, name, family }) => ({ code, name, meetings: family === "meetings" }));
}
