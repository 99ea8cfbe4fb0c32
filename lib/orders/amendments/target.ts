import { and, asc, eq, isNull } from "drizzle-orm";
import { orders, subscriptions } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { conflict, invalid } from "@/lib/core/errors";
import { aboutOrder, type Order } from "../mail-order";
import type { Amendment } from "./amendment-fields";

export type Sold = typeof subscriptions.$inferSelect;

/** What an amendment is about, locked: an order that is not set up yet, or what is running of what was sold. */
export type Target = { order: Order; sold?: undefined } | { order?: Order; sold: Sold[] };

/** The order first, then its subscriptions by id: as setting up does, so that nobody waits for each other. */
export async function targetOf(tx: Tx, amendment: Amendment): Promise<Target> {
  const { webOrderNumber, subscriptionId } = amendment;
  const named = subscriptionId ? await subscriptionNamed(tx, subscriptionId) : undefined;
  const number = webOrderNumber ?? named?.orderNumber;
  const order = number ? await lockedOrder(tx, number) : undefined;
  if (!named && !order) throw invalid({ webOrderNumber: "amendments.unknownOrder" });
  if (order?.state === "cancelled") throw conflict("orders.cancelled", { number: order.number });
  if (order && order.state !== "provisioned" && !named?.setUpAt) return { order };
  const sold = named ? await locked(tx, eq(subscriptions.id, named.id)) : await soldBy(tx, order);
  if (sold.length === 0) throw conflict("amendments.ended");
  return { order, sold };
}

async function lockedOrder(tx: Tx, number: string): Promise<Order | undefined> {
  const [order] = await tx.db.select().from(orders).where(eq(orders.number, number)).for("update");
  return order;
}

async function subscriptionNamed(tx: Tx, id: string): Promise<Sold> {
  const [sold] = await tx.db
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.id, id), eq(subscriptions.kind, "paid")));
  if (!sold) throw invalid({ subscriptionId: "amendments.unknownSubscription" });
  return sold;
}

const soldBy = (tx: Tx, order?: Order): Promise<Sold[]> =>
  order?.organizationId
    ? locked(
        tx,
        and(
          eq(subscriptions.organizationId, order.organizationId),
          eq(subscriptions.orderNumber, order.number),
        ),
      )
    : Promise.resolve([]);

/** Entered with the order and not set up yet. */
export async function waitingFor(tx: Tx, order: Order): Promise<Sold[]> {
  return (await soldBy(tx, order)).filter(({ setUpAt }) => setUpAt === null);
}

const locked = (tx: Tx, which: ReturnType<typeof and>): Promise<Sold[]> =>
  tx.db
    .select()
    .from(subscriptions)
    .where(and(which, isNull(subscriptions.endedAt)))
    .orderBy(asc(subscriptions.id))
    .for("update");

/** Whose log it stands in what is told of an amendment: the order's when there is one. */
export function aboutTarget(order: Order | undefined, sold: Sold | undefined) {
  if (order) return aboutOrder(order);
  if (!sold) throw new Error("An amendment is about an order or a subscription");
  const { id, organizationId, partnerId } = sold;
  return { target: { kind: "subscription", id, name: id }, organizationId, partnerId };
}
