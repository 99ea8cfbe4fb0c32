"use server";
import { revalidatePath } from "next/cache";
import {
  acceptTerms,
  describeOwnOrganization,
  finishLaunch,
  type LaunchStep,
  launchPageForm,
  ownOrganizationForm,
  reviewPlan,
  termsForm,
} from "@/lib/launch";
import { formAction } from "@/lib/web/form-action";

// Pages seen before are asked for anew: the Back button shows what is saved by now.
const forget = () => revalidatePath("/launch", "layout");

const go = ({ next }: { next: LaunchStep | null }) => {
  forget();
  return next ? { to: `/launch/${next}` } : { to: "/", toast: { key: "launch.accepted" } };
};

export const reviewPlanAction = formAction({ parse: launchPageForm, run: reviewPlan, then: go });
export const acceptTermsAction = formAction({ parse: termsForm, run: acceptTerms, then: go });
export const describeOrganizationAction = formAction({
  parse: ownOrganizationForm,
  run: describeOwnOrganization,
  then: go,
});
export const finishLaunchAction = formAction({
  parse: launchPageForm,
  run: finishLaunch,
  then: ({ organizationId }) => {
    revalidatePath("/", "layout");
    return { to: `/organizations/${organizationId}`, toast: { key: "launch.done" } };
  },
});
