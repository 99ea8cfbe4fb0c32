import { and, count, eq, gt, sql } from "drizzle-orm";
import { audit, orders, provisionings } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, invalid } from "@/lib/core/errors";
import { revokeLinks } from "@/lib/links";
import { type Contact, contactOf } from "../contact";
import { aboutOrder, mailOrder, type Order } from "../mail-order";

/** Each hand-over mails somebody: nobody's order becomes a way to write to the world. */
const MOST_A_DAY = 10;
const DAY = 86_400_000;
/** A second click within this time is the same hand-over. */
const JUST_NOW_MS = 60_000;

/**
 * Gives an order that is not set up, whose row the caller has locked, to another contact: links sent before stop, the
 * new contact is mailed at once when the order's day has come. What was saved stays, but for what followed from the
 * address before; part of system work.
 */
export async function handOver(tx: Tx, order: Order, email: string): Promise<void> {
  const { number, state, contactEmail: before } = order;
  if (state === "provisioned") throw conflict("orders.alreadySetUp", { number });
  if (state === "cancelled") throw conflict("orders.cancelled", { number });
  if (email.toLowerCase() === before.toLowerCase()) {
    if (await handedOverSince(tx, number, JUST_NOW_MS)) return;
    throw invalid({ email: "orders.sameContact" });
  }
  if ((await handedOverSince(tx, number, DAY)) >= MOST_A_DAY)
    throw conflict("orders.handedOverOften", { max: MOST_A_DAY });
  const contact = await contactOf(tx, email);
  const partnerId = order.partnerId ?? (contact?.isPartner ? contact.organizationId : null);
  await revokeLinks(tx, { orderNumber: number });
  await tx.db.update(orders).set({ contactEmail: email, partnerId }).where(eq(orders.number, number));
  await forgetWhatFollowed(tx, number, contact);
  const now = { ...order, contactEmail: email, partnerId };
  const change = { before: { contactEmail: before }, after: { contactEmail: email } };
  await record(tx, "order.handedOver", { ...aboutOrder(now), ...change });
  if (state !== "waiting") await mailOrder(tx, now);
}

async function handedOverSince(tx: Tx, number: string, ms: number): Promise<number> {
  const [row] = await tx.db
    .select({ times: count() })
    .from(audit)
    .where(
      and(
        eq(audit.targetKind, "order"),
        eq(audit.targetId, number),
        eq(audit.action, "order.handedOver"),
        gt(audit.at, new Date(tx.now.getTime() - ms)),
      ),
    );
  return row?.times ?? 0;
}

type Saved = { who?: { kind?: string }; partner?: { organizationId?: string } };

/** The partner was found by the address before, and with "my company" the customer too. */
async function forgetWhatFollowed(tx: Tx, orderNumber: string, contact?: Contact): Promise<void> {
  const [row] = await tx.db
    .select({ answers: provisionings.answers })
    .from(provisionings)
    .where(eq(provisionings.orderNumber, orderNumber));
  const { who, partner }: Saved = row?.answers ?? {};
  if (!row || !partner) return;
  if (partner.organizationId && partner.organizationId === contact?.organizationId) return;
  const gone = ["partner", "customer", "review", ...(who?.kind === "company" ? ["who"] : [])];
  await tx.db
    .update(provisionings)
    .set({
      answers: sql`${provisionings.answers} - ${`{${gone.join(",")}}`}::text[]`,
      version: sql`${provisionings.version} + 1`,
    })
    .where(eq(provisionings.orderNumber, orderNumber));
}
