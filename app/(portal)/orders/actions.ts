"use server";
import { cookies } from "next/headers";
import { cancelOrder, handOverForm, handOverOrder, orderForm, resendOrderMail } from "@/lib/orders";
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

export const handOverAction = formAction({
  parse: handOverForm,
  run: handOverOrder,
  then: ({ to }, { number }) => ({
    to: `/orders/${encodeURIComponent(number)}`,
    toast: { key: "orders.handedOver", values: { to } },
  }),
});

export const cancelAction = formAction({
  parse: orderForm,
  run: cancelOrder,
  then: (_, { number }) => ({
    to: `/orders/${encodeURIComponent(number)}`,
    toast: { key: "orders.cancelled", values: { number } },
  }),
});
