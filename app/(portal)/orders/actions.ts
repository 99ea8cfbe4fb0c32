"use server";
import { cookies } from "next/headers";
import { resendOrderMail } from "@/lib/orders";
import { continueForm, continueSetUp } from "@/lib/provisioning";
import { secretCookie, visitCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";

const VISIT_SECONDS = 12 * 3_600;

/** Goes on in the wizard as the signed-in person. */
export const continueSetUpAction = formAction({
  parse: continueForm,
  run: continueSetUp,
  then: async ({ visit }) => {
    (await cookies()).set(visitCookie(), visit, secretCookie(VISIT_SECONDS));
    return { to: "/setup" };
  },
});

export const resendAction = formAction({
  parse: continueForm,
  run: resendOrderMail,
  then: ({ to }, { number }) => ({
    to: `/orders/${encodeURIComponent(number)}`,
    toast: { key: "orders.mailed", values: { to } },
  }),
});
