"use server";
import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import {
  acceptReview,
  answerWho,
  askSites,
  chooseCustomer,
  choosePartner,
  confirmPartner,
  describeCustomer,
  describePartner,
  existingForm,
  type Finished,
  finishSetUp,
  nameServices,
  newCustomerForm,
  newPartnerForm,
  pageForm,
  reviewForm,
  type StepName,
  servicesForm,
  setUpLater,
  whoForm,
} from "@/lib/provisioning";
import { formAction } from "@/lib/web/form-action";
import { currentVisit } from "./_parts/current-visit";

/** The form, and whose visit it is. */
const inVisit = async <Input>(input: Input) => ({ ...input, visit: await currentVisit() });

// Pages seen before are asked for anew: the Back button shows what is saved by now.
const forget = () => revalidatePath("/setup", "layout");

const go = ({ next }: { next?: StepName }) => {
  forget();
  return { to: next ? `/setup/${next}` : "/setup" };
};

const afterFinish = (end: Finished) => {
  forget();
  return { to: end.done ? "/setup/summary" : `/setup/${end.step}?back=${end.why}` };
};

export const answerWhoAction = formAction({
  parse: whoForm,
  run: async (ctx, input) => answerWho(ctx, await inVisit(input)),
  then: go,
});
export const confirmPartnerAction = formAction({
  parse: pageForm,
  run: async (ctx, input) => confirmPartner(ctx, await inVisit(input)),
  then: go,
});
export const choosePartnerAction = formAction({
  parse: existingForm,
  run: async (ctx, input) => choosePartner(ctx, await inVisit(input)),
  then: go,
});
export const describePartnerAction = formAction({
  parse: newPartnerForm,
  run: async (ctx, input) => describePartner(ctx, await inVisit(input)),
  then: go,
});
export const chooseCustomerAction = formAction({
  parse: existingForm,
  run: async (ctx, input) => chooseCustomer(ctx, await inVisit(input)),
  then: go,
});
export const describeCustomerAction = formAction({
  parse: newCustomerForm,
  run: async (ctx, input) => describeCustomer(ctx, await inVisit(input)),
  then: go,
});
export const acceptReviewAction = formAction({
  parse: reviewForm,
  run: async (ctx, input) => acceptReview(ctx, { ...(await inVisit(input)), locale: await getLocale() }),
  then: go,
});
export const nameServicesAction = formAction({
  parse: servicesForm,
  run: async (ctx, input) => nameServices(ctx, await inVisit(input)),
  ask: askSites,
  then: go,
});
export const setUpLaterAction = formAction({
  parse: pageForm,
  run: async (ctx, input) => setUpLater(ctx, await inVisit(input)),
  then: () => {
    forget();
    return { to: "/setup/later" };
  },
});
export const finishAction = formAction({
  parse: pageForm,
  run: async (ctx, input) => finishSetUp(ctx, { ...(await inVisit(input)), locale: await getLocale() }),
  then: afterFinish,
});
