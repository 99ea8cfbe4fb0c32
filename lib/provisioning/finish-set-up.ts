import { type Ctx, systemIn } from "@/lib/access";
import { conflict, DomainError } from "@/lib/core/errors";
import { contactOf } from "@/lib/orders";
import { convertTrials } from "@/lib/trials";
import { partnerIdOf } from "./answers";
import { closeOrder } from "./finish/close-order";
import { nameThings } from "./finish/name-things";
import { startSubscriptions } from "./finish/start-subscriptions";
import { takeCustomer } from "./finish/take-customer";
import { ALREADY_SET_UP, type At, inSetUp, type SetUpTx } from "./in-set-up";
import { refuseWhenBehind } from "./save-step";
import { type Setback, StepRefused, takenMeanwhile } from "./step-refused";
import type { StepName } from "./steps";

/** `locale`: the reader's, for whom nothing else tells a language. */
export type FinishSetUp = At & { locale: string };

export type Finished = { done: true; already: boolean } | { done: false; step: StepName; why: Setback };

/**
 * Step 6: all that was answered comes into being in one transaction, or none of it. Whoever comes second finds it
 * done; what was taken meanwhile leads back to its step with everything kept.
 */
export async function finishSetUp(ctx: Ctx, { locale, ...at }: FinishSetUp): Promise<Finished> {
  try {
    await inSetUp(ctx, at, async (tx) => {
      if (tx.first !== "summary") throw conflict("setup.stepNotYet");
      refuseWhenBehind(at, tx);
      await setUp(tx, locale);
    });
    return { done: true, already: false };
  } catch (error) {
    if (error instanceof DomainError && error.ref.key === ALREADY_SET_UP)
      return { done: true, already: true };
    const refused = error instanceof StepRefused ? error : takenMeanwhile(error);
    if (refused) return { done: false, step: refused.step, why: refused.why };
    throw error;
  }
}

async function setUp(tx: SetUpTx, locale: string): Promise<void> {
  const { answers } = tx;
  const contact = await contactOf(tx, tx.link.email);
  const partnerId = partnerIdOf(answers);
  if (!partnerId || !contact?.isPartner || contact.organizationId !== partnerId)
    throw new StepRefused("partner", "partnerGone");
  const customer = await takeCustomer(tx, contact, locale);
  const inside = systemIn(tx, customer.organizationId, partnerId);
  const siteId = await nameThings(inside, answers.services);
  const subscriptionIds = await startSubscriptions(inside, tx, siteId);
  await convertTrials(inside, subscriptionIds);
  await closeOrder(inside, tx, { customer: customer.name, partnerId, subscriptionIds });
}
