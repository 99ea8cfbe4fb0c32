import { eq, sql } from "drizzle-orm";
import { orders, provisionings } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict } from "@/lib/core/errors";
import { aboutOrder, type Order } from "@/lib/orders";
import { renewSiteNames } from "@/lib/sites";
import { type Answers, same, withAnswer } from "./answers";
import { type At, inSetUp, type SetUpTx } from "./in-set-up";
import { saidStep } from "./said-step";
import { mayEnter, type StepName, stepAfter, stepsOf } from "./steps";

/**
 * Saves a step's answer and says which is next. A step cannot be taken before those ahead of it; a page that is behind
 * what was saved since is refused, unless it says the same (a double click). `then` follows from an answer that is new.
 */
export async function saveStep(
  ctx: Ctx,
  at: At,
  step: keyof Answers,
  decide: (tx: SetUpTx) => Promise<Answers>,
  then?: (tx: SetUpTx, answers: Answers) => Promise<void> | undefined,
): Promise<{ next: StepName }> {
  return inSetUp(ctx, at, async (tx) => {
    if (!stepsOf(tx.answers, tx.side).includes(step)) throw conflict("setup.notYourStep");
    if (!mayEnter(step, tx.first)) throw conflict("setup.stepNotYet");
    const answers = withAnswer(tx.answers, await decide(tx));
    if (!same(read(answers), read(tx.answers))) {
      refuseWhenBehind(at, tx);
      await keep(tx, answers);
      await record(tx, "order.stepSaved", {
        ...aboutOrder(tx.order),
        ...(await saidStep(tx, step, answers)),
      });
      await then?.(tx, answers);
    }
    return { next: stepAfter(step, answers, tx.side) };
  });
}

export function refuseWhenBehind(at: At, tx: SetUpTx): void {
  if (at.version !== tx.version) throw conflict("setup.changedMeanwhile");
}

const read = ({ who, partner, customer, review, services }: Answers) => [
  who,
  partner,
  customer,
  review,
  services,
];

async function keep(tx: SetUpTx, answers: Answers): Promise<void> {
  const { number } = tx.order;
  const savedNow = { answers, savedAt: tx.now, savedBy: tx.link.email };
  await tx.db
    .insert(provisionings)
    .values({ orderNumber: number, ...savedNow, version: 1, startedAt: tx.now })
    .onConflictDoUpdate({
      target: provisionings.orderNumber,
      set: { ...savedNow, version: sql`${provisionings.version} + 1` },
    });
  const goneOn = { state: "in_progress" as const, partnerId: partnerOf(tx.order, answers), setAsideAt: null };
  await tx.db.update(orders).set(goneOn).where(eq(orders.number, number));
  await renewSiteNames(tx, number);
}

/**
 * On whose list of orders it is by now. A partner that somebody from elsewhere searched for sees it when that was
 * reviewed; one that was passed over sees it no more.
 */
function partnerOf({ organizationId, partnerId }: Order, { partner, review }: Answers): string | null {
  if (organizationId || !partner) return partnerId;
  if (partner.kind === "new") return null;
  return partner.how !== "search" || review ? partner.organizationId : null;
}
