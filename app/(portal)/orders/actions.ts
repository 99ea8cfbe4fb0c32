"use server";
import { cancelOrder, handOverForm, handOverOrder, orderForm, resendOrderMail } from "@/lib/orders";
import { continueForm, continueSetUp, resendServicesMail } from "@/lib/provisioning";
import { beginVisit } from "@/lib/web/begin-visit";
import { formAction } from "@/lib/web/form-action";

/** Goes on in the wizard as the signed-in person. */
export const continueSetUpAction = formAction({
  parse: continueForm,
  run: continueSetUp,
  then: async ({ visit }) => {
    await beginVisit(visit);
    return { to: "/setup" };
  },
});

const mailed = ({ to }: { to: string }, { number }: { number: string }) => ({
  to: `/orders/${encodeURIComponent(number)}`,
  toast: { key: "orders.mailed", values: { to } },
});

export const resendAction = formAction({ parse: continueForm, run: resendOrderMail, then: mailed });

/** To the customer's administrator who was asked to name the services. */
export const resendServicesAction = formAction({
  parse: continueForm,
  run: resendServicesMail,
  then: mailed,
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
