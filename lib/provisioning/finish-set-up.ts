import { type Ctx, systemIn } from "@/lib/access";
import { conflict, DomainError } from "@/lib/core/errors";
import { convertTrials } from "@/lib/trials";
import { closeOrder } from "./finish/close-order";
import { nameThings } from "./finish/name-things";
import { startSubscriptions } from "./finish/start-subscriptions";
import { takeCustomer } from "./finish/take-customer";
import { takePartner } from "./finish/take-partner";
import { tellOthers } from "./finish/tell-others";
import { ALREADY_SET_UP, type At, inSetUp, type SetUpTx } from "./in-set-up";
import { refuseWhenBehind } from "./save-step";
import { type Setback, StepRefused, takenMeanwhile } from "./step-refused";
import type { Side, StepName } from "./steps";

/** `locale`: the reader's, for whom nothing else tells a language. */
export type FinishSetUp = At & { locale: string };

export type Finished = { done: true; already: boolean } | { done: false; step: StepName; why: Setback };

/**
 * Step 6: all that was answered comes into being in one transaction, or none of it. Whoever comes second finds it
 * done; what was taken meanwhile leads back to its step with everything kept.
 */
export async function finishSetUp(ctx: Ctx, { locale, ...at }: FinishSetUp): Promise<Finished> {
  let side: Side = "partner";
  try {
    await inSetUp(ctx, at, async (tx) => {
      side = tx.side;
      if (tx.first !== "summary") throw conflict("setup.stepNotYet");
      refuseWhenBehind(at, tx);
      await setUp(tx, locale);
    });
    return { done: true, already: false };
  } catch (error) {
    if (error instanceof DomainError && error.ref.key === ALREADY_SET_UP)
      return { done: true, already: true };
    const refused = error instanceof StepRefused ? error : takenMeanwhile(error);
    if (refused) return { done: false, ...refused.for(side) };
    throw error;
  }
}

async function setUp(tx: SetUpTx, locale: string): Promise<void> {
  const partner = await takePartner(tx, locale);
  const customer = await takeCustomer(tx, partner, locale);
  const inside = systemIn(tx, customer.organizationId, partner.organizationId);
  const sites = await nameThings(inside, tx.order.number, tx.answers.services);
  const subscriptionIds = await startSubscriptions(inside, tx, sites);
  await convertTrials(inside, subscriptionIds);
  const { organizationId: partnerId } = partner;
  await closeOrder(inside, tx, { customer: customer.name, partnerId, subscriptionIds });
  await tellOthers(inside, tx, { partner, customer });
}
