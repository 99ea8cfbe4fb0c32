"use server";
import { newTrialForm, startTrialForNewCustomer } from "@/lib/trials";
import { formAction } from "@/lib/web/form-action";

export const startTrialForNewCustomerAction = formAction({
  parse: newTrialForm,
  run: startTrialForNewCustomer,
  then: ({ customerId, endsOn }, { adminEmail }) => ({
    to: `/customers/${customerId}/trials`,
    toast: { key: "trials.invited", values: { until: Date.parse(endsOn), email: adminEmail } },
  }),
});
