"use server";
import { endTrial, endTrialForm, extendTrial, extendTrialForm, startTrial, trialForm } from "@/lib/trials";
import { formAction } from "@/lib/web/form-action";

const trialsOf = (customerId: string) => `/customers/${customerId}/trials`;

export const startTrialAction = formAction({
  parse: trialForm,
  run: startTrial,
  then: ({ customerId, endsOn }) => ({
    to: trialsOf(customerId),
    toast: { key: "trials.started", values: { until: Date.parse(endsOn) } },
  }),
});

export const extendTrialAction = formAction({
  parse: extendTrialForm,
  run: extendTrial,
  then: ({ endsOn }, { organizationId }) => ({
    to: trialsOf(organizationId),
    toast: { key: "trials.extended", values: { until: Date.parse(endsOn) } },
  }),
});

export const endTrialAction = formAction({
  parse: endTrialForm,
  run: endTrial,
  then: (_nothing, { organizationId }) => ({
    to: trialsOf(organizationId),
    toast: { key: "trials.ended" },
  }),
});
