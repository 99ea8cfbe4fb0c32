import { eq } from "drizzle-orm";
import { orders, provisionings } from "@/db/schema";
import { type Actor, asSystem, type Ctx, linkCtx, partnerMay, type Tx } from "@/lib/access";
import { actorOfUser } from "@/lib/auth";
import { conflict, forbidden } from "@/lib/core/errors";
import { type Link, linkOfVisit } from "@/lib/links";
import type { Order } from "@/lib/orders";
import { type Answers, isForCompany, readAnswers } from "./answers";
import { firstStep } from "./first-step";
import { type Line, linesOf } from "./lines";
import type { Side, StepName } from "./steps";

/** Which page sent it: whose visit, which order it showed, and how far that was saved. */
export type At = { visit: string; order: string; version: number };

export type SetUpTx = Tx & {
  link: Link;
  side: Side;
  order: Order;
  lines: Line[];
  answers: Answers;
  version: number;
  first: StepName;
};

/**
 * The door of the wizard: whoever holds a visit of a link that still counts, for the order of that link and no other.
 * The order's row is locked, so that two people take turns.
 */
export async function inSetUp<T>(
  ctx: Ctx,
  at: Omit<At, "version">,
  work: (tx: SetUpTx) => Promise<T>,
): Promise<T> {
  const { state, link } = await linkOfVisit(ctx, at.visit);
  const side = link && sideOf(link);
  if (!side) throw conflict("setup.noVisit");
  if (link.orderNumber !== at.order) throw conflict("setup.otherOrder", { order: link.orderNumber ?? "" });
  const actor = await actorOf(ctx, link);
  return asSystem({ ...ctx, actor }, "set up an order", async (tx) => {
    const [order] = await tx.db.select().from(orders).where(eq(orders.number, at.order)).for("update");
    if (!order || order.state === "cancelled") throw conflict("setup.cancelled");
    if (order.state === "provisioned") throw conflict(ALREADY_SET_UP);
    if (state !== "open") throw conflict("setup.linkEnded");
    const lines = await linesOf(tx, order.number);
    const { answers, version } = await saved(tx, order);
    if (isWithdrawn(link, answers)) throw conflict("setup.withdrawn");
    const first = firstStep(answers, lines);
    return work({ ...tx, link, side, order, lines, answers, version, first });
  });
}

/** For whom a link opens the wizard; undefined for a link that does not. */
export function sideOf({ purpose, orderNumber }: Link): Side | undefined {
  if (!orderNumber) return undefined;
  if (purpose === "services") return "customer";
  return purpose === "provisioning" ? "partner" : undefined;
}

/** The customer's administrator goes on as long as the partner's answer says so, and nobody else with such a link. */
export const isWithdrawn = ({ purpose, email }: Link, { review }: Answers) =>
  purpose === "services" && review?.customerSetsUp?.email !== email;

export const ALREADY_SET_UP = "setup.alreadyDone";

/** The link's holder; a signed-in person who continued from the list of orders acts as themselves. */
async function actorOf(ctx: Ctx, link: Link): Promise<Actor> {
  if (!link.userId) return linkCtx(link, ctx.actor.address).actor;
  const actor = await actorOfUser(link.userId);
  if (!actor || !partnerMay(actor.roles, "provisioning:edit")) throw forbidden();
  return { ...actor, address: ctx.actor.address };
}

/** What was saved of an order's set-up; an order whose customer is known already has that answer. */
export async function saved(tx: Tx, order: Order): Promise<{ answers: Answers; version: number }> {
  const [row] = await tx.db.select().from(provisionings).where(eq(provisionings.orderNumber, order.number));
  const answers = readAnswers(row?.answers ?? {});
  const { organizationId } = order;
  const known: Answers = organizationId
    ? { customer: { kind: "existing", organizationId, how: "order" } }
    : {};
  const whole = isForCompany(answers) ? answers : { ...answers, ...known };
  return { answers: whole, version: row?.version ?? 0 };
}
