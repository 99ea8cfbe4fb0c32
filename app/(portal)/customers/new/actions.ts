"use server";
import { formAction } from "@/lib/web/form-action";
import { createWholesaleCustomer, newCustomerForm } from "@/lib/wholesale";

export const createCustomerAction = formAction({
  parse: newCustomerForm,
  run: createWholesaleCustomer,
  then: ({ customerId }, { name, adminEmail }) => ({
    to: `/customers/${customerId}/subscriptions`,
    toast: { key: "wholesale.created", values: { name, email: adminEmail } },
  }),
});
