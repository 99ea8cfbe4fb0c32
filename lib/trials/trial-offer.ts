import { asc, sql } from "drizzle-orm";
import { products } from "@/db/schema";
import { type Ctx, inOrganization, inPartner, type Tx } from "@/lib/access";
import { forbidden } from "@/lib/core/errors";
import { timeZonesFor } from "@/lib/core/time-zones";
import { dayOf } from "./rules";

export type OfferedProduct = { code: string; name: string; meetings: boolean };
export type TrialOffer = {
  products: OfferedProduct[];
  /** Meetings belong to a site: none is asked for where one exists. */
  needsSite: boolean;
  /** One at a time. */
  running: boolean;
  zones: string[];
  /** The time zone of a country that has one clock. */
  obviousZone?: string;
};

/** What a trial for a new customer can hold. */
export async function newTrialOffer(ctx: Ctx): Promise<TrialOffer> {
  return inPartner(ctx, "customers:view", async (tx) => ({
    products: await offered(tx),
    needsSite: true,
    running: false,
    zones: timeZonesFor("", tx.now).zones,
  }));
}

/** What a trial for this customer can hold, and whether a site has to be named for it. */
export async function trialOffer(ctx: Ctx, customerId: string): Promise<TrialOffer> {
  return inOrganization(ctx, "customers:view", customerId, async (tx) => {
    const { rows } = await tx.db.execute<{
      country: string;
      access: string;
      sited: boolean;
      running: boolean;
    }>(sql`
      SELECT o.country, m.access, EXISTS (SELECT FROM core.sites s WHERE s.organization_id = o.id) AS sited,
        EXISTS (SELECT FROM core.subscriptions s WHERE s.organization_id = o.id AND s.kind = 'trial'
          AND s.ended_at IS NULL AND s.ends_on >= ${dayOf(tx.now)}::date) AS running
      FROM core.organizations o JOIN core.management m ON m.organization_id = o.id
      WHERE o.id = ${tx.organizationId} AND m.partner_id = ${tx.partnerId}`);
    const [customer] = rows;
    if (customer?.access !== "full") throw forbidden("provisioningAccessOnly");
    const { zones, obvious } = timeZonesFor(customer.country, tx.now);
    const { sited, running } = customer;
    return { products: await offered(tx), needsSite: !sited, running, zones, obviousZone: obvious };
  });
}

async function offered(tx: Tx): Promise<OfferedProduct[]> {
  const all = await tx.db.select().from(products).orderBy(asc(products.position));
  return all.map(({ code, name, family }) => ({ code, name, meetings: family === "meetings" }));
}
