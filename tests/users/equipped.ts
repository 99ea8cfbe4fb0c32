import { locations, phoneNumbers, sites } from "@/db/schema";
import { asSystem, systemCtx } from "@/lib/access";
import { makeSubscription } from "@/lib/demo/make";
import { makeWorld, type World } from "../imports/world";

export type Equipped = World & {
  /** Numbers of the organization, by their last figure. */
  number: (figure: number) => string;
  site: string;
  /** Holds licences: two of Meetings, one of each Calling, as many Messaging as wanted. */
  subscriptionId: string;
  overageId: string;
};

let made = 0;

/** An organization with locations, a site, numbers and subscriptions. */
export async function makeEquipped(options: Parameters<typeof makeWorld>[0] = {}): Promise<Equipped> {
  const world = await makeWorld({ calling: true, ...options });
  const { customerId: organizationId, partnerId } = world;
  made += 1;
  const prefix = `+4930${process.pid % 1_000}${made}00`;
  const number = (figure: number) => `${prefix}${figure}`;
  const site = `site-${organizationId.slice(0, 8)}`;
  return asSystem(systemCtx(), "what users can be given", async (tx) => {
    const place = { organizationId, country: "DE", timeZone: "Europe/Berlin" };
    await tx.db.insert(locations).values([
      { ...place, name: "Berlin" },
      { ...place, name: "Paris, Nord" },
    ]);
    await tx.db.insert(sites).values({ organizationId, urlName: site, timeZone: "Europe/Berlin" });
    const numbers = [0, 1, 2, 3].map((figure) => ({ organizationId, number: number(figure) }));
    await tx.db.insert(phoneNumbers).values(numbers);
    const owner = { partnerId, organizationId };
    const capped = await makeSubscription(tx, owner, {
      licenses: { meetings: 2, calling_professional: 1, calling_standard: 1 },
    });
    const overage = await makeSubscription(tx, owner, { licenses: { messaging: 0 }, overageAllowed: true });
    return { ...world, number, site, subscriptionId: capped.id, overageId: overage.id };
  });
}
