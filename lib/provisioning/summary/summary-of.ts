import { and, asc, eq, inArray } from "drizzle-orm";
import {
  organizations,
  products,
  provisionings,
  sites,
  subscriptionLicenses,
  subscriptions,
} from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import type { Order } from "@/lib/orders";
import { readAnswers } from "../answers";
import type { ServicesAnswer } from "../services/services-answer";

export type Summary = ServicesAnswer & {
  customer: string;
  partner: string;
  subscriptions: {
    id: string;
    startsOn: string;
    endsOn: string;
    autoRenew: boolean;
    /** The meetings site that its licences are on. */
    site?: string;
    licences: { product: string; purchased: number }[];
  }[];
  invited?: { name: string; email: string };
};

/** What setting up an order has brought into being; for who holds a link of it (see lookAtSetUp). */
export async function summaryOf(ctx: Ctx, order: Order): Promise<Summary> {
  return asSystem(ctx, "summarize an order's set-up", async (tx) => {
    const [row] = await tx.db.select().from(provisionings).where(eq(provisionings.orderNumber, order.number));
    const { customer, services = { sites: [], locations: [] } } = readAnswers(row?.answers ?? {});
    const ids = [order.organizationId, order.partnerId].filter((id) => id !== null);
    const names = await tx.db
      .select({ id: organizations.id, name: organizations.name })
      .from(organizations)
      .where(inArray(organizations.id, ids));
    const nameOf = (id: string | null) => names.find((each) => each.id === id)?.name ?? "";
    const invited =
      customer?.kind === "new"
        ? { name: `${customer.adminFirstName} ${customer.adminLastName}`, email: customer.adminEmail }
        : undefined;
    return {
      ...services,
      customer: nameOf(order.organizationId),
      partner: nameOf(order.partnerId),
      subscriptions: await subscriptionsOf(tx, order),
      invited,
    };
  });
}

async function subscriptionsOf(tx: Tx, { number, organizationId }: Order): Promise<Summary["subscriptions"]> {
  if (!organizationId) return [];
  const found = await tx.db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.organizationId, organizationId), eq(subscriptions.orderNumber, number)))
    .orderBy(asc(subscriptions.id));
  const licences = await tx.db
    .select({
      subscriptionId: subscriptionLicenses.subscriptionId,
      product: products.name,
      purchased: subscriptionLicenses.purchased,
      site: sites.urlName,
    })
    .from(subscriptionLicenses)
    .innerJoin(products, eq(products.code, subscriptionLicenses.productCode))
    .leftJoin(sites, eq(sites.id, subscriptionLicenses.siteId))
    .where(
      inArray(
        subscriptionLicenses.subscriptionId,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(asc(products.position));
  return found.map(({ id, startsOn, endsOn, autoRenew }) => {
    const own = licences.filter(({ subscriptionId }) => subscriptionId === id);
    return {
      id,
      startsOn,
      endsOn,
      autoRenew,
      site: own.find(({ site }) => site)?.site ?? undefined,
      licences: own.map(({ product, purchased }) => ({ product, purchased })),
    };
  });
}
