"use server";
import { formAction } from "@/lib/web/form-action";
import { changePackages, packagesForm } from "@/lib/wholesale";

export const changePackagesAction = formAction({
  parse: packagesForm,
  run: changePackages,
  then: (_nothing, { organizationId }) => ({
    to: `/customers/${organizationId}/subscriptions`,
    toast: { key: "wholesale.changed" },
  }),
});
